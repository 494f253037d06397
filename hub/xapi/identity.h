/// Who an Agent or a Group is: its one identifier, as a text to compare.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace xapi {

/// "account HOMEPAGE NAME", "mbox mailto:…", "mbox_sha1sum …", "openid …"; "" for a Group without an identifier.
/// Display names do not count (xAPI 1.0.3 part 2 §2.4.2.3).
std::string identity_of(const nlohmann::json& actor);

}  // namespace xapi
