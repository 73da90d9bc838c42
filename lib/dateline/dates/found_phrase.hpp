// A phrase that the grammar read, before it is resolved.
#pragma once

#include <cstddef>

#include "dateline/core/span.hpp"
#include "dateline/dates/expression.hpp"

namespace dateline::dates {

struct FoundPhrase {
  std::size_t sentence = 0;
  std::size_t begin = 0;  // tokens of the sentence's view
  std::size_t end = 0;
  core::Span span;  // bytes
  Expression expression;
  bool told = false;          // a word stands before it that sets the time of what is told: "in 1943"
  bool begins_range = false;  // the next phrase is the end of a range that begins here
  bool follows = false;       // it lies on or after the phrase before it: the second end of "from Monday to Thursday"
};

}  // namespace dateline::dates
