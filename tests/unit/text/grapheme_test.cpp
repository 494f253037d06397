#include "player/text/graphemes.h"

#include <string>

#include "player/text/characters.h"
#include "player/text/words.h"
#include "tests/support/catch.h"

using namespace text;

namespace {

std::vector<std::size_t> forwards(std::string_view text) {
    std::vector<std::size_t> out = {0};
    while (out.back() < text.size()) out.push_back(next_grapheme(text, out.back()));
    return out;
}

std::vector<std::size_t> backwards(std::string_view text) {
    std::vector<std::size_t> out = {text.size()};
    while (out.back() > 0) out.push_back(previous_grapheme(text, out.back()));
    return {out.rbegin(), out.rend()};
}

}  // namespace

TEST_CASE("characters are found the same way forwards and backwards") {
    using Offsets = std::vector<std::size_t>;
    const std::string letters = "ab\u0308c";
    CHECK(forwards(letters) == Offsets{0, 1, 4, 5});
    CHECK(backwards(letters) == Offsets{0, 1, 4, 5});
    const std::string flags = "\U0001F1EC\U0001F1E7\U0001F1EB\U0001F1F7";  // two flags of two letters each
    CHECK(forwards(flags) == Offsets{0, 8, 16});
    CHECK(backwards(flags) == Offsets{0, 8, 16});
    CHECK(forwards("a\r\nb") == Offsets{0, 1, 3, 4});
    CHECK(backwards("a\r\nb") == Offsets{0, 1, 3, 4});
    CHECK(forwards("") == Offsets{0});
}

TEST_CASE("an offset inside a character belongs to that character") {
    CHECK(grapheme_start("ab\u0308c", 2) == 1);
    CHECK(grapheme_start("ab\u0308c", 3) == 1);
    CHECK(grapheme_start("ab\u0308c", 4) == 4);
    CHECK(grapheme_start("ab", 99) == 2);
    CHECK(previous_grapheme("", 5) == 0);
}

TEST_CASE("each broken sequence becomes one replacement character") {
    CHECK(valid_utf8("fine ŵ") == "fine ŵ");
    CHECK(valid_utf8("a\xFFz") == "a\uFFFDz");
    CHECK(valid_utf8("a\xE2\x82z") == "a\uFFFDz");
    CHECK(valid_utf8("\x80\x80") == "\uFFFD");
    CHECK(valid_utf8("cut \xC3") == "cut \uFFFD");
}

TEST_CASE("a character is read with all its bytes") {
    const std::string bytes = "aŵ€\U0001F600";
    const char* at = bytes.data();
    CHECK(next_character(at) == U'a');
    CHECK(next_character(at) == U'ŵ');
    CHECK(next_character(at) == U'€');
    CHECK(next_character(at) == U'\U0001F600');
    CHECK(at == bytes.data() + bytes.size());
}
