#include "content/seldom.h"
#include "tests/support/catch.h"

#include <string>

using content::Seldom;

TEST_CASE("a part that was never made reads as empty and equals an empty one") {
    Seldom<std::string> part;
    CHECK(part->empty());
    CHECK(part.made() == nullptr);
    Seldom<std::string> made;
    made.make();
    CHECK(part == made);
}

TEST_CASE("a copy has a part of its own") {
    Seldom<std::string> part;
    part.make() = "rung";
    Seldom<std::string> copy = part;
    copy.make() += "s";
    CHECK(*part == "rung");
    CHECK(*copy == "rungs");
    copy = Seldom<std::string>();
    CHECK(copy.made() == nullptr);
}
