dateline_test(language SOURCES lemma_test.cpp split_test.cpp tag_test.cpp)
