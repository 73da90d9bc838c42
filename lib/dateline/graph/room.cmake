dateline_room(graph SOURCES build.cpp event_graph.cpp query.cpp LINK Boost::headers)
