#include "content/answer_text.h"

#include "content/decimal.h"
#include "content/keywords.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>

namespace content {
namespace {

constexpr std::string_view minus_sign = "\xE2\x88\x92";
constexpr std::string_view en_dash = "\xE2\x80\x93";
constexpr std::string_view plus_minus = "\xC2\xB1";

struct Character {
    utf8proc_int32_t code_point = 0;
    std::size_t length = 0;  ///< in bytes; 0 at the end or where the text is not UTF-8
};

Character first_character(std::string_view text) {
    Character out;
    const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                     static_cast<utf8proc_ssize_t>(text.size()), &out.code_point);
    if (!text.empty() && length > 0) out.length = static_cast<std::size_t>(length);
    return out;
}

bool is_space(utf8proc_int32_t code_point) {
    return code_point == '\t' || code_point == '\n' || code_point == '\r' ||
           utf8proc_category(code_point) == UTF8PROC_CATEGORY_ZS;
}

std::string folded(std::string_view text) {
    const bool is_ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii) {
        std::string lower(text);
        for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        return lower;
    }
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                 static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length < 0) return std::string(text);
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

/// Spaces of every width as one plain space, none at the ends; curly quotes straight.
std::string tidy(std::string_view text) {
    std::string out;
    bool has_gap = false;
    while (!text.empty()) {
        const Character next = first_character(text);
        const std::size_t length = next.length == 0 ? 1 : next.length;
        if (next.length > 0 && is_space(next.code_point)) {
            has_gap = true;
        } else {
            if (has_gap && !out.empty()) out += ' ';
            has_gap = false;
            if (next.code_point == 0x2018 || next.code_point == 0x2019) {
                out += '\'';
            } else if (next.code_point == 0x201C || next.code_point == 0x201D) {
                out += '"';
            } else {
                out += text.substr(0, length);
            }
        }
        text.remove_prefix(length);
    }
    return out;
}

void skip_spaces(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

bool take(std::string_view& text, std::string_view mark) {
    if (text.substr(0, mark.size()) != mark) return false;
    text.remove_prefix(mark.size());
    return true;
}

bool take_minus(std::string_view& text) {
    return take(text, "-") || take(text, minus_sign);
}

bool take_word(std::string_view& text, std::string_view word) {
    if (text.size() <= word.size() || keyword(text.substr(0, word.size())) != word || text[word.size()] != ' ')
        return false;
    text.remove_prefix(word.size() + 1);
    return true;
}

struct Amount {
    Decimal value;
    std::string currency;
};

/// `-£1,000.50`, with the sign on either side of the currency. Nothing is taken where there is no number.
std::optional<Amount> take_amount(std::string_view& text) {
    std::string_view rest = text;
    Amount amount;
    skip_spaces(rest);
    bool is_negative = take_minus(rest);
    const Character sign = first_character(rest);
    if (sign.length > 0 && utf8proc_category(sign.code_point) == UTF8PROC_CATEGORY_SC) {
        amount.currency = rest.substr(0, sign.length);
        rest.remove_prefix(sign.length);
        skip_spaces(rest);
        is_negative = take_minus(rest) || is_negative;
    }
    const std::optional<Decimal> value = take_decimal(rest);
    if (!value) return std::nullopt;
    amount.value = is_negative ? negated(*value) : *value;
    skip_spaces(rest);
    text = rest;
    return amount;
}

/// True for what is left behind a number when it is no unit: another number, or a stray sign.
bool is_leftover(std::string_view unit) {
    const bool is_sign =
        !unit.empty() && std::string_view("0123456789.,+-/").find(unit.front()) != std::string_view::npos;
    return is_sign || keyword(unit) == "to";
}

std::string not_a_number(std::string_view line) {
    return fmt::format("'{}' is not a number: write 20, 20 to 30 or 20 +/- 2, then the unit if there is one", line);
}

/// A final full stop ends the sentence, not the number.
std::string_view without_full_stop(std::string_view text) {
    if (!text.empty() && text.back() == '.') text.remove_suffix(1);
    return trimmed(text);
}

}  // namespace

std::string normalised(std::string_view answer) {
    std::string text = tidy(folded(answer));
    if (!text.empty() && text.back() == '.') text.pop_back();
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

tl::expected<NumberRange, std::string> parse_number_answer(std::string_view line) {
    const std::string text = tidy(line);
    std::string_view rest = text;
    const std::optional<Amount> first = take_amount(rest);
    if (!first) return tl::unexpected(not_a_number(text));

    const bool is_range = take_word(rest, "to") || take(rest, en_dash);
    const bool is_tolerance = !is_range && (take(rest, "+/-") || take(rest, plus_minus));
    NumberRange range{first->value, first->value, first->currency};
    if (is_range || is_tolerance) {
        const std::optional<Amount> second = take_amount(rest);
        if (!second) return tl::unexpected(not_a_number(text));
        const bool is_other_currency = !second->currency.empty() && second->currency != first->currency;
        if (is_other_currency) return tl::unexpected(fmt::format("'{}' names two currencies: use one", text));
        range.highest = second->value;
        if (is_tolerance) {
            const std::optional<Decimal> low = sum(first->value, negated(second->value));
            const std::optional<Decimal> high = sum(first->value, second->value);
            if (!low || !high) return tl::unexpected(fmt::format("'{}' has too many digits: use at most 15", text));
            range.lowest = *low;
            range.highest = *high;
        }
    }
    if (compare(range.lowest, range.highest) > 0) {
        return tl::unexpected(fmt::format("'{}' runs downwards: write the smaller number first", text));
    }
    rest = without_full_stop(rest);
    if (is_leftover(rest)) return tl::unexpected(not_a_number(text));
    if (rest.find(" to ") != std::string_view::npos && !is_range) {
        std::string_view after = rest.substr(rest.find(" to ") + 4);
        if (take_amount(after))
            return tl::unexpected(fmt::format("'{}' has a unit in the middle: write it once, at the end", text));
    }
    if (!rest.empty() && !range.unit.empty()) {
        return tl::unexpected(fmt::format("'{}' has a currency sign and a unit: use one of them", text));
    }
    if (!rest.empty()) range.unit = rest;
    return range;
}

tl::expected<LearnerNumber, std::string> parse_learner_number(std::string_view typed) {
    const std::string text = tidy(typed);
    std::string_view rest = text;
    const std::optional<Amount> amount = take_amount(rest);
    rest = without_full_stop(rest);
    if (!amount || is_leftover(rest)) {
        return tl::unexpected(std::string("Please type one number in digits, such as 20 or 2.5."));
    }
    if (!rest.empty() && !amount->currency.empty()) {
        return tl::unexpected(std::string("Please type either a currency sign or a unit, not both."));
    }
    return LearnerNumber{amount->value, amount->currency.empty() ? std::string(rest) : amount->currency};
}

bool is_accepted(const NumberRange& range, const LearnerNumber& number) {
    const bool is_inside = compare(range.lowest, number.value) <= 0 && compare(number.value, range.highest) <= 0;
    return is_inside && (number.unit.empty() || normalised(number.unit) == normalised(range.unit));
}

}  // namespace content
