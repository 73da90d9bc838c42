# The library `dateline` out of the rooms' objects, and what `cmake --install` puts where:
#
#     lib/libdateline.a                  the library, and lib/cmake/dateline, lib/pkgconfig for those who look for it
#     include/dateline/**.hpp            the headers, as they lie under lib/
#     bin/dateline, share/man/man1       the tool
#     bin/dateline-train                 what makes language models
#     share/dateline/templates           what a user may copy and change
#     share/dateline/model               the language model with its own licence
#     share/doc/dateline                 LICENSE, NOTICE
#
# All paths inside are relative, so an installed tree may be moved.

# What a program that links the library has to find as well. A library that a room links stands here, or nowhere.
#   target, its find_dependency line, its pkg-config modules ("-": headers only)
set(DATELINE_NEEDS
  "Boost::headers|find_dependency(Boost 1.74)|-"
  "fmt::fmt|find_dependency(fmt)|fmt"
  "ICU::uc|find_dependency(ICU 72 COMPONENTS uc i18n)|icu-uc"
  "ICU::i18n|find_dependency(ICU 72 COMPONENTS uc i18n)|icu-i18n"
  "nlohmann_json::nlohmann_json|find_dependency(nlohmann_json)|-"
  "PkgConfig::GRAPHVIZ|pkg_check_modules(GRAPHVIZ REQUIRED IMPORTED_TARGET libgvc libcgraph libcdt)|libgvc libcgraph libcdt"
  "PkgConfig::GUMBO|pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)|gumbo"
  "pugixml::pugixml|find_dependency(pugixml)|pugixml"
  "simdjson::simdjson|find_dependency(simdjson)|simdjson"
  "Threads::Threads|find_dependency(Threads)|-")

# dateline_library(SOURCE ...) makes the static library from the rooms that there are and the sources given.
function(dateline_library)
  set(needs Boost::headers)  # of the headers themselves
  add_library(dateline STATIC ${ARGN})
  add_library(dateline::dateline ALIAS dateline)
  foreach(room IN LISTS DATELINE_ROOMS)
    if(TARGET dateline_${room})
      target_sources(dateline PRIVATE $<TARGET_OBJECTS:dateline_${room}>)
      get_target_property(libraries dateline_${room} INTERFACE_LINK_LIBRARIES)
      if(libraries)
        list(APPEND needs ${libraries})
      endif()
    endif()
  endforeach()
  list(FILTER needs EXCLUDE REGEX "dateline_")  # rooms and options
  list(REMOVE_DUPLICATES needs)
  target_include_directories(dateline PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/lib>
                             $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_compile_features(dateline PUBLIC cxx_std_20)
  target_link_libraries(dateline PUBLIC Boost::headers PRIVATE ${needs} $<BUILD_INTERFACE:dateline_options>)
  set_target_properties(dateline PROPERTIES POSITION_INDEPENDENT_CODE ON LINKER_LANGUAGE CXX)

  set(find_lines "")
  set(modules "")
  foreach(need IN LISTS needs)
    set(known ${DATELINE_NEEDS})
    list(FILTER known INCLUDE REGEX "^${need}[|]")
    if(NOT known MATCHES "^[^|]+[|]([^|]+)[|]([^|]+)$")
      message(FATAL_ERROR "A room links ${need}, which tools/cmake/Install.cmake does not know: add it to DATELINE_NEEDS")
    endif()
    list(APPEND find_lines "${CMAKE_MATCH_1}")
    if(NOT CMAKE_MATCH_2 STREQUAL "-")
      list(APPEND modules ${CMAKE_MATCH_2})
    endif()
  endforeach()
  list(REMOVE_DUPLICATES find_lines)
  list(JOIN find_lines "\n" DATELINE_FIND)
  list(JOIN modules " " DATELINE_MODULES)
  set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/dateline)
  set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
  string(REGEX REPLACE "[^/]+" ".." DATELINE_UP ${pkgconfig_dir})
  configure_file(${PROJECT_SOURCE_DIR}/tools/cmake/datelineConfig.cmake.in
                 ${PROJECT_BINARY_DIR}/datelineConfig.cmake @ONLY)
  configure_file(${PROJECT_SOURCE_DIR}/tools/cmake/dateline.pc.in ${PROJECT_BINARY_DIR}/dateline.pc @ONLY)
  include(CMakePackageConfigHelpers)
  write_basic_package_version_file(${PROJECT_BINARY_DIR}/datelineConfigVersion.cmake COMPATIBILITY SameMinorVersion)

  install(TARGETS dateline EXPORT datelineTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(EXPORT datelineTargets NAMESPACE dateline:: DESTINATION ${package_dir})
  install(FILES ${PROJECT_BINARY_DIR}/datelineConfig.cmake ${PROJECT_BINARY_DIR}/datelineConfigVersion.cmake
          DESTINATION ${package_dir})
  install(FILES ${PROJECT_BINARY_DIR}/dateline.pc DESTINATION ${pkgconfig_dir})
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/lib/dateline DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
          FILES_MATCHING PATTERN "*.hpp" PATTERN tables EXCLUDE PATTERN model EXCLUDE)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/templates/ DESTINATION ${CMAKE_INSTALL_DATADIR}/dateline/templates OPTIONAL)
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
  set(model ${PROJECT_SOURCE_DIR}/lib/dateline/language/model)
  install(FILES ${model}/english.model ${model}/LICENSE ${model}/README.md ${model}/notes.txt
          DESTINATION ${CMAKE_INSTALL_DATADIR}/dateline/model)
endfunction()

# dateline_install_tool(TARGET) installs the command line and its manual page.
function(dateline_install_tool TARGET)
  install(TARGETS ${TARGET} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES ${PROJECT_SOURCE_DIR}/tools/dateline/dateline.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endfunction()
