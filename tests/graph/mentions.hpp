// Made-up mentions for tests of the graph.
#pragma once

#include <string>
#include <vector>

#include "dateline/events/mention.hpp"
#include "dateline/time/edtf.hpp"

inline dateline::actors::Participant actor(const std::string& country, const std::string& name) {
  return {{name, name, country + "GOV", country, "president"}, {}};
}

// `edtf` empty: undated.
inline dateline::events::Mention mention(const std::string& id, const std::string& article, const std::string& cameo,
                                         const std::string& plover, const std::string& edtf) {
  dateline::events::Mention m;
  m.id = id;
  m.article = article;
  m.cameo = cameo;
  m.plover = plover;
  m.frame = "frame-" + cameo;
  m.label = "Event " + id;
  m.published = dateline::time::Day::from(2017, 5, 20);
  if (!edtf.empty()) {
    m.date.edtf = *dateline::time::parse_edtf(edtf);
    m.date.range = dateline::time::bounds(*m.date.edtf);
    m.date.rule = "test";
  }
  m.source = {actor("RUS", "Vladimir Putin")};
  m.target = {actor("KOR", "Moon Jae-in")};
  return m;
}
