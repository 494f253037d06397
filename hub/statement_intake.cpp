#include "hub/statement_intake.h"

#include "hub/credentials.h"
#include "hub/told.h"
#include "hub/xapi/formats.h"
#include "hub/xapi/identity.h"
#include "hub/xapi/statement_rules.h"
#include "hub/xapi/text_case.h"

#include <nlohmann/json.hpp>

namespace hub {
namespace {

using nlohmann::json;

std::string version_in(const json& statement, xapi::Version version) {
    const auto found = statement.find("version");
    if (found == statement.end()) return version == xapi::Version::v2_0 ? "2.0.0" : "1.0.0";
    std::string text = found->get<std::string>();
    return text == "1.0" ? "1.0.0" : text;
}

}  // namespace

std::vector<std::string> sentences_about(const json& statement, xapi::Version version, const std::string& name,
                                         Attaching& attaching) {
    std::vector<std::string> sentences;
    for (const xapi::Refusal& one : xapi::examine_statement(statement, version, name))
        sentences.push_back(sentence(one));
    return sentences.empty() ? attaching.examine(statement, name) : sentences;
}

NewStatement taken_in(const json& statement, std::string_view received, xapi::Version version,
                      const Attaching& attaching) {
    NewStatement taken;
    const auto id = statement.find("id");
    taken.id = id == statement.end() ? new_uuid() : xapi::lower_case(id->get<std::string>());
    taken.received = received;
    taken.version = version_in(statement, version);
    taken.actor = xapi::identity_of(statement["actor"]);
    taken.mentions = xapi::mentions_of(statement);
    taken.refers_to = xapi::referred_by(statement);
    taken.is_voiding = xapi::is_voiding(statement);
    taken.has_bare_context_activity = xapi::has_bare_context_activity(statement);
    for (const auto& [activity, definition] : xapi::definitions_in(statement))
        taken.definitions.emplace_back(activity, definition->dump());
    taken.attachments = attaching.sums_of(statement);
    Telling telling = telling_of(statement);
    taken.told = std::move(telling.told);
    taken.is_reflection = telling.is_reflection;
    return taken;
}

std::string authority_named(std::string_view kind, const std::string& name) {
    return json{{"objectType", "Agent"},
                {"account", {{"homePage", "https://w3id.org/mooring/hub/" + std::string(kind)}, {"name", name}}}}
        .dump();
}

void mention_authority(std::vector<NewStatement>& statements, const std::string& authority) {
    const std::string identity = xapi::identity_of(json::parse(authority));
    for (NewStatement& statement : statements)
        xapi::mention(statement.mentions, xapi::Role::related_agent, identity);
}

}  // namespace hub
