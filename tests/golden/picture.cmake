# Draws the sample articles and compares the picture with the one that README shows. To renew that one, copy OUT over it,
# after a look.
set(folder ${CMAKE_CURRENT_LIST_DIR})
execute_process(COMMAND ${TOOL} draw . -o ${OUT} --title "The mackerel dispute, spring 2024"
                WORKING_DIRECTORY ${folder}/../articles RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "dateline draw ended with ${status}")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${OUT} ${folder}/timeline.svg RESULT_VARIABLE differ)
if(NOT differ EQUAL 0)
  message(FATAL_ERROR "${OUT} is not ${folder}/timeline.svg")
endif()
