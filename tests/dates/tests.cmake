dateline_test(dates SOURCES phrases_test.cpp normalise_test.cpp recurrence_test.cpp named_days_test.cpp)
