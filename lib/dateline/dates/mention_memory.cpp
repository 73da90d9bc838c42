#include "dateline/dates/mention_memory.hpp"

#include <cstdlib>

namespace dateline::dates {

namespace {

using time::Grain;

constexpr std::int64_t kFarYears = 12;
constexpr std::int64_t kGlanceDays = 60;

bool far(const time::PartialDate& a, const time::PartialDate& b) { return std::llabs(*a.year - *b.year) > kFarYears; }

}  // namespace

void MentionMemory::move_story(const Remembered& to, const Naming& naming) {
  if (!story_) {
    story_ = to;
    return;
  }
  if (naming.back || (naming.telling == Telling::aside && !naming.opens)) return;
  const bool year = to.date.grain >= Grain::year;
  if (far(to.date, story_->date) && (year || *to.date.year > *story_->date.year)) {
    const bool again = aside_ && !far(to.date, aside_->date);
    aside_ = to;
    const bool told_to_the_day = to.date.grain <= Grain::day && naming.telling == Telling::told;
    if ((again && naming.opens) || told_to_the_day) story_ = to;
    return;
  }
  const bool told = naming.telling == Telling::told;
  if (year && !told && !naming.opens) return;
  // A date that lies well back is a glance, unless a paragraph begins with it or something is said to happen then.
  if (!year && story_->first - to.first > kGlanceDays && !told && !naming.opens) return;
  // "In 1941": the story stays where it is in that year.
  if (to.date.grain > story_->date.grain) {
    const time::DayRange days = time::bounds(to.date);
    if (days.earliest && days.latest && *days.earliest <= story_->first && story_->first <= *days.latest) return;
  }
  story_ = to;
}

void MentionMemory::remember(const time::PartialDate& date, const Naming& naming) {
  if (!date.year) return;
  const time::DayRange days = time::bounds(date);
  const auto first = days.earliest;
  // "1980-XX-XX" is no date that anything could count from
  const bool known = date.month || date.week || date.part || date.grain >= time::Grain::year;
  if (!first || !known) return;
  last_ = Remembered{date, *first, naming.span, naming.sentence};
  // a season lies in no one quarter
  for (std::size_t g = static_cast<std::size_t>(date.grain); g < last_of_.size(); ++g) {
    const auto grain = static_cast<Grain>(g);
    if (grain == date.grain ||
        (days.latest && time::containing(*first, grain) == time::containing(*days.latest, grain)))
      last_of_[g] = last_;
  }
  if (date.grain < Grain::day) last_of_[static_cast<std::size_t>(Grain::day)] = last_;
  move_story(*last_, naming);
}

}  // namespace dateline::dates
