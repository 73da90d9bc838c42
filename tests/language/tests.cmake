dateline_test(language SOURCES clauses_test.cpp document_test.cpp kernel_test.cpp lemma_test.cpp main_verb_test.cpp
              mend_tree_test.cpp model_test.cpp
              morphology_test.cpp second_reading_test.cpp spanning_tree_test.cpp split_test.cpp)
