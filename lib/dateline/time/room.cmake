dateline_room(time SOURCES day.cpp partial.cpp timex.cpp edtf.cpp duration.cpp observances.cpp
              LINK Boost::headers fmt::fmt ICU::i18n ICU::uc)
