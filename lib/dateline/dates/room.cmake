dateline_room(dates SOURCES direction.cpp expression.cpp grammar.cpp lexicon.cpp mention_memory.cpp named_days.cpp neighbours.cpp normalise.cpp quotations.cpp
              recurrence.cpp resolver.cpp resolver_calendar.cpp resolver_counted.cpp resolver_parts.cpp rules_calendar.cpp rules_clock.cpp rules_days.cpp rules_durations.cpp rules_lists.cpp
              rules_numbers.cpp rules_offsets.cpp rules_phrases.cpp rules_relative.cpp rules_sets.cpp rules_year_parts.cpp
              sentence_view.cpp text_kind.cpp verbs_of_time.cpp
              TABLES words.tsv named_days.tsv verbs_of_time.tsv)
