#include "hub/xapi/identity.h"

#include "hub/xapi/fields.h"
#include "hub/xapi/text_case.h"

namespace xapi {

std::string identity_of(const nlohmann::json& actor) {
    if (const Json* account = member_of(actor, "account")) {
        // An IRI holds no space, so the two can be told apart.
        return "account " + std::string(text_of(*account, "homePage")) + " " + std::string(text_of(*account, "name"));
    }
    if (const std::string_view text = text_of(actor, "mbox"); !text.empty()) return "mbox " + std::string(text);
    if (const std::string_view text = text_of(actor, "openid"); !text.empty()) return "openid " + std::string(text);
    const std::string_view sum = text_of(actor, "mbox_sha1sum");
    return sum.empty() ? std::string() : "mbox_sha1sum " + lower_case(sum);
}

}  // namespace xapi
