/// Text folded for searching: what becomes equal, and the way back.
#include "content/fold.h"
#include "tests/support/catch.h"

using content::fold;
using content::Folded;

namespace {

/// The part of `text` that finding `words` leads back to.
std::string found(const std::string& text, const std::string& words) {
    const Folded folded = fold(text);
    const std::size_t at = folded.text.find(words);
    if (at == std::string::npos) return "not found";
    const auto [begin, end] = folded.source_range(at, at + words.size());
    return text.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("folding takes case, accents and ligatures away") {
    CHECK(fold("Naïve ŴŶ").text == "naive wy");
    CHECK(fold("STRASSE Straße").text == "strasse strasse");
    CHECK(fold("e\xCC\x81t\xC3\xA9").text == "ete");
    CHECK(fold("ﬁne").text == "fine");
}

TEST_CASE("curly quotes, dashes and wide spaces are found by what keyboards have") {
    CHECK(fold("don’t “stop”").text == "don't \"stop\"");
    CHECK(fold("2020–2026").text == "2020-2026");
    CHECK(fold("a\xC2\xA0 \t b").text == "a b");
    CHECK(fold("a\nb").text == "a\nb");
}

TEST_CASE("the way back gives whole characters with their accents") {
    CHECK(found("A naïve knot", "naive") == "naïve");
    CHECK(found("Straße", "s") == "S");
    CHECK(found("aße", "as") == "aß");
    CHECK(found("e\xCC\x81t", "e") == "e\xCC\x81");
    CHECK(found("end é", "e") == "e");
    CHECK(found("ende\xCC\x81", "ende") == "ende\xCC\x81");
    CHECK(found("don’t stop", "don't") == "don’t");
}

TEST_CASE("an empty range leads back to one place") {
    CHECK(fold("abc").source_range(1, 1) == std::pair<std::size_t, std::size_t>{1, 1});
    CHECK(fold("").text.empty());
    CHECK(fold("").offsets == std::vector<std::uint32_t>{0});
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD and lose nothing round them") {
    CHECK(fold("a\xFF" "b").text == "a\xEF\xBF\xBD" "b");
    CHECK(found("a\xFF" "b", "b") == "b");
    CHECK(fold("\xE2\x82").text == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("every folded byte has its place in the text") {
    const std::string text = "Éa–ß ﬁ\n“Ŵ”";
    const Folded folded = fold(text);
    REQUIRE(folded.offsets.size() == folded.text.size() + 1);
    for (std::size_t byte = 1; byte < folded.offsets.size(); ++byte)
        CHECK(folded.offsets[byte - 1] <= folded.offsets[byte]);
    CHECK(folded.offsets.back() == text.size());
}
