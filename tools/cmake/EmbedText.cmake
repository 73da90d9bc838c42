# dateline_embed_text(FILE NAMESPACE NAME OUT)
# makes a source file that defines `extern const std::string_view NAMESPACE::NAME` as the bytes of FILE, and puts its
# path into OUT. The file is made again whenever FILE changes.
function(dateline_embed_text FILE NAMESPACE NAME OUT)
  string(REPLACE "::" "_" stem "${NAMESPACE}_${NAME}")
  set(generated ${PROJECT_BINARY_DIR}/generated/${stem}.cpp)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DIN=${FILE} -DOUT=${generated} -DNAMESPACE=${NAMESPACE} -DNAME=${NAME}
            -P ${PROJECT_SOURCE_DIR}/tools/cmake/embed_text.cmake
    DEPENDS ${FILE} ${PROJECT_SOURCE_DIR}/tools/cmake/embed_text.cmake
    VERBATIM)
  set_source_files_properties(${generated} PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings")
  set(${OUT} ${generated} PARENT_SCOPE)
endfunction()
