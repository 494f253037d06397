#include "records/timestamp.h"

#include <fmt/format.h>

namespace records {
namespace {

using namespace std::chrono;

/// Reads from the left; once something did not fit, nothing more does.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    /// A number of exactly so many digits, at most `most`.
    int number(std::size_t digits, int most) {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) value = value * 10 + digit();
        if (value > most) is_good_ = false;
        return value;
    }

    /// One of these characters.
    char one_of(std::string_view wanted) {
        if (rest_.empty() || wanted.find(rest_.front()) == std::string_view::npos) {
            is_good_ = false;
            return '\0';
        }
        const char found = rest_.front();
        rest_.remove_prefix(1);
        return found;
    }

    /// A fraction of a second in microseconds, when a point follows.
    microseconds fraction() {
        if (!rest_.starts_with('.')) return {};
        rest_.remove_prefix(1);
        int value = digit();
        std::size_t digits = 1;
        for (; is_digit_next(); ++digits) {
            const int next = digit();
            if (digits < 6) value = value * 10 + next;
        }
        for (; digits < 6; ++digits) value *= 10;
        return microseconds{value};
    }

    bool is_done() const { return is_good_ && rest_.empty(); }

private:
    bool is_digit_next() const { return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; }

    int digit() {
        if (!is_digit_next()) {
            is_good_ = false;
            return 0;
        }
        const int value = rest_.front() - '0';
        rest_.remove_prefix(1);
        return value;
    }

    std::string_view rest_;
    bool is_good_ = true;
};

}  // namespace

std::string timestamp(sys_time<milliseconds> time) {
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(), clock.subseconds().count());
}

std::optional<Instant> parse_timestamp(std::string_view text) {
    Reader reader(text);
    const year year{reader.number(4, 9999)};
    reader.one_of("-");
    const month month{static_cast<unsigned>(reader.number(2, 12))};
    reader.one_of("-");
    const day day{static_cast<unsigned>(reader.number(2, 31))};
    reader.one_of("Tt");
    const hours hour{reader.number(2, 23)};
    reader.one_of(":");
    const minutes minute{reader.number(2, 59)};
    reader.one_of(":");
    const seconds second{reader.number(2, 59)};
    const microseconds fraction = reader.fraction();
    const char sign = reader.one_of("Zz+-");
    minutes offset{0};
    if (sign == '+' || sign == '-') {
        offset = hours{reader.number(2, 23)};
        reader.one_of(":");
        offset += minutes{reader.number(2, 59)};
        if (sign == '-' && offset == minutes{0}) return std::nullopt;  // RFC 3339 §4.3: the local time is unknown
        if (sign == '-') offset = -offset;
    }
    const year_month_day date{year, month, day};
    if (!reader.is_done() || !date.ok()) return std::nullopt;
    return sys_days{date} + hour + minute + second + fraction - offset;
}

}  // namespace records
