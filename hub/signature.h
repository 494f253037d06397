/// Signed statements: a JSON Web Signature among the attachments (xAPI 1.0.3 part 2 §2.6).
#pragma once

#include "hub/xapi/statement_equality.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace hub {

inline constexpr std::string_view signature_usage = "http://adlnet.gov/expapi/attachments/signature";

/// A signature as it came. It is read once, and may then be compared with many statements: any number of a batch can
/// name it.
class Signature {
public:
    explicit Signature(std::string_view jws);

    /// Why this is no signature of the statement, as the end of a sentence; "" for a good one: a compact JWS by RS256,
    /// RS384 or RS512 over a statement that says the same, and true by the certificate that it brings along, if any.
    /// Whose certificate that is, is not asked.
    std::string flaw_for(const nlohmann::json& statement) const;

private:
    std::string flaw_;              ///< of its form
    std::string certificate_flaw_;  ///< counts only where all else is good
    std::string id_;                ///< of the statement that it signs; "" when that has none
    std::optional<xapi::Gist> gist_;  ///< of that statement, when it is a good one
};

}  // namespace hub
