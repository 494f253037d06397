#include "hub/program/invited_words.h"

#include "tests/support/catch.h"

using hub::Invited;
using program::refusal_of;
using program::sentence_about;

TEST_CASE("an operator is told whose a connection code is, and whether the person is new") {
    using Result = Invited::Result;
    CHECK(sentence_about({Result::done, true, "Ward 9", "", 0}, hub::Role::manager) == "It is for a manager of Ward 9.");
    CHECK(sentence_about({Result::done, true, "Ward 9", "", 0}, hub::Role::learner) == "It makes a new person in Ward 9.");
    CHECK(sentence_about({Result::done, true, "Ward 9", "Ana", 0}, hub::Role::learner) == "It is for Ana, who is new in Ward 9.");
    CHECK(sentence_about({Result::done, false, "Ward 9", "Ana", 0}, hub::Role::learner) ==
          "It is for Ana of Ward 9, whose record goes on.");
    CHECK(sentence_about({Result::done, false, "Ward 9", "Ana", 1}, hub::Role::learner) ==
          "It is for Ana of Ward 9, who has a key already: all will share one record.");
    CHECK(sentence_about({Result::done, false, "Ward 9", "", 2}, hub::Role::learner) ==
          "It is for the person with that key, in Ward 9, who has 2 keys already: all will share one record.");
}

TEST_CASE("an operator is told why there is no code, and what to do") {
    using Result = Invited::Result;
    const program::Invite wanted{.team = "Ward 9", .person = "Ana", .key = "0123"};
    CHECK(refusal_of({.result = Result::unknown_key}, wanted) == "There is no learner's key 0123 here");
    CHECK(refusal_of({.result = Result::several}, wanted) ==
          "Several people are called Ana in Ward 9: please say --key with a key of the right one");
    CHECK(refusal_of({.result = Result::self_named}, wanted) ==
          "Somebody in Ward 9 calls themselves Ana, which may be anybody: please say --key with a key of theirs, or "
          "another name for a new person");
}
