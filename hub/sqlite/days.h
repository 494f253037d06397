/// Days and moments as the numbers that stand in the file.
#pragma once

#include "hub/access.h"
#include "records/summary_row.h"

#include <chrono>
#include <cstdint>

namespace sqlite {

/// Days since 1970.
inline std::int64_t number_of(records::Day day) {
    return std::chrono::sys_days(day).time_since_epoch().count();
}

inline records::Day day_numbered(std::int64_t number) {
    return records::Day(std::chrono::sys_days(std::chrono::days(number)));
}

/// Milliseconds since 1970.
inline std::int64_t number_of(hub::Moment moment) {
    return static_cast<std::int64_t>(moment.time_since_epoch().count());
}

inline hub::Moment moment_numbered(std::int64_t number) {
    return hub::Moment(std::chrono::milliseconds(number));
}

/// The Monday of a day's week.
inline records::Day monday_of(records::Day day) {
    const std::chrono::sys_days date(day);
    return records::Day(date - (std::chrono::weekday(date) - std::chrono::Monday));
}

}  // namespace sqlite
