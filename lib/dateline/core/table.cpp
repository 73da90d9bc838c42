#include "dateline/core/table.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "dateline/core/utf8.hpp"

namespace dateline::core {

namespace {

constexpr std::size_t kLargestTable = std::size_t{64} << 20U;
constexpr std::size_t kLargestCell = std::size_t{64} << 10U;

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::size_t Table::index(std::string_view column) const {
  const auto found = std::find(names_.begin(), names_.end(), column);
  assert(found != names_.end());
  return static_cast<std::size_t>(found - names_.begin());
}

std::string_view Table::Row::operator[](std::string_view column) const { return cells_[table_->index(column)]; }

std::vector<std::string_view> Table::Row::list(std::string_view column) const {
  std::vector<std::string_view> out;
  for (const std::string_view piece : split((*this)[column], '|')) {
    if (const std::string_view clean = trim(piece); !clean.empty()) out.push_back(clean);
  }
  return out;
}

Error Table::Row::error(std::string_view column, std::string what) const {
  const std::string_view cell = (*this)[column];
  const auto offset = static_cast<std::size_t>(cell.data() - whole_.data());
  return {std::move(what), std::string(cell), table_->file_, line_, code_points(whole_.substr(0, offset)) + 1};
}

Table::Table(std::string_view text, std::string file, std::span<const std::string_view> columns, Diagnostics& problems)
    : file_(std::move(file)) {
  if (text.size() > kLargestTable) {
    problems.push_back({"the table is larger than 64 MiB", "", file_});
    return;
  }
  std::uint32_t line = 0;
  for (std::string_view row : split(text, '\n')) {
    ++line;
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty() || row.front() == '#') continue;
    if (!is_valid_utf8(row)) {
      problems.push_back({"the row is not UTF-8", std::string(row), file_, line});
      continue;
    }
    const std::vector<std::string_view> cells = split(row, '\t');
    if (names_.empty()) {
      names_ = cells;
      bool whole = true;
      for (const std::string_view wanted : columns) {
        if (std::find(names_.begin(), names_.end(), wanted) != names_.end()) continue;
        problems.push_back({"the header row lacks a column", std::string(wanted), file_, line});
        whole = false;
      }
      if (!whole) return;
      continue;
    }
    if (cells.size() != names_.size()) {
      problems.push_back(
          {"the row has " + std::to_string(cells.size()) + " cells, the header has " + std::to_string(names_.size()),
           std::string(row), file_, line});
      continue;
    }
    if (std::any_of(cells.begin(), cells.end(), [](std::string_view c) { return c.size() > kLargestCell; })) {
      problems.push_back({"a cell is larger than 64 KiB", "", file_, line});
      continue;
    }
    Row& added = rows_.emplace_back();
    added.table_ = this;
    added.cells_ = cells;
    added.whole_ = row;
    added.line_ = line;
  }
  if (names_.empty()) problems.push_back({"the table has no header row", "", file_});
}

}  // namespace dateline::core
