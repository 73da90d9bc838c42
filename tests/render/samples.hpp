// Drawings and graphs for the tests of this room, built by hand.
#pragma once

#include <string>

#include "dateline/graph/event_graph.hpp"
#include "dateline/timeline/drawing.hpp"

namespace samples {

// Two rows with every kind of line, mark and text.
[[nodiscard]] dateline::timeline::Drawing small();

// Sixteen rows, laid out as the ledger is.
[[nodiscard]] dateline::timeline::Drawing ledger();

// Three actors, five events.
[[nodiscard]] dateline::graph::EventGraph talks();

// Quotes, backslashes, escapes of Graphviz, entities, a control character, bytes that are not UTF-8.
inline const std::string kNasty = "\"\\N<&>\"\x01 \xC3\xA9 \xE6\xBC\xA2\xE5\xAD\x97 \\G\\E\\L\\l &lt; \xFF end\\";
inline const std::string kNastyCleaned =
    "\"\\N<&>\"\xEF\xBF\xBD \xC3\xA9 \xE6\xBC\xA2\xE5\xAD\x97 \\G\\E\\L\\l &lt; \xEF\xBF\xBD end\\";

}  // namespace samples
