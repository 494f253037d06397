#include "hub/program/clock.h"

#include <ctime>

namespace program {

hub::Moment now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

records::Day local_day(hub::Moment moment) {
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
    std::tm local{};
    tzset();  // localtime_r need not
    localtime_r(&seconds, &local);
    return {std::chrono::year{local.tm_year + 1900}, std::chrono::month{static_cast<unsigned>(local.tm_mon) + 1},
            std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

}  // namespace program
