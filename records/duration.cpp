#include "records/duration.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace records {
namespace {

using namespace std::chrono;

/// No person learns for longer, and every sum of parts below it fits 64 bits.
constexpr long long longest_part_ms = 1'000'000LL * 365 * 24 * 3'600'000;

/// A number of this unit in milliseconds, taken from the left of `rest` when it stands there.
std::optional<milliseconds> take(std::string_view& rest, char unit, long long unit_ms) {
    const std::size_t end = rest.find(unit);
    if (end == std::string_view::npos) return milliseconds{0};
    std::string number(rest.substr(0, end));
    std::replace(number.begin(), number.end(), ',', '.');  // ISO 8601 allows both
    double value = 0;
    const auto [stop, fault] = std::from_chars(number.data(), number.data() + number.size(), value, std::chars_format::fixed);
    // Where no digit comes first there may be a minus, or "nan" and "inf", which from_chars reads too.
    const bool has_digit = !number.empty() && number.front() >= '0' && number.front() <= '9';
    const bool is_number = has_digit && fault == std::errc() && stop == number.data() + number.size();
    if (!is_number || value * static_cast<double>(unit_ms) > static_cast<double>(longest_part_ms)) return std::nullopt;
    rest.remove_prefix(end + 1);
    return milliseconds{static_cast<long long>(value * static_cast<double>(unit_ms) + 0.5)};
}

/// The parts that stand in `rest`, in this order; all of it must be one of them.
std::optional<milliseconds> take_all(std::string_view rest, std::initializer_list<std::pair<char, long long>> units) {
    milliseconds sum{0};
    for (const auto& [unit, unit_ms] : units) {
        const auto part = take(rest, unit, unit_ms);
        if (!part) return std::nullopt;
        sum += *part;
    }
    return rest.empty() ? std::optional(sum) : std::nullopt;
}

constexpr long long second_ms = 1000, minute_ms = 60 * second_ms, hour_ms = 60 * minute_ms, day_ms = 24 * hour_ms;

}  // namespace

std::string duration(milliseconds length) {
    const long long hundredths = std::max(0LL, static_cast<long long>(length.count())) / 10;
    const long long seconds = hundredths / 100;
    std::string text = "PT";
    if (seconds >= 3600) text += fmt::format("{}H", seconds / 3600);
    if (seconds / 60 % 60 != 0) text += fmt::format("{}M", seconds / 60 % 60);
    std::string last = fmt::format("{}.{:02}", seconds % 60, hundredths % 100);
    while (last.ends_with('0')) last.pop_back();
    if (last.ends_with('.')) last.pop_back();
    if (last != "0" || text == "PT") text += (last.empty() ? "0" : last) + "S";
    return text;
}

std::optional<milliseconds> parse_duration(std::string_view text) {
    if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
    text.remove_prefix(1);
    if (text.ends_with('W')) return take_all(text, {{'W', 7 * day_ms}});
    const std::size_t clock = text.find('T');
    const std::string_view days = text.substr(0, clock);
    const auto whole = take_all(days, {{'D', day_ms}});
    if (!whole || clock == std::string_view::npos) return whole;
    const std::string_view rest = text.substr(clock + 1);
    if (rest.empty()) return std::nullopt;
    const auto part = take_all(rest, {{'H', hour_ms}, {'M', minute_ms}, {'S', second_ms}});
    return part ? std::optional(*whole + *part) : std::nullopt;
}

}  // namespace records
