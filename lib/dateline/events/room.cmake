dateline_room(events SOURCES compose.cpp dating.cpp extract.cpp frames.cpp holding.cpp label.cpp phrase_actors.cpp sides.cpp slots.cpp
              standing.cpp wording.cpp
              TABLES cameo.tsv complements.tsv frames.tsv)
