/// Requests and answers as values: what the hub does with HTTP needs no socket.
#pragma once

#include <chrono>
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

struct Response {
    int status = 200;
    Headers headers;
    std::string body;
    std::string key = {};    ///< whose request it was, for the log; "" when nobody's
    std::string fault = {};  ///< what the operator should know; never sent
};

}  // namespace hub
