/// What is to be remembered of a statement that was sent.
#pragma once

#include <cstdint>
#include <string>

namespace syncing {

/// It has been delivered, or stands apart for a reason.
struct Mark {
    std::int64_t sequence = 0;
    std::string parked_because;  ///< a sentence; "" when it was delivered
    bool operator==(const Mark&) const = default;
};

}  // namespace syncing
