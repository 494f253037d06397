#include "hub/xapi/strict_json.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

using xapi::member_texts;
using xapi::parse_strictly;

namespace {

std::string refused(std::string_view text) {
    const auto parsed = parse_strictly(text);
    return parsed ? "" : parsed.error();
}

}  // namespace

TEST_CASE("JSON is read as everywhere else") {
    const auto parsed = parse_strictly(R"( {"a": [1, 2.5, "\u00e9", null, true], "b": {"a": {}}} )");
    REQUIRE(parsed);
    CHECK(parsed->dump() == "{\"a\":[1,2.5,\"\xC3\xA9\",null,true],\"b\":{\"a\":{}}}");
}

TEST_CASE("what is no JSON is refused with its place") {
    CHECK(refused("") == "is not JSON: it goes wrong at byte 1");
    CHECK(refused("{\"a\": 1,}") == "is not JSON: it goes wrong at byte 9");
    CHECK(refused("{} {}") == "is not JSON: it goes wrong at byte 4");
    CHECK(refused("{'a': 1}") == "is not JSON: it goes wrong at byte 2");
    CHECK(refused("[NaN]") == "is not JSON: it goes wrong at byte 2");
    CHECK(refused("[1e999]") == "has a number that is too large");
    CHECK(refused("[\"\xFF\"]") == "is not JSON: it goes wrong at byte 3");
    CHECK(refused("[\"\\ud800\"]") != "");
    CHECK(refused("// comment\n{}") != "");
}

TEST_CASE("one name twice in an object could be read in two ways, so it is refused") {
    CHECK(refused(R"({"a": 1, "a": 1})") == "has an object with the same name twice");
    CHECK(refused(R"([{"b": {"a": 1, "\u0061": 2}}])") == "has an object with the same name twice");
    CHECK(refused(R"({"a": {"a": 1}, "b": {"a": 1}})").empty());
    std::string many = "{";
    for (int i = 0; i < 1000; ++i) many += fmt::format(R"("name {}":1,)", i);
    CHECK(refused(many + "\"other\":1}").empty());
    CHECK(refused(many + "\"name 3\":1}") == "has an object with the same name twice");
    CHECK(refused(many + "\"name 999\":1}") == "has an object with the same name twice");
}

TEST_CASE("a hundred arrays inside one another are read, more are not, and a million do no harm") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(refused(nested(100)).empty());
    CHECK(refused(nested(101)) == "has more than 100 arrays and objects inside one another");
    CHECK(refused(nested(1'000'000)) == "has more than 100 arrays and objects inside one another");
    std::string objects;
    for (int i = 0; i < 200; ++i) objects += "{\"a\":";
    CHECK(refused(objects + "1" + std::string(200, '}')) == "has more than 100 arrays and objects inside one another");
}

TEST_CASE("a batch is read one statement after another, byte for byte, and refused as a whole would be") {
    std::vector<std::string> told;
    const auto read = [&](std::string_view text) {
        told.clear();
        return xapi::parse_each(text, [&](const nlohmann::json& element, std::string_view one) {
            CHECK(element == nlohmann::json::parse(one));
            told.emplace_back(one);
        });
    };
    using Texts = std::vector<std::string>;
    CHECK(read(R"( [ {"a" : 1} , [ 2 ],"\u00e9" ] )"));
    CHECK(told == Texts{R"({"a" : 1})", "[ 2 ]", R"("\u00e9")"});
    CHECK(read("[]"));
    CHECK(told.empty());
    CHECK(read(R"( {"a": [1]} )"));
    CHECK(told == Texts{R"( {"a": [1]} )"});
    CHECK(read("\xEF\xBB\xBF [1, [2]]"));
    CHECK(told == Texts{"1", "[2]"});
    // What only the slow parser takes, behind what was read already.
    CHECK(read("[1, 1e-999, 18446744073709551616, 4]"));
    CHECK(told == Texts{"1", "1e-999", "18446744073709551616", "4"});
    for (const std::string text :
         {"[1, 2", "[1,]", "[1] 2", "[1, {\"a\": 1, \"a\": 1}]", "[1, 1e999]", "[1 2]", "{", "", "[1, \"\xFF\"]"}) {
        INFO(text);
        const auto outcome = read(text);
        REQUIRE(!outcome);
        CHECK(outcome.error() == refused(text));
    }
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(read(nested(100)));
    CHECK(!read(nested(101)));
}

TEST_CASE("the elements of an array are found byte for byte") {
    using Texts = std::vector<std::string>;
    const auto texts = [](std::string_view array) {
        Texts found;
        CHECK(xapi::parse_each(array, [&](const nlohmann::json&, std::string_view one) { found.emplace_back(one); }));
        return found;
    };
    CHECK(texts("[]") == Texts{});
    CHECK(texts(" [ \n ] ") == Texts{});
    CHECK(texts("[1]") == Texts{"1"});
    CHECK(texts(" [ {\"a\" : [1, 2]} ,\n\"],[\\\"\" , [ ] ]") == Texts{"{\"a\" : [1, 2]}", "\"],[\\\"\"", "[ ]"});
}

TEST_CASE("the members of an object are found byte for byte, whatever their names hold") {
    const auto members = member_texts(R"( {"id" : 1.0, "\u0061\"}" : {"x": ","}, "z":[ ]} )");
    REQUIRE(members.size() == 3);
    CHECK(members[0].name == "id");
    CHECK(members[0].whole == R"("id" : 1.0)");
    CHECK(members[1].name == "a\"}");
    CHECK(members[1].whole == R"("\u0061\"}" : {"x": ","})");
    CHECK(members[2].name == "z");
    CHECK(members[2].whole == R"("z":[ ])");
    CHECK(member_texts("{}").empty());
}
