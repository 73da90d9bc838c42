dateline_test(timeline SOURCES axis_test.cpp columns_test.cpp date_text_test.cpp golden_test.cpp ledger_test.cpp
              made_up.cpp row_order_test.cpp row_text_test.cpp text_width_test.cpp whiskers_test.cpp)
