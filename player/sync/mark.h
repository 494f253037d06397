/// What is to be remembered of a statement that was sent.
#pragma once

#include <cstdint>
#include <string>

namespace syncing {

/// It has been delivered, or stands apart for a reason, or waits again because it stood apart for no reason of its own.
struct Mark {
    std::int64_t sequence = 0;
    std::string parked_because;  ///< a sentence; "" when it does not stand apart
    bool waits_again = false;
    bool operator==(const Mark&) const = default;
};

}  // namespace syncing
