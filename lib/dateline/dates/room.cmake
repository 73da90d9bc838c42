dateline_room(dates SOURCES expression.cpp grammar.cpp lexicon.cpp normalise.cpp resolver.cpp rules_calendar.cpp rules_clock.cpp
              rules_durations.cpp rules_numbers.cpp rules_phrases.cpp rules_relative.cpp
              TABLES words.tsv)
