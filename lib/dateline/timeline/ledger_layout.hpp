// The places of a ledger: rows, panels and columns, before anything is painted.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "dateline/graph/event_graph.hpp"
#include "dateline/timeline/axis.hpp"
#include "dateline/timeline/columns.hpp"
#include "dateline/timeline/ledger.hpp"
#include "dateline/timeline/row_date.hpp"

namespace dateline::timeline {

// Points from the left edge of a drawing whose years are not unusually wide (Layout::shift else).
namespace place {
inline constexpr double kTickText = 38;  // right end
inline constexpr double kTick = 41;
inline constexpr double kAxis = 46;
inline constexpr double kWhisker = 51;
inline constexpr double kWhiskerStep = 4;
inline constexpr double kLeaderEnd = 84;
inline constexpr double kDate = 86;
inline constexpr double kDateEnd = 154;
inline constexpr double kActor = 166;
inline constexpr double kActorStep = 17;
inline constexpr double kLabelAfterActor = 21;
inline constexpr double kPageWidth = 482;
inline constexpr double kLeastLabel = 150;
}  // namespace place

inline constexpr double kTitleSize = 12;
inline constexpr double kHeaderSize = 8;
inline constexpr double kDateSize = 9;
inline constexpr double kLabelSize = 10;

struct LedgerMark {
  std::size_t column = 0;
  bool filled = false;
  std::string tooltip;  // "South Korea (target)"
};

struct LedgerRow {
  graph::EventIndex event = 0;
  double centre = 0;
  double height = 0;
  std::vector<std::string> date_lines;
  std::vector<std::string> label_lines;
  std::vector<LedgerMark> marks;  // by column, each once
};

// Between two panels.
struct AxisBreak {
  double y = 0;
  std::string words;
};

struct LedgerLayout {
  Columns columns;
  std::vector<RowDate> dates;   // by event
  std::vector<LedgerRow> rows;  // in drawing order; from `dated` on, those at the foot
  std::size_t dated = 0;
  std::vector<Panel> panels;
  std::vector<std::vector<Tick>> ticks;  // of each panel
  std::vector<AxisBreak> breaks;
  std::vector<std::string> title_lines;
  double shift = 0;  // to the right, of all but title and legend
  double width = 0;
  double header_bottom = 0;
  double foot_line = 0;  // the dotted line, where there is a foot
  double rows_bottom = 0;

  [[nodiscard]] bool has_foot() const { return dated < rows.size(); }
  [[nodiscard]] double actor_x(std::size_t column) const;
  [[nodiscard]] double label_x() const;  // without any actor, labels stand where the first one would
};

[[nodiscard]] LedgerLayout lay_out(const graph::EventGraph& graph, const LedgerOptions& options);

}  // namespace dateline::timeline
