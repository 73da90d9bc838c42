// The words of a row, and of the drawing as a whole.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "dateline/graph/event_graph.hpp"
#include "dateline/timeline/columns.hpp"
#include "dateline/timeline/drawing.hpp"
#include "dateline/timeline/row_date.hpp"
#include "dateline/timeline/row_order.hpp"

namespace dateline::timeline {

// The word before a label; empty for asserted events.
[[nodiscard]] std::string_view status_word(events::Status status);
// What the legend says of it.
[[nodiscard]] std::string_view status_meaning(events::Status status);

// "promised: Moon to send an envoy to Russia (3 sources)".
[[nodiscard]] std::string label_text(const graph::EventNode& event);

// The sentence, where it stands, and how the date was found:
// "... on Wednesday." — a.txt:12; on Wednesday = 2017-05-17 (weekday-past, counted from publication 2017-05-20)
[[nodiscard]] std::string tooltip_text(const graph::EventNode& event, const RowDate& date);

// "Russia and South Korea" for a reciprocal event, else "China to South Korea".
[[nodiscard]] std::string actors_text(const graph::EventGraph& graph, graph::EventIndex event);

[[nodiscard]] RowText row_text(const graph::EventGraph& graph, graph::EventIndex event, const RowDate& date);

// "12 events from 2008 to 20 May 2017".
[[nodiscard]] std::string summary(std::span<const RowDate> dates);

// One paragraph for those who cannot see the drawing. `dates` by event.
[[nodiscard]] std::string description(const graph::EventGraph& graph, std::span<const RowDate> dates,
                                      const Columns& columns);

}  // namespace dateline::timeline
