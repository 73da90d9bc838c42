dateline_room(language SOURCES document.cpp lemma.cpp split.cpp tag.cpp token.cpp chunks.cpp clauses.cpp
              TABLES abbreviations.tsv closed_class.tsv irregular_verbs.tsv verbs.tsv)
