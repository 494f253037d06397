/// What is read quickly is exactly what the ordinary parser reads.
#include "hub/xapi/quick_json.h"
#include "tests/support/catch.h"
#include "tests/unit/hub/sample_statements.h"

#include <string>

using nlohmann::json;
using xapi::QuickReader;

namespace {

/// The whole text, when the quick reader takes it.
std::optional<json> read(std::string_view text) {
    return QuickReader(text, 100).value();
}

/// True when the quick reader leaves a text to the other parser, or both see the same in it.
bool is_harmless(const std::string& text) {
    const auto quick = read(text);
    if (!quick) return true;
    const json usual = json::parse(text, nullptr, false);
    return !usual.is_discarded() && usual == *quick && usual.dump() == quick->dump();
}

}  // namespace

TEST_CASE("good JSON is read quickly, and says what it always said") {
    for (const std::string text :
         {R"({})", R"( [ ] )", R"("")", R"([null, true, false])", R"({"a": {"b": [{}, [], ""]}, "": 1})",
          R"([0, -0, 7, -7, 18446744073709551615, -9223372036854775808])", R"([0.5, -1.25e3, 1E+2, 2e-2, 0.0, 1e22])",
          R"(["plain", "a longer text than eight bytes", "\"\\\/\b\f\n\r\t", "a\nb"])",
          R"(["\u0041\u00e9\u20ac\ud83d\ude00\uFFFF\u0000"])",
          "[\"caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80 \x7F\"]"}) {
        INFO(text);
        REQUIRE(read(text));
        CHECK(read(text)->dump() == json::parse(text).dump());
    }
    CHECK(read(tests::full_statement().dump()) == tests::full_statement());
    CHECK(read(tests::full_statement().dump(2)) == tests::full_statement());
}

TEST_CASE("doubtful JSON is never read quickly") {
    for (const std::string text :
         {"", "[1,]", "[,1]", "[1 2]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "[01]", "[-]", "[1.]", "[.5]", "[1e]",
          "[+1]", "[1e999]", "[nul]", "[truest]", "{} {}", "[", "{\"a\":", "\"open", "[\"\t\"]", "[\"\\x\"]", "[\"\\u12g4\"]",
          "[\"\\ud800\"]", "[\"\\ud800\\u0041\"]", "[\"\\udc00\"]", "[\"\xFF\"]", "[\"\xC0\xAF\"]",
          "[\"\xE0\x80\x80\"]", "[\"\xED\xA0\x80\"]", "[\"\xF4\x90\x80\x80\"]", "[\"\xC3\"]", "[\"\xE2\x82\"]", "{\"a\":1,\"a\":1}",
          "{\"a\":1,\"\\u0061\":1}"}) {
        INFO(text);
        CHECK(!read(text));
    }
}

TEST_CASE("a statement with any one byte changed is read as by the ordinary parser, or left to it") {
    const std::string good = tests::full_statement().dump();
    std::size_t harmful = 0, taken = 0;
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const char other : std::string_view("\0\t \"\\,:{}[]0-.eux\x7F\x80\xC3\xED\xFF", 22)) {
            std::string text = good;
            text[at] = other;
            if (!is_harmless(text)) ++harmful;
            if (read(text)) ++taken;
        }
        if (!is_harmless(good.substr(0, at))) ++harmful;
    }
    CHECK(harmful == 0);
    CHECK(taken > good.size());  // many changes are good JSON still
}
