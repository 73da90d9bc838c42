// A sentence needs a finite verb. The tagger takes the past tense for a participle now and then, mostly where the
// subject is a kind of people ("Kyrgyz guards clashed with Tajik soldiers."), and then the tree has a noun at its root.
#pragma once

#include <span>
#include <vector>

#include "dateline/language/network.hpp"
#include "dateline/language/token.hpp"

namespace dateline::language {

// Makes the participle that can be it the main verb, in tags and tree, where a sentence that ends in a full stop has no
// finite verb. Anything else is left as it is.
void give_main_verb(bool full_stop, std::span<Word> words, std::vector<Dependency>& tree);

}  // namespace dateline::language
