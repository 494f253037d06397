/// One statement on its way in, whichever way it comes: judged by the rules, then taken in.
#pragma once

#include "hub/attachments.h"
#include "hub/new_statement.h"
#include "hub/xapi/version.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace hub {

/// What is wrong with one statement and its attachments. `name` is what it is called in the sentences:
/// "statements[3]", or nothing.
std::vector<std::string> sentences_about(const nlohmann::json& statement, xapi::Version version,
                                         const std::string& name, Attaching& attaching);

/// A good statement as the store takes it. Who sent none is given an id.
NewStatement taken_in(const nlohmann::json& statement, std::string_view received, xapi::Version version,
                      const Attaching& attaching);

/// Who vouches for statements, as JSON: an account of the hub's own. `kind` is "key" or "file".
std::string authority_named(std::string_view kind, const std::string& name);

/// Those are found by who vouches for them, too.
void mention_authority(std::vector<NewStatement>& statements, const std::string& authority);

}  // namespace hub
