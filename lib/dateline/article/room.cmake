dateline_room(article SOURCES article.cpp read.cpp input.cpp charset.cpp tongue.cpp
              plain.cpp paragraph.cpp wrapped.cpp body.cpp wording.cpp boilerplate.cpp byline.cpp
              publication.cpp day_line.cpp day_words.cpp place_line.cpp
              html.cpp page_tree.cpp nesting.cpp page_facts.cpp linked_data.cpp page_body.cpp page_kinds.cpp
              jsonl.cpp timeml.cpp timeml_text.cpp
              TABLES boilerplate.tsv
              LINK PkgConfig::GUMBO pugixml::pugixml simdjson::simdjson ICU::uc ICU::i18n)
