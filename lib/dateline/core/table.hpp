// Tables that a person may correct: tab-separated text, `#` comments, a header row of column names, lists in a cell
// parted by `|`. The project's own tables travel inside the binary; a user's file is read in the same way.
//
//     Diagnostics problems;
//     const Table table(text, "countries.tsv", {"code", "name"}, problems);
//     for (const Table::Row& row : table.rows()) use(row["code"], row.list("names"));
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/core/error.hpp"

namespace dateline::core {

class Table {
 public:
  class Row {
   public:
    // The cell of a column that the caller asked for at construction; anything else is a bug.
    [[nodiscard]] std::string_view operator[](std::string_view column) const;
    [[nodiscard]] std::vector<std::string_view> list(std::string_view column) const;  // trimmed, empty pieces left out
    [[nodiscard]] std::uint32_t line() const { return line_; }
    // A complaint about a cell of this row, with file, line and column (in code points) of the cell.
    [[nodiscard]] Error error(std::string_view column, std::string what) const;

   private:
    friend class Table;
    const Table* table_ = nullptr;
    std::vector<std::string_view> cells_;
    std::string_view whole_;
    std::uint32_t line_ = 0;
  };

  // `text` must outlive the table. Columns that are wanted and missing, and rows with another number of cells than the
  // header, are told in `problems`; such rows are left out. Cells may not exceed 64 KiB, a table 64 MiB.
  Table(std::string_view text, std::string file, std::span<const std::string_view> columns, Diagnostics& problems);
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  [[nodiscard]] std::size_t index(std::string_view column) const;

  std::string file_;
  std::vector<std::string_view> names_;
  std::vector<Row> rows_;
};

}  // namespace dateline::core
