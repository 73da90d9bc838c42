#include "dateline/dates/expression.hpp"

namespace dateline::dates {

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
