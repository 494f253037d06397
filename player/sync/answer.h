/// What comes back from a server: its reply, or why there is none.
#pragma once

#include <tl/expected.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace syncing {

/// A reply that arrived whole.
struct Reply {
    int status = 0;
    std::string content_type;  ///< "application/json": in lower case, without parameters; "" when none was said
    std::string version;       ///< X-Experience-API-Version; "" when none was said
    std::optional<std::chrono::seconds> retry_after;
    std::string body;
    std::string consistent_through = {};  ///< X-Experience-API-Consistent-Through; "" when none was said
    bool operator==(const Reply&) const = default;
};

/// There is no whole reply; what was sent may have arrived all the same.
struct NoAnswer {
    enum class Kind {
        name_not_found,
        no_connection,
        proxy,        ///< a proxy stands between and does not let us through
        certificate,  ///< the server did not prove who it is; nothing was sent
        timed_out,
        cut,       ///< the connection broke off
        too_long,  ///< the reply was longer than is read
        cancelled,
        other,
    };
    Kind kind = Kind::other;
    std::string why;  ///< one sentence for the learner
    bool operator==(const NoAnswer&) const = default;
};

using Answer = tl::expected<Reply, NoAnswer>;

}  // namespace syncing
