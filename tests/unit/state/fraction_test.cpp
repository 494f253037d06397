#include "player/state/fraction.h"
#include "tests/support/catch.h"

#include <cmath>

using state::Fraction;
using state::to_percent;

TEST_CASE("a fraction is kept in lowest terms") {
    CHECK(Fraction(6, 8).numerator() == 3);
    CHECK(Fraction(6, 8).denominator() == 4);
    CHECK(Fraction(0, 7) == Fraction());
}

TEST_CASE("thirds add up to a whole, which floating point would miss") {
    CHECK(Fraction(1, 3) + Fraction(1, 3) + Fraction(1, 3) == Fraction(1, 1));
    CHECK(Fraction(1, 6) + Fraction(1, 10) == Fraction(4, 15));
}

TEST_CASE("fractions multiply and shorten") {
    CHECK(Fraction(2, 3) * Fraction(3, 4) == Fraction(1, 2));
    CHECK(Fraction(0, 1) * Fraction(5, 7) == Fraction());
}

TEST_CASE("fractions compare exactly") {
    CHECK(Fraction(4, 5) >= Fraction(80, 100));
    CHECK(Fraction(799, 1000) < Fraction(4, 5));
    CHECK(Fraction(2, 3) > Fraction(333, 500));
    CHECK(Fraction(3, 1) > Fraction(5, 2));
}

TEST_CASE("comparing does not overflow where the products would") {
    const long long large = 4'000'000'000'000'000'000LL;
    CHECK(Fraction(large - 1, large) < Fraction(large, large));
    CHECK(Fraction(large - 2, large - 1) < Fraction(large - 1, large));
}

TEST_CASE("a percentage shows one decimal, and no needless one") {
    CHECK(to_percent(Fraction(9, 10)) == "90%");
    CHECK(to_percent(Fraction(2, 3)) == "66.7%");
    CHECK(to_percent(Fraction(1, 3)) == "33.3%");
    CHECK(to_percent(Fraction(799, 1000)) == "79.9%");
    CHECK(to_percent(Fraction()) == "0%");
    CHECK(to_percent(Fraction(1, 1)) == "100%");
}

TEST_CASE("a percentage is never rounded up to a mark that was missed") {
    CHECK(to_percent(Fraction(7996, 10000)) == "79.9%");
    CHECK(to_percent(Fraction(9999, 10000)) == "99.9%");
}

TEST_CASE("a score that travelled as a decimal is exact again") {
    for (long long denominator = 1; denominator <= 120; ++denominator)
        for (long long numerator = 0; numerator <= denominator; ++numerator) {
            const state::Fraction exact(numerator, denominator);
            INFO(numerator << "/" << denominator);
            REQUIRE(state::nearest_fraction(exact.as_double()) == exact);
        }
    CHECK(state::nearest_fraction(7) == state::Fraction(7, 1));
    CHECK(state::nearest_fraction(-1) == state::Fraction());
    CHECK(state::nearest_fraction(std::nan("")) == state::Fraction());
}
