#include "content/keywords.h"
#include "tests/support/catch.h"

using namespace content;

TEST_CASE("keywords lose their case and extra spaces") {
    CHECK(keyword("  Choose\t ONE ") == "choose one");
    CHECK(keyword(" \t") == "");
}

TEST_CASE("edit distance counts letters added, lost, changed and swapped") {
    CHECK(edit_distance("verison", "version") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("same", "same") == 0);
}

TEST_CASE("only a near word is suggested") {
    CHECK(nearest("chose one", {"choose all", "choose one"}) == "choose one");
    CHECK_FALSE(nearest("picture", {"choose all", "match"}).has_value());
    CHECK(did_you_mean("mathc", {"match"}) == ": did you mean 'match'?");
    CHECK(did_you_mean("elephant", {"match"}) == "");
}

TEST_CASE("whole numbers are digits only") {
    CHECK(whole_number("042") == 42);
    CHECK_FALSE(whole_number("-1").has_value());
    CHECK_FALSE(whole_number("1234567890").has_value());
    CHECK_FALSE(whole_number("").has_value());
}
