dateline_test(core SOURCES error_test.cpp span_test.cpp table_test.cpp utf8_test.cpp)
