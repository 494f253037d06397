#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

namespace {

std::string repeated(const std::string& text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

/// These parts as one paragraph. Not by `+`: g++ 12 warns of a temporary string after a literal.
template <class... Parts>
std::string paragraph(const Parts&... parts) {
    std::string text = "\n";
    (text.append(parts), ...);
    return text.append("\n");
}

}  // namespace

TEST_CASE("E104: an outcome that does not exist") {
    CHECK(sample::problems("### Question 1 (short answer, outcome 1)\nWhat?\n\n- [x] a\n") ==
          Lines{"10: E104 'outcome 1' is out of range: the list under `### Outcomes` has 0"});
}

TEST_CASE("W301: a quiz without questions") {
    CHECK(sample::problems("## Quiz\nText.\n") == Lines{"10: W301 the quiz has no questions"});
}

TEST_CASE("W306: points that cannot meet the pass mark exactly") {
    const std::string asked = "### Question 1 (short answer, 8 points)\nWhat?\n\n- [x] a\n";
    CHECK(sample::problems("## Quiz (pass mark 80%)\n" + asked) ==
          Lines{"10: W306 no score meets the pass mark exactly: of 8 points, 80% means 7"});
    CHECK(sample::problems("## Quiz (pass mark 75%)\n" + asked).empty());
    CHECK(sample::problems("## Quiz (pass mark 62.5%)\n" + asked).empty());
    CHECK(sample::problems("## Quiz (pass mark 66.5%)\n" + asked) ==
          Lines{"10: W306 no score meets the pass mark exactly: of 8 points, 66.5% means 6"});
}

TEST_CASE("W307: long pages and long sentences") {
    CHECK(sample::problems(paragraph(repeated("A short sentence. ", 300))) ==
          Lines{"8: W307 the page 'Page' has 901 words: more than 900 tire the reader, so split it"});
    CHECK(sample::problems(paragraph("Short.\n", repeated("word ", 40), "end. Short.")) ==
          Lines{"12: W307 a sentence of 41 words: split it, 40 is the most a reader can follow"});
}

TEST_CASE("W307: a page of long words in middling sentences tells the reading age it needs") {
    const std::string hard = paragraph(repeated(repeated("carpet ", 13) + "carpet. ", 8));
    CHECK(sample::problems(hard) ==
          Lines{"8: W307 the page 'Page' needs a reading age of 18: above 16 many adults give up, so use shorter words "
                "and sentences"});
    CHECK(sample::problems(paragraph(repeated(repeated("rung ", 13) + "rung. ", 8))).empty());
    CHECK(sample::problems(paragraph(repeated(repeated("carpet ", 13) + "carpet. ", 6))).empty());
    const LoadedModule welsh = sample::load(
        "---\ntitle: Y\nid: ysgol\nversion: 1\nlanguage: cy\n---\n# Y\n## Page\nText.\n" + hard);
    CHECK(sample::lines(welsh.problems).empty());
}

TEST_CASE("a page of exactly nine hundred words and a sentence of exactly forty are not too long") {
    CHECK(sample::problems(paragraph(repeated("A short sentence. ", 299), "Two words.")).empty());
    CHECK(sample::problems(paragraph(repeated("word ", 39), "end.")).empty());
}
