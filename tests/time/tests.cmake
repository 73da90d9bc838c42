dateline_test(time SOURCES day_test.cpp partial_test.cpp edtf_test.cpp duration_test.cpp oracle_test.cpp observances_test.cpp)
