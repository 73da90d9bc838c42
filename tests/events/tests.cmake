dateline_test(events SOURCES frames_test.cpp extract_test.cpp constructs_test.cpp)
