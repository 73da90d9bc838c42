# The trainer is a program beside the library: its test links its objects, and the rooms that it stands on.
add_executable(test_train ${CMAKE_CURRENT_LIST_DIR}/train_test.cpp $<TARGET_OBJECTS:catch_main>)
target_link_libraries(test_train PRIVATE dateline_train dateline_core dateline_language dateline_options)
target_compile_definitions(test_train PRIVATE DATELINE_TESTS="${PROJECT_SOURCE_DIR}/tests")
add_test(NAME train COMMAND test_train)
