# The language room. Its model, one file of numbers under another licence than the program (model/README.md), goes into
# the library unless DATELINE_BUILT_IN_MODEL is off.
option(DATELINE_BUILT_IN_MODEL "Put the language model inside the library" ON)

dateline_room(language SOURCES clauses.cpp document.cpp kernel.cpp kernel_baseline.cpp language_model.cpp
              lemma.cpp main_verb.cpp mend_phrases.cpp mend_subjects.cpp mend_tree.cpp mend_words.cpp model.cpp
              morphology.cpp network.cpp noun_phrases.cpp relation.cpp second_reading.cpp spanning_tree.cpp
              spelling.cpp split.cpp token.cpp written_forms.cpp
              TABLES abbreviations.tsv irregular_forms.tsv irregular_verbs.tsv verbs.tsv)

# Products may not be fused with sums, or machines that can would get other numbers than those that cannot; the kernels
# are always compiled with optimisation, since a debugger has little to see in them.
set(folder ${CMAKE_CURRENT_LIST_DIR})
set_source_files_properties(${folder}/network.cpp PROPERTIES COMPILE_OPTIONS "-O3;-ffp-contract=off")
set(kernel_options -O3 -ffp-contract=off -fno-trapping-math -fno-math-errno -Wno-psabi)
set_source_files_properties(${folder}/kernel_baseline.cpp PROPERTIES COMPILE_OPTIONS "${kernel_options}")
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  target_sources(dateline_language PRIVATE ${folder}/kernel_avx2.cpp ${folder}/kernel_avx512.cpp
                                           ${folder}/kernel_avx512_vnni.cpp)
  set_source_files_properties(${folder}/kernel_avx2.cpp PROPERTIES COMPILE_OPTIONS "${kernel_options};-mavx2")
  set(avx512_options ${kernel_options} -mavx512f -mavx512bw -mavx512vl -mavx512dq -mprefer-vector-width=512)
  set_source_files_properties(${folder}/kernel_avx512.cpp PROPERTIES COMPILE_OPTIONS "${avx512_options}")
  set_source_files_properties(${folder}/kernel_avx512_vnni.cpp PROPERTIES COMPILE_OPTIONS
                                                                          "${avx512_options};-mavx512vnni")
  set_source_files_properties(${folder}/kernel.cpp PROPERTIES COMPILE_DEFINITIONS DATELINE_X86_KERNELS)
endif()

if(DATELINE_BUILT_IN_MODEL)
  set(DATELINE_MODEL ${folder}/model/english.model)
  target_sources(dateline_language PRIVATE ${folder}/built_in_model.S)
  set_source_files_properties(
    ${folder}/built_in_model.S PROPERTIES COMPILE_DEFINITIONS DATELINE_MODEL="${DATELINE_MODEL}"
                                          OBJECT_DEPENDS ${DATELINE_MODEL})
  set_source_files_properties(${folder}/language_model.cpp PROPERTIES COMPILE_DEFINITIONS DATELINE_BUILT_IN_MODEL)
endif()
