dateline_room(actors SOURCES finder.cpp gazetteer.cpp memory.cpp office_phrases.cpp phrase.cpp references.cpp
              sentence_actors.cpp
              TABLES countries.tsv given_names.tsv organisations.tsv people.tsv places.tsv roles.tsv)
