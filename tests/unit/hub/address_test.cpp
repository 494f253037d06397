#include "hub/address.h"
#include "tests/support/catch.h"

using hub::Parameters;
using hub::parse_address;
using hub::parse_form;

TEST_CASE("path and parameters are taken apart and decoded") {
    const auto address =
        parse_address("/xapi/statements?verb=http%3A%2F%2Fx.org&since=a+b&empty=&alone&&%C3%A9=1#rest");
    REQUIRE(address);
    CHECK(address->path == "/xapi/statements");
    CHECK(address->parameters ==
          Parameters{{"verb", "http://x.org"}, {"since", "a b"}, {"empty", ""}, {"alone", ""}, {"\xC3\xA9", "1"}});
    CHECK(parse_address("/a+b")->path == "/a+b");
    CHECK(parse_address("/")->parameters.empty());
}

TEST_CASE("what cannot be decoded is refused") {
    for (const char* text : {"/x?a=%", "/x?a=%4", "/x?a=%zz", "/%ff", "/x?a=%c0%80", "/x?a=%00", "/x?a=%ed%a0%80",
                             "/x?a=%f4%90%80%80", "/x?a=%e2%82", "/x?a=%80"}) {
        INFO(text);
        CHECK(!parse_address(text));
    }
}

TEST_CASE("what is written as a form is read as the same") {
    const Parameters parameters = {{"a", "x&y=z"}, {"b c", "\xE2\x82\xAC +%"}, {"d", ""}};
    CHECK(hub::to_form(parameters) == "a=x%26y%3Dz&b%20c=%E2%82%AC%20%2B%25&d=");
    CHECK(parse_form(hub::to_form(parameters)) == parameters);
}
