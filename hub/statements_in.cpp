#include "hub/answers.h"
#include "hub/credentials.h"
#include "hub/statements_api.h"
#include "hub/xapi/formats.h"
#include "hub/xapi/forms.h"
#include "hub/xapi/identity.h"
#include "hub/xapi/statement_rules.h"
#include "hub/xapi/strict_json.h"
#include "hub/xapi/text_case.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

namespace hub {
namespace {

using nlohmann::json;

/// The media type of a body, in lower case and without parameters.
std::string media_type_of(const Headers& headers) {
    const std::string_view text = header(headers, "content-type");
    std::string type = xapi::lower_case(text.substr(0, text.find(';')));
    while (type.ends_with(' ')) type.pop_back();
    return type;
}

/// Why a body cannot be read at all, or nothing.
std::optional<Response> unreadable(const XapiRequest& request) {
    const std::string encoding = xapi::lower_case(header(request.headers, "content-encoding"));
    if (!encoding.empty() && encoding != "identity")
        return refusal(400, "The body is compressed; please send it as it is.");
    const std::string type = media_type_of(request.headers);
    if (type == "multipart/mixed") return refusal(415, "This hub does not take the bytes of attachments yet.");
    if (type != "application/json") return refusal(400, "The Content-Type is not application/json.");
    return std::nullopt;
}

/// What is wrong with one statement, beyond its own grammar too.
std::vector<std::string> sentences_about(const json& statement, xapi::Version version, const std::string& name) {
    std::vector<std::string> sentences;
    for (const xapi::Refusal& one : xapi::examine_statement(statement, version, name))
        sentences.push_back(sentence(one));
    if (!sentences.empty()) return sentences;
    const std::string prefix = name.empty() ? "" : name + ".";
    const auto attachments = statement.find("attachments");
    for (std::size_t i = 0; attachments != statement.end() && i < attachments->size(); ++i) {
        if (!(*attachments)[i].contains("fileUrl"))
            sentences.push_back(
                fmt::format("{}attachments[{}] has no fileUrl, and its bytes did not come along.", prefix, i));
    }
    return sentences;
}

std::string version_in(const json& statement, xapi::Version version) {
    const auto found = statement.find("version");
    if (found == statement.end()) return version == xapi::Version::v2_0 ? "2.0.0" : "1.0.0";
    std::string text = found->get<std::string>();
    return text == "1.0" ? "1.0.0" : text;
}

NewStatement taken_in(const json& statement, std::string_view received, xapi::Version version) {
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
    return taken;
}

/// Who vouches for what this key sends.
std::string authority_of(const Key& key) {
    return json{{"objectType", "Agent"},
                {"account", {{"homePage", "https://w3id.org/mooring/hub/key"}, {"name", key.id}}}}
        .dump();
}

/// Adds the authority to what can be found, and the batch to the store.
tl::expected<void, Response> store(Batch batch, const StatementsContext& context, bool is_single) {
    batch.authority = authority_of(batch.writer);
    const std::string authority = xapi::identity_of(json::parse(batch.authority));
    for (NewStatement& statement : batch.statements) statement.mentions.insert({xapi::Role::related_agent, authority});
    const auto added = context.store.add(batch, context.now);
    if (!added) return tl::unexpected(failure(added.error()));
    const std::string name = is_single ? "The statement" : fmt::format("statements[{}]", added->index);
    switch (added->result) {
        case Added::Result::done:
            return {};
        case Added::Result::conflict:
            return tl::unexpected(refusal(409, name + " has the id of another statement that says something else."));
        case Added::Result::forbidden:
            break;
    }
    return tl::unexpected(
        refusal(403, name + " is not this key's to send: it is another actor's, or voids what somebody else said."));
}

Response manager_refusal() {
    return refusal(403, "This key may read, but not write.");
}

}  // namespace

Response post_statements(const XapiRequest& request, xapi::Version version, const Key& key,
                         const StatementsContext& context) {
    if (key.role == Role::manager) return manager_refusal();
    if (!request.parameters.empty())
        return refusal(400, fmt::format("POST /statements knows no parameter {}.", request.parameters[0].first));
    if (const auto why = unreadable(request)) return *why;
    const auto body = xapi::parse_strictly(request.body);
    if (!body) return refusal(400, "The body " + body.error() + ".");
    const bool is_single = !body->is_array();
    Batch batch{{}, {}, key};
    std::vector<std::string> sentences;
    std::set<std::string> ids;
    const auto take = [&](const json& statement, std::string_view received, const std::string& name) {
        const auto wrong = sentences_about(statement, version, name);
        sentences.insert(sentences.end(), wrong.begin(), wrong.end());
        if (!wrong.empty()) return;
        batch.statements.push_back(taken_in(statement, received, version));
        if (!ids.insert(batch.statements.back().id).second)
            sentences.push_back(name + " has the id of another statement in this batch.");
    };
    if (is_single) {
        take(*body, request.body, "");
    } else {
        const auto texts = xapi::element_texts(request.body);
        constexpr std::size_t enough = 50;  // sentences
        for (std::size_t i = 0; i < body->size() && sentences.size() < enough; ++i)
            take((*body)[i], texts[i], fmt::format("statements[{}]", i));
    }
    if (!sentences.empty()) return refusal(400, sentences);
    json answer = json::array();
    for (const NewStatement& statement : batch.statements) answer.push_back(statement.id);
    if (!batch.statements.empty()) {
        if (auto stored = store(std::move(batch), context, is_single); !stored) return stored.error();
    }
    return json_answer(answer.dump());
}

Response put_statement(const XapiRequest& request, xapi::Version version, const Key& key,
                       const StatementsContext& context) {
    if (key.role == Role::manager) return manager_refusal();
    for (const auto& [name, value] : request.parameters) {
        if (name != "statementId") return refusal(400, fmt::format("PUT /statements knows no parameter {}.", name));
    }
    if (request.parameters.size() != 1) return refusal(400, "PUT /statements needs one statementId in its address.");
    const std::string& id = request.parameters[0].second;
    if (!xapi::is_uuid(id)) return refusal(400, "The statementId is not a UUID.");
    if (const auto why = unreadable(request)) return *why;
    const auto body = xapi::parse_strictly(request.body);
    if (!body) return refusal(400, "The body " + body.error() + ".");
    const auto sentences = sentences_about(*body, version, "");
    if (!sentences.empty()) return refusal(400, sentences);
    Batch batch{{taken_in(*body, request.body, version)}, {}, key};
    if (body->contains("id") && batch.statements[0].id != xapi::lower_case(id))
        return refusal(400, "The statement has another id than the address names.");
    batch.statements[0].id = xapi::lower_case(id);
    if (auto stored = store(std::move(batch), context, true); !stored) return stored.error();
    return {204, {}, {}};
}

}  // namespace hub
