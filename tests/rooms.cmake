# cmake [-DLIB=lib/dateline] -P tests/rooms.cmake
# Holds the library to its plan: a room includes itself and rooms to its left only, and nothing in it prints, ends the
# process, or asks for the clock, the locale or the environment.
cmake_minimum_required(VERSION 3.25)
if(NOT DEFINED LIB)
  set(LIB ${CMAKE_CURRENT_LIST_DIR}/../lib/dateline)
endif()
get_filename_component(LIB ${LIB} ABSOLUTE)

# What each room may include besides itself. dates and actors stand side by side.
set(left_of_core "")
set(left_of_time core)
set(left_of_article ${left_of_time} time)
set(left_of_language ${left_of_article} article)
set(left_of_dates ${left_of_language} language)
set(left_of_actors ${left_of_language} language)
set(left_of_events ${left_of_language} language dates actors)
set(left_of_graph ${left_of_events} events)
set(left_of_timeline ${left_of_graph} graph)
set(left_of_render ${left_of_timeline} timeline)

# CMake's regular expressions. What stands before a name in them keeps `snprintf` out of `printf`.
set(start "(^|[^a-zA-Z0-9_])")
set(forbidden
  "#include *<(iostream|regex|ctime|syncstream)>"
  "std::(cout|cerr|clog|print|println|regex|puts|setlocale|getenv|exit|abort|quick_exit|terminate|time *\\(|tmpfile)"
  "${start}(printf|fprintf|puts|fputs|getenv|secure_getenv|setlocale|gettimeofday|localtime|clock_gettime) *\\("
  "${start}fmt::print(ln)? *\\("
  "(system|utc|tai|steady|high_resolution)_clock::now"
  "${start}time *\\( *(nullptr|NULL|0) *\\)"
  "(^|[^a-zA-Z0-9_.>])(exit|_exit|abort) *\\("
  "std::locale *(\\( *\\)|\\( *\"|{)")

file(GLOB_RECURSE files RELATIVE ${LIB} ${LIB}/*.hpp ${LIB}/*.cpp)
list(LENGTH files count)
if(count EQUAL 0)
  message(FATAL_ERROR "no sources in ${LIB}")
endif()
set(problems 0)
function(problem what)
  math(EXPR problems "${problems} + 1")
  set(problems ${problems} PARENT_SCOPE)
  message("${what}")
endfunction()

foreach(file IN LISTS files)
  get_filename_component(room ${file} DIRECTORY)
  string(REGEX REPLACE "/.*" "" room "${room}")
  if(room AND NOT DEFINED left_of_${room})
    problem("${file}: ${room} is not a room (tests/rooms.cmake, tools/cmake/DatelineRooms.cmake)")
  endif()
  file(STRINGS ${LIB}/${file} includes REGEX "^ *# *include")
  foreach(line IN LISTS includes)
    if(line MATCHES "include *\"dateline/([a-z]+)/")
      set(other ${CMAKE_MATCH_1})
      if(room AND NOT other STREQUAL room AND NOT other IN_LIST left_of_${room})
        problem("${file}: ${room} includes ${other}, which is not to its left: ${line}")
      endif()
    elseif(line MATCHES "include *\"dateline/")
      if(room)
        problem("${file}: a room does not know the door: ${line}")
      endif()
    elseif(line MATCHES "include *\"")
      problem("${file}: own headers are included as \"dateline/<room>/<thing>.hpp\": ${line}")
    endif()
  endforeach()
  foreach(pattern IN LISTS forbidden)
    file(STRINGS ${LIB}/${file} lines REGEX "${pattern}")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "//.*" "" code "${line}")
      if(code MATCHES "${pattern}")
        string(STRIP "${line}" line)
        problem("${file}: the library neither prints, exits, nor reads clock, locale or environment: ${line}")
      endif()
    endforeach()
  endforeach()
endforeach()
if(problems)
  message(FATAL_ERROR "${problems} problems in ${count} files")
endif()
message(STATUS "${count} files keep to their rooms")
