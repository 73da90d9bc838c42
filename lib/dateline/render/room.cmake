set(render_sources clean.cpp conllu.cpp dot_graph.cpp draw.cpp drawing_graph.cpp graph_dot.cpp graphviz.cpp html.cpp link.cpp svg.cpp)
if(EXISTS ${CMAKE_CURRENT_LIST_DIR}/records.cpp)
  list(APPEND render_sources records.cpp)
endif()
dateline_room(render SOURCES ${render_sources}
              LINK PkgConfig::GRAPHVIZ pugixml::pugixml nlohmann_json::nlohmann_json fmt::fmt)

# The pages that a user may replace travel inside the binary.
foreach(template page.html figure.html style.css)
  get_filename_component(stem ${template} NAME_WE)
  dateline_embed_text(${PROJECT_SOURCE_DIR}/templates/${template} dateline::render::templates ${stem} generated)
  target_sources(dateline_render PRIVATE ${generated})
endforeach()
target_include_directories(dateline_render SYSTEM PRIVATE ${MUSTACHE_INCLUDE})
