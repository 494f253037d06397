#include "player/app/clock.h"

#include <ctime>
#include <random>

namespace app {

state::Moment moment_now() {
    std::random_device chance;
    const auto bits = [&chance] { return (std::uint64_t{chance()} << 32) | chance(); };
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return {now, {bits(), bits()}, utc_offset()};
}

std::chrono::minutes utc_offset() {
    const std::time_t now = std::time(nullptr);
    std::tm local = *std::localtime(&now);
    std::tm universal = *std::gmtime(&now);
    universal.tm_isdst = local.tm_isdst;
    return std::chrono::minutes(static_cast<long>(std::difftime(std::mktime(&local), std::mktime(&universal))) / 60);
}

std::chrono::year_month_day today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + utc_offset());
}

}  // namespace app
