dateline_test(graph SOURCES build_test.cpp query_test.cpp)
