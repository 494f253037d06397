#include "content/decimal.h"
#include "tests/support/catch.h"

using namespace content;

namespace {

std::optional<Decimal> whole(std::string_view text) {
    const std::optional<Decimal> value = take_decimal(text);
    return text.empty() ? value : std::nullopt;
}

}  // namespace

TEST_CASE("decimals are read exactly and without needless zeros") {
    CHECK(whole("0.1") == Decimal{1, 1});
    CHECK(whole("2.50") == Decimal{25, 1});
    CHECK(whole(".5") == Decimal{5, 1});
    CHECK(whole("007") == Decimal{7, 0});
    CHECK(whole("0") == Decimal{0, 0});
    CHECK(whole("1,234,567.5") == Decimal{12345675, 1});
}

TEST_CASE("commas are thousands or nothing") {
    CHECK_FALSE(whole("1,00").has_value());
    CHECK_FALSE(whole("1,0000").has_value());
    CHECK_FALSE(whole("1234,567").has_value());
}

TEST_CASE("more digits than can be compared exactly are refused") {
    CHECK(whole("999999999999999") == Decimal{999999999999999, 0});
    CHECK_FALSE(whole("9999999999999999").has_value());
    CHECK_FALSE(whole("0.0000000000000001").has_value());
}

TEST_CASE("decimals compare by value, not by how they are written") {
    CHECK(compare({25, 1}, {250, 2}) == 0);
    CHECK(compare({1, 1}, {2, 1}) == -1);
    CHECK(compare({-1, 0}, {-2, 0}) == 1);
    CHECK(compare({-5, 1}, {5, 1}) == -1);
    CHECK(compare({999999999999999, 0}, {999999999999999, 15}) == 1);
}

TEST_CASE("a tenth and two tenths are three tenths") {
    CHECK(sum({1, 1}, {2, 1}) == Decimal{3, 1});
    CHECK(sum({20, 0}, negated({5, 1})) == Decimal{195, 1});
    CHECK_FALSE(sum({999999999999999, 0}, {1, 15}).has_value());
}

TEST_CASE("a decimal is written in digits, with a zero before its point") {
    CHECK(to_text({25, 1}) == "2.5");
    CHECK(to_text({-5, 2}) == "-0.05");
    CHECK(to_text({1000, 0}) == "1000");
}
