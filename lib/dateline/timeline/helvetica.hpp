// Advance widths of Helvetica and Helvetica-Bold.
#pragma once

namespace dateline::timeline {

// In thousandths of the font's size.
[[nodiscard]] int helvetica_width(char32_t point, bool bold);

}  // namespace dateline::timeline
