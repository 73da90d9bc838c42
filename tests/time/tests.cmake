dateline_test(time SOURCES day_test.cpp partial_test.cpp edtf_test.cpp duration_test.cpp)
