// What an article has said of actors so far: who was introduced, and who was named last.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/actors/actor_mention.hpp"

namespace dateline::actors {

class Memory {
 public:
  // Somebody who was introduced by name.
  struct Known {
    Actor actor;
    std::string family;
    core::Span span;        // of the introduction
    std::size_t order = 0;  // of the last mention
  };

  // A new text of the same article: the people stay known, what was named last does not.
  void begin_text();

  void introduce(const Actor& actor, std::string_view family, core::Span span);
  [[nodiscard]] const Known* person(std::string_view family) const;  // named last of that family
  [[nodiscard]] const Known* holder(std::string_view country, std::string_view role) const;  // "the Russian president"
  [[nodiscard]] const Known* holder(std::string_view role) const;                            // "the president"
  [[nodiscard]] bool learned_late() const {
    return learned_late_;
  }  // of a name that had been used before it was explained

  // Which states the article speaks of, and of which it would have told something about a name.
  void see_country(std::string_view code);
  [[nodiscard]] bool speaks_of(std::string_view country);

  // What a title told of a name: "Ms. Roe".
  void learn_gender(const std::string& name, Gender gender) { genders_[name] = gender; }
  [[nodiscard]] Gender gender(const std::string& name) const;

  void remember(const ActorMention& mention);
  [[nodiscard]] std::size_t mark() const { return recent_.size(); }
  void forget_since(std::size_t mark) { recent_.resize(mark); }

  // The mentions, the newest last, of this text; older than two sentences they mean nothing.
  [[nodiscard]] const std::vector<ActorMention>& recent() const { return recent_; }

  // The last `wanted` different countries of the last sentences, in the order of the text; fewer: none.
  [[nodiscard]] std::vector<ActorMention> most_spoken_of(std::size_t wanted, std::string_view but) const;
  [[nodiscard]] std::vector<ActorMention> sides(std::size_t sentence, std::size_t wanted, std::string_view but) const;

  // Whom an envoy or a delegation without a country stands for: "the envoy" for whom the last one was sent, "a special
  // envoy" for the actor before it in the sentence. Nothing for other roles.
  [[nodiscard]] const ActorMention* sender(std::string_view role, bool definite, std::size_t sentence) const;

 private:
  std::vector<Known> people_;
  std::vector<ActorMention> recent_;
  std::set<std::string, std::less<>> countries_;
  std::set<std::string, std::less<>> missed_;
  std::map<std::string, Gender> genders_;
  std::size_t order_ = 0;
  bool learned_late_ = false;
};

}  // namespace dateline::actors
