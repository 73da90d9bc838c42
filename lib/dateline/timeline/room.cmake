dateline_room(timeline SOURCES axis.cpp colors.cpp columns.cpp date_text.cpp drawing.cpp helvetica.cpp ledger.cpp
              ledger_layout.cpp legend.cpp row_date.cpp row_order.cpp row_text.cpp text_width.cpp whiskers.cpp
              LINK fmt::fmt)
