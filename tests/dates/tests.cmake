dateline_test(dates SOURCES phrases_test.cpp normalise_test.cpp)
