/// Requests to one server at a time, and nothing that waits for ever.
#pragma once

#include "player/sync/address.h"
#include "player/sync/answer.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace syncing {

/// A key of a Learning Record Store and its secret (HTTP Basic).
struct Credentials {
    std::string key;
    std::string secret;
    bool operator==(const Credentials&) const = default;
};

struct Request {
    Address address;
    std::string query;  ///< "?statementId=…", escaped; may be empty
    std::optional<Credentials> credentials;
    std::vector<std::string> headers;  ///< "Name: value"
    std::optional<std::string> body;   ///< POSTed as JSON; without one it is a GET
};

/// Times are generous: hospitals' proxies and trains' networks are slow, and nobody waits for it.
struct HttpLimits {
    std::chrono::milliseconds connect = std::chrono::seconds(20);
    std::chrono::milliseconds whole = std::chrono::seconds(120);
    std::size_t reply_bytes = std::size_t{16} << 20U;  ///< a store may end a page only after it is as full as it makes it
    std::filesystem::path certificates;  ///< trusted in place of the system's when set
};

/// The system's certificates and proxy; no redirect is followed, no cookie kept. Connections are used again.
class Http {
public:
    explicit Http(HttpLimits limits = {});
    ~Http();
    Http(const Http&) = delete;
    Http& operator=(const Http&) = delete;

    /// Waits for the reply. One thread at a time.
    Answer perform(const Request& request);

    /// From any thread: what is under way ends at once as cancelled, and so does whatever comes before allow().
    void cancel();
    /// On the thread that performs: it may be asked again.
    void allow();
    bool is_cancelled() const;

private:
    struct Handles;
    HttpLimits limits_;
    std::unique_ptr<Handles> handles_;
};

/// A part of a query, escaped for the wire (RFC 3986 §2.1).
std::string escaped(const std::string& text);

}  // namespace syncing
