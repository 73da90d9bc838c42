# The rooms of the library, from left to right. A room's objects may use only what stands before it in this list
# (tests/rooms.cmake checks the includes), so a test of one room links that room and what is to its left, no more.
set(DATELINE_ROOMS core time article language dates actors events graph timeline render)

add_library(dateline_options INTERFACE)
target_compile_options(dateline_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(DATELINE_WERROR)
  target_compile_options(dateline_options INTERFACE -Werror)
endif()
if(DATELINE_SANITIZE)
  target_compile_options(dateline_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                         -fno-omit-frame-pointer)
  target_link_options(dateline_options INTERFACE -fsanitize=address,undefined)
endif()

if(DATELINE_FUZZ)
  target_compile_options(dateline_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer)
  target_link_options(dateline_options INTERFACE -fsanitize=address,undefined)
endif()

# dateline_room(NAME SOURCES a.cpp ... [TABLES x.tsv ...] [LINK library ...])
# makes the object library dateline_NAME from lib/dateline/NAME. A table `tables/x.tsv` becomes the text
# dateline::NAME::tables::x, which the room declares where it reads it.
function(dateline_room NAME)
  cmake_parse_arguments(ROOM "" "" "SOURCES;TABLES;LINK" ${ARGN})
  set(target dateline_${NAME})
  set(folder ${PROJECT_SOURCE_DIR}/lib/dateline/${NAME})
  list(TRANSFORM ROOM_SOURCES PREPEND ${folder}/)
  foreach(table IN LISTS ROOM_TABLES)
    get_filename_component(stem ${table} NAME_WE)
    dateline_embed_text(${folder}/tables/${table} dateline::${NAME}::tables ${stem} generated)
    list(APPEND ROOM_SOURCES ${generated})
  endforeach()
  add_library(${target} OBJECT ${ROOM_SOURCES})
  target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/lib>)
  target_link_libraries(${target} PRIVATE dateline_options PUBLIC ${ROOM_LINK})
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()

# dateline_test(ROOM SOURCES a_test.cpp ...) makes the program test_ROOM from tests/ROOM and registers its cases.
function(dateline_test ROOM)
  cmake_parse_arguments(TEST "" "" "SOURCES;LINK" ${ARGN})
  list(TRANSFORM TEST_SOURCES PREPEND ${PROJECT_SOURCE_DIR}/tests/${ROOM}/)
  add_executable(test_${ROOM} ${TEST_SOURCES} $<TARGET_OBJECTS:catch_main>)
  foreach(room IN LISTS DATELINE_ROOMS)
    target_link_libraries(test_${ROOM} PRIVATE dateline_${room})
    if(room STREQUAL ROOM)
      break()
    endif()
  endforeach()
  target_link_libraries(test_${ROOM} PRIVATE dateline_options ${TEST_LINK})
  target_include_directories(test_${ROOM} PRIVATE ${PROJECT_SOURCE_DIR}/tests)  # model.hpp
  target_compile_definitions(test_${ROOM} PRIVATE DATELINE_TESTS="${PROJECT_SOURCE_DIR}/tests")
  add_test(NAME ${ROOM} COMMAND test_${ROOM})
endfunction()
