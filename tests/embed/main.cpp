// The smallest use of the installed library.
#include <cstdio>

#include "dateline/core/error.hpp"
#include "dateline/time/day.hpp"

int main() {
  const auto day = dateline::time::parse_day("2017-02-31");
  if (day) return 1;
  std::puts(dateline::core::format(day.error().at("notes.txt", 12, 4)).c_str());
  return 0;
}
