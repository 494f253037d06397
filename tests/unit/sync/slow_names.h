/// A name that nobody can look up in time, as in a network that drops what it does not like.
#pragma once

#include <string_view>

namespace tests {

inline constexpr std::string_view slow_name = "slow.example.org";

/// While this lives, looking that name up takes ten seconds, in this process alone.
class SlowNames {
public:
    SlowNames();
    ~SlowNames();
    SlowNames(const SlowNames&) = delete;
    SlowNames& operator=(const SlowNames&) = delete;

    /// Waits until somebody looks it up.
    void wait_for_somebody();
};

}  // namespace tests
