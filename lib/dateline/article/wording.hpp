// What is known by its words not to be part of an article, wherever it stands.
#pragma once

#include <vector>

#include "dateline/article/paragraph.hpp"

namespace dateline::article {

// Sets `why` of the paragraphs that boilerplate.tsv knows (zone `any`), of section labels ("In-depth Report:"), bare
// links, the lists behind a teaser's heading, and what goes on with a disclaimer; an agency's notice at the end of a
// paragraph becomes one of its own. Paragraphs that have a `why` already stay as they are.
void cut_by_wording(std::vector<Paragraph>& paragraphs);

}  // namespace dateline::article
