#include "player/state/fraction.h"

#include <fmt/format.h>

#include <cassert>
#include <numeric>

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
