// A phrase that the grammar read, before it is resolved.
#pragma once

#include <cstddef>

#include "dateline/core/span.hpp"
#include "dateline/dates/expression.hpp"
#include "dateline/dates/mention_memory.hpp"

namespace dateline::dates {

struct FoundPhrase {
  std::size_t sentence = 0;
  std::size_t begin = 0;  // tokens of the sentence's view
  std::size_t end = 0;
  core::Span span;  // bytes
  Expression expression;
  Telling telling = Telling::mentioned;
  bool begins_range = false;  // the next phrase is the end of a range that begins here
  bool plans = false;         // its sentence tells what will be
  bool follows = false;       // it lies on or after the phrase before it: the second end of "from Monday to Thursday"
};

}  // namespace dateline::dates
