set(render_tests clean_test.cpp link_test.cpp dot_graph_test.cpp dot_test.cpp svg_test.cpp picture_test.cpp
    html_test.cpp graph_dot_test.cpp samples.cpp sample_graph.cpp)
if(EXISTS ${CMAKE_CURRENT_LIST_DIR}/records_test.cpp)
  list(APPEND render_tests records_test.cpp)
endif()
dateline_test(render SOURCES ${render_tests})
# Compares our drawings with those of plain `dot`, where there is one.
find_program(DOT dot)
if(DOT)
  target_compile_definitions(test_render PRIVATE DATELINE_DOT="${DOT}")
endif()
if(DATELINE_SANITIZE)
  set_tests_properties(render PROPERTIES ENVIRONMENT
                       "LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/leaks.supp:print_suppressions=0")
endif()
