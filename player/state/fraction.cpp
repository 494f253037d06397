#include "player/state/fraction.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace state {
namespace {

/// a/b against c/d by their whole parts and then by what remains upside down, so that no product can overflow.
std::strong_ordering compare(long long a, long long b, long long c, long long d) {
    const long long left = a / b;
    const long long right = c / d;
    if (left != right) return left <=> right;
    const long long left_rest = a % b;
    const long long right_rest = c % d;
    if (left_rest == 0 || right_rest == 0) return left_rest <=> right_rest;
    return compare(d, right_rest, b, left_rest);
}

}  // namespace

Fraction::Fraction(long long numerator, long long denominator) {
    assert(numerator >= 0 && denominator > 0);
    const long long divisor = std::gcd(numerator, denominator);
    numerator_ = numerator / divisor;
    denominator_ = denominator / divisor;
}

Fraction Fraction::operator+(const Fraction& other) const {
    const long long common = std::lcm(denominator_, other.denominator_);
    return {numerator_ * (common / denominator_) + other.numerator_ * (common / other.denominator_), common};
}

Fraction Fraction::operator*(const Fraction& other) const {
    const Fraction left(numerator_, other.denominator_);
    const Fraction right(other.numerator_, denominator_);
    return {left.numerator_ * right.numerator_, left.denominator_ * right.denominator_};
}

std::strong_ordering Fraction::operator<=>(const Fraction& other) const {
    return compare(numerator_, denominator_, other.numerator_, other.denominator_);
}

/// By continued fractions: each step is the best approximation with so small a denominator.
Fraction nearest_fraction(double number) {
    constexpr double close_enough = 1e-9, most = 1e9;
    constexpr long long largest_denominator = 1'000'000;
    if (!(number > 0)) return {};
    const double wanted = std::min(number, most);
    long long before = 0, numerator = 1, denominator_before = 1, denominator = 0;
    double rest = wanted;
    for (;;) {
        const auto whole = static_cast<long long>(rest);
        const long long next = whole * numerator + before, next_denominator = whole * denominator + denominator_before;
        if (next_denominator > largest_denominator) break;
        before = std::exchange(numerator, next);
        denominator_before = std::exchange(denominator, next_denominator);
        const double found = static_cast<double>(numerator) / static_cast<double>(denominator);
        if (std::abs(found - wanted) < close_enough) break;
        rest = 1 / (rest - static_cast<double>(whole));
    }
    return {numerator, denominator};
}

std::string to_percent(const Fraction& fraction) {
    const long long thousandths = fraction.numerator() * 1000;
    long long tenths = thousandths / fraction.denominator();
    const long long rest = thousandths % fraction.denominator();
    // Pass marks are whole percentages: 79.96% must not look like the 80% that was missed.
    const bool would_be_whole = (tenths + 1) % 10 == 0;
    if (rest >= fraction.denominator() - rest && !would_be_whole) ++tenths;
    return tenths % 10 == 0 ? fmt::format("{}%", tenths / 10) : fmt::format("{}.{}%", tenths / 10, tenths % 10);
}

}  // namespace state
