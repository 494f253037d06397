#include "hub/program/invited_words.h"

#include <fmt/format.h>

namespace program {

std::string sentence_about(const hub::Invited& invited, hub::Role role) {
    if (role == hub::Role::manager) return fmt::format("It is for a manager of {}.", invited.team);
    if (invited.is_new && invited.name.empty()) return fmt::format("It makes a new person in {}.", invited.team);
    if (invited.is_new) return fmt::format("It is for {}, who is new in {}.", invited.name, invited.team);
    const std::string who =
        invited.name.empty() ? fmt::format("the person with that key, in {}", invited.team)
                             : fmt::format("{} of {}", invited.name, invited.team);
    if (invited.keys == 0) return fmt::format("It is for {}, whose record goes on.", who);
    return fmt::format("It is for {}, who has {} already: all will share one record.", who,
                       invited.keys == 1 ? "a key" : fmt::format("{} keys", invited.keys));
}

std::string refusal_of(const hub::Invited& invited, const Invite& wanted) {
    switch (invited.result) {
        case hub::Invited::Result::unknown_key:
            return fmt::format("There is no learner's key {} here", wanted.key);
        case hub::Invited::Result::several:
            return fmt::format("Several people are called {} in {}: please say --key with a key of the right one",
                               wanted.person, wanted.team);
        case hub::Invited::Result::unknown_person:
            return "There is nobody of that number here";
        case hub::Invited::Result::self_named:
        case hub::Invited::Result::done:
            break;
    }
    return fmt::format(
        "Somebody in {} calls themselves {}, which may be anybody: please say --key with a key of theirs, or another "
        "name for a new person",
        wanted.team, wanted.person);
}

}  // namespace program
