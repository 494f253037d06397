/// Exact scores: a pass mark is reached or it is not, whatever the rounding.
#pragma once

#include <compare>
#include <string>

namespace state {

/// A non-negative fraction, always in lowest terms with a positive denominator.
class Fraction {
public:
    constexpr Fraction() = default;
    /// Precondition: `denominator` > 0.
    Fraction(long long numerator, long long denominator);

    long long numerator() const { return numerator_; }
    long long denominator() const { return denominator_; }
    double as_double() const { return static_cast<double>(numerator_) / static_cast<double>(denominator_); }

    Fraction operator+(const Fraction& other) const;
    Fraction operator*(const Fraction& other) const;
    bool operator==(const Fraction&) const = default;
    std::strong_ordering operator<=>(const Fraction& other) const;

private:
    long long numerator_ = 0;
    long long denominator_ = 1;
};

/// The simplest fraction that a number can be told to be, so that a score that travelled as a decimal is exact again.
/// Below nothing is nothing.
Fraction nearest_fraction(double number);

/// The fraction as a percentage shown to 0.1, without a needless ".0": 9/10 -> "90%", 2/3 -> "66.7%".
/// Never rounds up to a mark that was not reached: 799/1000 at 0.1 is exact; 79.96% shows 79.9%.
std::string to_percent(const Fraction& fraction);

}  // namespace state
