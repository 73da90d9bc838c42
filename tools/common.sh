# What tools/demo and tools/check share; both read it from the top folder of the project.
# shellcheck shell=bash

say() { printf '== %s\n' "$*"; }

# Run as root in the folder of somebody else (sudo tools/demo), what was made here is theirs in the end.
give_back() {
  if [ "$(id -u)" -eq 0 ] && [ "$(stat -c %u .)" -ne 0 ]; then
    local folder
    for folder in build output; do
      [ ! -d "$folder" ] || chown -R --reference=. "$folder"
    done
  fi
}
trap give_back EXIT

# Compilers need up to 1 GB each here: as many as there are cores and room for them.
jobs_that_fit() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || echo "$cores")
  [ "${memory:-0}" -ge 1 ] || memory=1
  echo $((memory < cores ? memory : cores))
}
