dateline_test(actors SOURCES finder_test.cpp gazetteer_test.cpp)
