// Numbers as they lie in memory, for the sections of a model.
#pragma once

#include <string>
#include <vector>

namespace dateline::train {

template <class T>
std::string bytes_of(const std::vector<T>& items) {
  return {reinterpret_cast<const char*>(items.data()), items.size() * sizeof(T)};  // NOLINT: plain numbers
}

}  // namespace dateline::train
