/// Requests and answers as values: what the hub does with HTTP needs no socket.
#pragma once

#include <tl/expected.hpp>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hub {

/// Headers in the order they stand; names in lower case.
using Headers = std::vector<std::pair<std::string, std::string>>;

/// The first header of that name, or "".
inline std::string_view header(const Headers& headers, std::string_view name) {
    for (const auto& [one, value] : headers) {
        if (one == name) return value;
    }
    return {};
}

struct Request {
    std::string method;  ///< "GET"
    std::string target;  ///< path and query as sent: "/xapi/statements?limit=3"
    Headers headers;
    std::string body;
};

/// The next piece of a long body; nothing at its end. It is asked for when the piece before it has gone out, on a thread
/// that may wait, and never again after an end or an error. The error is for the operator: the answer is then cut short,
/// so that nobody takes it for whole.
using Pieces = std::function<tl::expected<std::optional<std::string>, std::string>()>;

struct Response {
    int status = 200;
    Headers headers;
    std::string body;
    std::string key = {};    ///< whose request it was, for the log; "" when nobody's
    std::string fault = {};  ///< what the operator should know; never sent
    std::string route = {};  ///< what the log calls the address; "" where the hub knows it or nobody does (routes.h)
    Pieces more = {};        ///< what follows the body, when that is too long to be held at once
};

}  // namespace hub
