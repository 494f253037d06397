/// Signed statements: a JSON Web Signature among the attachments (xAPI 1.0.3 part 2 §2.6).
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace hub {

inline constexpr std::string_view signature_usage = "http://adlnet.gov/expapi/attachments/signature";

/// Why this is no signature of the statement, as the end of a sentence; "" for a good one: a compact JWS by RS256,
/// RS384 or RS512 over a statement that says the same, and true by the certificate that it brings along, if any. Whose
/// certificate that is, is not asked.
std::string flaw_of_signature(std::string_view jws, const nlohmann::json& statement);

}  // namespace hub
