dateline_room(time SOURCES day.cpp partial.cpp timex.cpp edtf.cpp duration.cpp LINK Boost::headers fmt::fmt)
