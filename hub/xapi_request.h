/// What an xAPI request says of itself: its version, and the alternate request syntax undone.
#pragma once

#include "hub/address.h"
#include "hub/http.h"
#include "hub/xapi/version.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace hub {

inline constexpr std::string_view version_header = "x-experience-api-version";

/// The version a request speaks: 1.0 and every 1.0.N is 1.0.3, 2.0 and 2.0.0 is 2.0. The error is a sentence.
tl::expected<xapi::Version, std::string> version_of(const Headers& headers);

/// "1.0.3" or "2.0.0".
std::string_view text_of(xapi::Version version);

/// A request that anything may be done with.
struct XapiRequest {
    std::string method, path;
    Parameters parameters;
    Headers headers;
    std::string body;
};

/// True for POST with only ?method= in its address: everything else stands in its body (xAPI 1.0.3 part 3 §1.3).
bool has_alternate_syntax(const Request& request);

/// The request, with the alternate syntax undone. The error is a sentence.
tl::expected<XapiRequest, std::string> understand(const Request& request);

}  // namespace hub
