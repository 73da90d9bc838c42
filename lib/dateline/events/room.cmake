dateline_room(events SOURCES compose.cpp dating.cpp extract.cpp frames.cpp label.cpp sides.cpp slots.cpp standing.cpp wording.cpp
              TABLES cameo.tsv complements.tsv frames.tsv)
