/// What comes in with POST or PUT /statements: JSON, and perhaps the bytes of attachments beside it
/// (xAPI 1.0.3 part 3 §1.5).
#pragma once

#include "hub/http.h"
#include "hub/xapi_request.h"

#include <tl/expected.hpp>

#include <map>
#include <string>
#include <string_view>

namespace hub {

/// Bytes by their SHA-2 sum in lower case.
using AttachedBytes = std::map<std::string, std::string_view>;

/// A body that was taken apart. Its texts and bytes lie in the request, which must outlive it.
struct StatementsBody {
    std::string_view text;  ///< the JSON, not yet read
    AttachedBytes attached;  ///< each is what its sum says
};

/// The error is the refusal.
tl::expected<StatementsBody, Response> read_statements_body(const XapiRequest& request);

}  // namespace hub
