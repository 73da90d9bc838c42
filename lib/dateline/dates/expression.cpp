#include "dateline/dates/expression.hpp"

#include <cmath>

namespace dateline::dates {

time::Duration in_usual_units(time::Duration length) {
  using time::Unit;
  if (length.parts.size() != 1 || !length.parts.front().count) return length;
  time::Duration::Part& part = length.parts.front();
  if (part.unit == Unit::decade || part.unit == Unit::century || part.unit == Unit::millennium) {
    *part.count *= part.unit == Unit::decade ? 10 : part.unit == Unit::century ? 100 : 1000;
    part.unit = Unit::year;
  }
  const double whole = std::floor(*part.count);
  if (whole < 1 || *part.count - whole != 0.5) return length;
  const std::optional<time::Duration::Part> half = part.unit == Unit::year   ? time::Duration::Part{6.0, Unit::month}
                                                   : part.unit == Unit::hour ? time::Duration::Part{30.0, Unit::minute}
                                                   : part.unit == Unit::minute
                                                       ? time::Duration::Part{30.0, Unit::second}
                                                       : std::optional<time::Duration::Part>();
  if (!half) return length;
  part.count = whole;
  length.parts.push_back(*half);
  return length;
}

time::Grain grain_of(time::Unit unit) {
  using time::Grain;
  using time::Unit;
  switch (unit) {
    case Unit::second:
      return Grain::second;
    case Unit::minute:
      return Grain::minute;
    case Unit::hour:
      return Grain::hour;
    case Unit::day:
      return Grain::day;
    case Unit::weekend:
      return Grain::weekend;
    case Unit::week:
      return Grain::week;
    case Unit::month:
      return Grain::month;
    case Unit::quarter:
      return Grain::quarter;
    case Unit::year:
      return Grain::year;
    case Unit::decade:
      return Grain::decade;
    case Unit::century:
      return Grain::century;
    case Unit::millennium:
      return Grain::millennium;
  }
  return Grain::day;
}

}  // namespace dateline::dates
