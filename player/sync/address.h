/// Addresses of servers as people type them, judged before anything is sent there.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace syncing {

/// A server's address, or that of a place on it.
struct Address {
    std::string origin;  ///< "https://lrs.example.org:8443"
    std::string host;    ///< "lrs.example.org"
    std::string path;    ///< "/xapi"; "" for the root; never ends with "/"
    bool is_this_machine = false;

    std::string text() const { return origin + path; }
    /// The same server, another path.
    Address with_path(std::string_view other) const;
    bool operator==(const Address&) const = default;
};

/// The address that was typed: https:// where nothing is said. http:// is for this machine alone, since a key would
/// travel readable. A name and password, a query or a fragment are refused. Else one sentence.
tl::expected<Address, std::string> parse_address(std::string_view typed);

}  // namespace syncing
