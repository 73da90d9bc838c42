// The language model that tests read with: the one that is built in.
#pragma once

#include "dateline/language/language_model.hpp"

inline const dateline::language::LanguageModel& test_model() { return *dateline::language::LanguageModel::built_in(); }
