# cmake -DBUILD=build/x -DCXX=g++ -DFLAGS=... -DLIBDIR=lib -P tests/embed/run.cmake
# Installs the build into a folder, moves that folder, and builds and runs the program beside this file against it: once
# with find_package(dateline), once with pkg-config.
cmake_minimum_required(VERSION 3.25)
set(work ${BUILD}/embed)
set(prefix ${work}/moved)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output
                  OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT status EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\nended with ${status}:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${work})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${work}/installed)
file(RENAME ${work}/installed ${prefix})
foreach(file IN ITEMS include/dateline/core/error.hpp share/doc/dateline/LICENSE share/doc/dateline/NOTICE
        share/dateline/model/english.model share/dateline/model/LICENSE)
  if(NOT EXISTS ${prefix}/${file})
    message(FATAL_ERROR "not installed: ${file}")
  endif()
endforeach()

run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${work}/build -G Ninja -DCMAKE_BUILD_TYPE=Release
    -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_CXX_COMPILER=${CXX} "-DCMAKE_CXX_FLAGS=${FLAGS}")
run(${CMAKE_COMMAND} --build ${work}/build)
run(${work}/build/embed)
set(by_cmake "${output}")

set(ENV{PKG_CONFIG_PATH} ${prefix}/${LIBDIR}/pkgconfig)
run(pkg-config --cflags --libs dateline)
separate_arguments(FLAGS UNIX_COMMAND "${FLAGS}")
separate_arguments(found UNIX_COMMAND "${output}")
run(${CXX} -std=c++20 ${FLAGS} ${CMAKE_CURRENT_LIST_DIR}/main.cpp ${found} -o ${work}/embed)
run(${work}/embed)
if(NOT output STREQUAL by_cmake OR output STREQUAL "")
  message(FATAL_ERROR "by find_package it prints:\n${by_cmake}\nby pkg-config:\n${output}")
endif()
message(STATUS "both print: ${output}")
