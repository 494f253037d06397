#include "content/decimal.h"

#include <algorithm>

namespace content {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digit_count(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

long long power_of_ten(int exponent) {
    long long power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

/// The whole part, and what is left in units of 10^-18, both with the number's sign.
struct Parts {
    long long whole;
    long long rest;
};

Parts parts(const Decimal& value) {
    // A scale above 18 cannot come from take_decimal, and what it would hold is below what can be told apart.
    const int scale = std::clamp(value.scale, 0, 18);
    const long long unit = power_of_ten(scale);
    return {value.digits / unit, value.digits % unit * power_of_ten(18 - scale)};
}

Decimal shortest(Decimal value) {
    while (value.scale > 0 && value.digits % 10 == 0) {
        value.digits /= 10;
        --value.scale;
    }
    return value;
}

}  // namespace

int compare(const Decimal& left, const Decimal& right) {
    const Parts a = parts(left), b = parts(right);
    if (a.whole != b.whole) return a.whole < b.whole ? -1 : 1;
    if (a.rest != b.rest) return a.rest < b.rest ? -1 : 1;
    return 0;
}

std::optional<Decimal> take_decimal(std::string_view& text) {
    std::string digits(text.substr(0, digit_count(text)));
    std::size_t end = digits.size();
    // Thousands: one to three digits, then groups of a comma and exactly three.
    if (!digits.empty() && digits.size() <= 3) {
        while (end < text.size() && text[end] == ',' && digit_count(text.substr(end + 1)) == 3) {
            digits += text.substr(end + 1, 3);
            end += 4;
        }
    }
    int scale = 0;
    if (end < text.size() && text[end] == '.') {
        const std::size_t count = digit_count(text.substr(end + 1));
        digits += text.substr(end + 1, count);
        scale = static_cast<int>(std::min<std::size_t>(count, most_digits + 1));
        if (count > 0) end += 1 + count;
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - (digits.empty() ? 0 : 1)));
    const bool is_cut_short = end + 1 < text.size() && text[end] == ',' && is_digit(text[end + 1]);
    if (digits.empty() || digits.size() > most_digits || scale > most_digits || is_cut_short) return std::nullopt;
    Decimal value{0, scale};
    for (const char digit : digits) value.digits = value.digits * 10 + (digit - '0');
    text.remove_prefix(end);
    return shortest(value);
}

std::optional<Decimal> sum(const Decimal& left, const Decimal& right) {
    const int scale = std::max(left.scale, right.scale);
    long long a = 0, b = 0, total = 0;
    const bool is_too_long = __builtin_mul_overflow(left.digits, power_of_ten(scale - left.scale), &a) ||
                             __builtin_mul_overflow(right.digits, power_of_ten(scale - right.scale), &b) ||
                             __builtin_add_overflow(a, b, &total);
    if (is_too_long) return std::nullopt;
    return shortest({total, scale});
}

Decimal negated(const Decimal& value) {
    return {-value.digits, value.scale};
}

std::string to_text(const Decimal& value) {
    std::string digits = std::to_string(value.digits < 0 ? -value.digits : value.digits);
    const auto scale = static_cast<std::size_t>(value.scale);
    if (scale > 0) {
        if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
        digits.insert(digits.size() - scale, ".");
    }
    return value.digits < 0 ? "-" + digits : digits;
}

}  // namespace content
