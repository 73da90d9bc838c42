dateline_room(actors SOURCES finder.cpp gazetteer.cpp
              TABLES countries.tsv organisations.tsv people.tsv places.tsv roles.tsv)
