// The bytes of the language model, as they are, on a border of 64 bytes (see model.hpp).
    .section .rodata
    .balign 64
    .global dateline_built_in_model
    .hidden dateline_built_in_model
dateline_built_in_model:
    .incbin DATELINE_MODEL
    .global dateline_built_in_model_end
    .hidden dateline_built_in_model_end
dateline_built_in_model_end:
    .section .note.GNU-stack, "", %progbits
