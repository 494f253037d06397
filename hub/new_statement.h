/// A judged statement on its way into the store.
#pragma once

#include "hub/xapi/mentions.h"
#include "records/completion.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hub {

/// All that the store keeps of one, and looks it up by.
struct NewStatement {
    std::string id;        ///< lower case
    std::string received;  ///< as it came, byte for byte
    std::string version;   ///< "1.0.0" when it did not say
    std::string actor;     ///< identity (hub/xapi/identity.h); "" for a Group without one
    xapi::Mentions mentions;
    std::string refers_to = {};  ///< the statement that is its object
    bool is_voiding = false;
    bool has_bare_context_activity = false;
    std::vector<std::pair<std::string, std::string>> definitions = {};  ///< of activities, as JSON
    std::vector<std::string> attachments = {};                          ///< the sums of those whose bytes came along
    std::optional<records::Told> told = {};  ///< what it says of its person and a module of ours
    bool is_reflection = false;              ///< brings the words of a reflection in such a module
};

}  // namespace hub
