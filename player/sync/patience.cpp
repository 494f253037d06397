#include "player/sync/patience.h"

#include <algorithm>

namespace syncing {
namespace {

constexpr std::chrono::milliseconds first_wait{1000};
constexpr int most_doublings = 10;  // beyond longest_wait, short of an overflow

}  // namespace

std::chrono::milliseconds patience(int tries, std::optional<std::chrono::seconds> asked, double chance) {
    using std::chrono::milliseconds;
    const auto part = [&](milliseconds of) {
        return milliseconds(static_cast<milliseconds::rep>(chance * double(of.count())));
    };
    const milliseconds whole = std::min<milliseconds>(longest_wait, first_wait * (1 << std::min(tries, most_doublings)));
    const milliseconds wait = whole / 2 + part(whole / 2);
    if (!asked) return wait;
    const milliseconds wanted = std::min(*asked, longest_asked_wait);
    return std::max(wait, wanted + part(std::min<milliseconds>(wanted / 10, longest_wait)));
}

}  // namespace syncing
