dateline_room(core SOURCES error.cpp hash.cpp span.cpp table.cpp utf8.cpp LINK fmt::fmt)
