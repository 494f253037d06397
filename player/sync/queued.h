/// What waits to be sent, and what became of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace syncing {

/// A statement in the bytes in which it is sent, the same at every try.
struct Queued {
    std::int64_t sequence = 0;
    std::string id;  ///< a UUID, in lower case
    std::string statement;
    bool operator==(const Queued&) const = default;
};

/// What is to be remembered of a queued statement: it has been delivered, or stands apart for a reason.
struct Mark {
    std::int64_t sequence = 0;
    std::string parked_because;  ///< a sentence; "" when it was delivered
    bool operator==(const Mark&) const = default;
};

}  // namespace syncing
