dateline_test(article SOURCES plain_test.cpp body_test.cpp day_line_test.cpp boilerplate_test.cpp html_test.cpp
              jsonl_test.cpp timeml_test.cpp charset_test.cpp tongue_test.cpp read_test.cpp input_test.cpp
              samples_test.cpp fuzz_test.cpp)
