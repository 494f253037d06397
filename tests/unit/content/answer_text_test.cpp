#include "content/answer_text.h"
#include "tests/support/catch.h"

using namespace content;

namespace {

NumberRange range(std::string_view line) {
    return parse_number_answer(line).value();
}

bool accepts(std::string_view line, std::string_view typed) {
    return is_accepted(range(line), parse_learner_number(typed).value());
}

}  // namespace

TEST_CASE("short answers are equal whatever their case, spaces and final full stop") {
    CHECK(normalised("  A   Pathogen. ") == "a pathogen");
    CHECK(normalised("STRASSE") == normalised("straße"));
    CHECK(normalised("Caf\u00e9") == normalised("cafe\u0301"));
    CHECK(normalised("nurse\u2019s\u00a0station") == "nurse's station");
    CHECK(normalised(".") == "");
}

TEST_CASE("short answers differ by their letters and inner stops") {
    CHECK(normalised("e.g. soap") == "e.g. soap");
    CHECK(normalised("resume") != normalised("résumé"));
}

TEST_CASE("a number is one value, a range or a value with a tolerance") {
    CHECK(range("20") == NumberRange{{20, 0}, {20, 0}, ""});
    CHECK(range("20 to 30") == NumberRange{{20, 0}, {30, 0}, ""});
    CHECK(range("20 +/- 2") == NumberRange{{18, 0}, {22, 0}, ""});
    CHECK(range("20\u201330") == NumberRange{{20, 0}, {30, 0}, ""});
    CHECK(range("20 \u00b1 0.5") == NumberRange{{195, 1}, {205, 1}, ""});
    CHECK(range("-5 to -2") == NumberRange{{-5, 0}, {-2, 0}, ""});
    CHECK(range("\u22125") == NumberRange{{-5, 0}, {-5, 0}, ""});
}

TEST_CASE("a number may have a unit or a currency sign") {
    CHECK(range("20 to 30 seconds").unit == "seconds");
    CHECK(range("80%").unit == "%");
    CHECK(range("\u00a31,000 to \u00a32,500.50") == NumberRange{{1000, 0}, {25005, 1}, "\u00a3"});
    CHECK(range("\u00a320 to 30") == NumberRange{{20, 0}, {30, 0}, "\u00a3"});
}

TEST_CASE("what is not a number says so to its author") {
    CHECK(parse_number_answer("about ten").error() ==
          "'about ten' is not a number: write 20, 20 to 30 or 20 +/- 2, then the unit if there is one");
    CHECK(parse_number_answer("5-6").error() ==
          "'5-6' is not a number: write 20, 20 to 30 or 20 +/- 2, then the unit if there is one");
    CHECK_FALSE(parse_number_answer("20 to").has_value());
    CHECK_FALSE(parse_number_answer("1,5").has_value());
    CHECK_FALSE(parse_number_answer("1.5.2").has_value());
    CHECK_FALSE(parse_number_answer("").has_value());
    CHECK(parse_number_answer("30 to 20").error() == "'30 to 20' runs downwards: write the smaller number first");
    CHECK(parse_number_answer("20 s to 30 s").error() ==
          "'20 s to 30 s' has a unit in the middle: write it once, at the end");
    CHECK(parse_number_answer("\u00a320 a day").error() ==
          "'\u00a320 a day' has a currency sign and a unit: use one of them");
    CHECK(parse_number_answer("\u00a320 to $30").error() == "'\u00a320 to $30' names two currencies: use one");
}

TEST_CASE("a learner's number is accepted at the ends of the range and refused outside it") {
    CHECK(accepts("20 to 30 seconds", "20"));
    CHECK(accepts("20 to 30 seconds", "30.0"));
    CHECK_FALSE(accepts("20 to 30 seconds", "30.01"));
    CHECK_FALSE(accepts("20 to 30 seconds", "19.99"));
    CHECK(accepts("0.3", "0.30"));
    CHECK(accepts("1,000", "1000"));
}

TEST_CASE("a learner may leave the unit out, but another unit is wrong") {
    CHECK(accepts("20 seconds", "20"));
    CHECK(accepts("20 seconds", "20 Seconds."));
    CHECK_FALSE(accepts("20 seconds", "20 minutes"));
    CHECK_FALSE(accepts("20", "20 kg"));
    CHECK(accepts("\u00a320", "\u00a3 20"));
    CHECK_FALSE(accepts("\u00a320", "$20"));
}

TEST_CASE("a learner who types no number is asked for one") {
    CHECK(parse_learner_number("twenty").error() == "Please type one number in digits, such as 20 or 2.5.");
    CHECK(parse_learner_number("20 30").error() == "Please type one number in digits, such as 20 or 2.5.");
    CHECK(parse_learner_number("").error() == "Please type one number in digits, such as 20 or 2.5.");
    CHECK(parse_learner_number("\u00a320 kg").error() == "Please type either a currency sign or a unit, not both.");
}
