#include "records/shallow_json.h"

#include "records/same_statement.h"
#include "records/statement.h"
#include "tests/support/catch.h"

#include <string>

using records::parse_shallow;

namespace {

std::string nested(int count, char open = '[', char close = ']') {
    return std::string(static_cast<std::size_t>(count), open) + std::string(static_cast<std::size_t>(count), close);
}

}  // namespace

TEST_CASE("JSON from elsewhere is read up to a depth that no statement reaches") {
    CHECK(parse_shallow(R"({"a":[1,{"b":null}]})").dump() == R"({"a":[1,{"b":null}]})");
    CHECK(parse_shallow(nested(100)).is_array());
    CHECK(parse_shallow(nested(101)).is_discarded());
    CHECK(parse_shallow("{\"a\":" + nested(100) + "}").is_discarded());
    CHECK(parse_shallow("\"" + nested(200) + "\"").is_string());
    CHECK(parse_shallow("[" + nested(1) + std::string(200, ' ') + "]").is_array());
    for (const char* text : {"", "[", "{\"a\"}", "[1]]", "\xff"}) CHECK(parse_shallow(text).is_discarded());
}

/// 200 KB of brackets, in a store's answer or in a statement, ended the player with the stack: at every start again.
TEST_CASE("a statement that is nested without end is no statement") {
    const std::string deep = R"({"id":"a","context":{"extensions":{"https://a.example":)" + nested(100'000) + "}}}";
    CHECK(!records::from_json(deep));
    CHECK(!records::is_same_statement(deep, deep));
}
