#include "hub/answers.h"
#include "hub/attachments.h"
#include "hub/bounds.h"
#include "hub/credentials.h"
#include "hub/statement_intake.h"
#include "hub/statements_api.h"
#include "hub/statements_body.h"
#include "hub/xapi/forms.h"
#include "hub/xapi/strict_json.h"
#include "hub/xapi/text_case.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

namespace hub {
namespace {

using nlohmann::json;

/// Who vouches for what this key sends.
std::string authority_of(const Key& key) {
    return authority_named("key", key.id);
}

/// What is wrong is the statements, or some of them: they are told apart from a key that may not write at all by their
/// numbers, so that a client can keep them back and send the others.
Response refusal_of_actors(const std::string& name, const std::vector<std::size_t>& statements) {
    std::string sentence = name + " cannot be sent with this key: its actor is not one of the key's person.";
    if (statements.size() > 1) sentence += fmt::format(" It is the same with {} more.", statements.size() - 1);
    const json body = {{"errors", json::array({sentence})}, {"statements", statements}};
    return {403, {{"content-type", "application/json"}}, body.dump()};
}

/// Adds the authority to what can be found, and the batch to the store.
tl::expected<void, Response> store(Batch batch, const StatementsContext& context, bool is_single) {
    if (const std::string excess = excess_of(batch.statements); !excess.empty())
        return tl::unexpected(refusal(413, excess));
    batch.authority = authority_of(batch.writer);
    mention_authority(batch.statements, batch.authority);
    const auto added = context.store.add(batch, context.now);
    if (!added) return tl::unexpected(failure(added.error()));
    const std::string name = is_single ? "The statement" : fmt::format("statements[{}]", added->index);
    switch (added->result) {
        case Added::Result::done:
            return {};
        case Added::Result::conflict:
            return tl::unexpected(refusal(409, name + " has the id of another statement that says something else."));
        case Added::Result::forbidden:
            return tl::unexpected(refusal_of_actors(name, added->refused));
        case Added::Result::withdrawn:
            break;
    }
    return tl::unexpected(unauthorized("This key and secret are not known here, or no longer."));
}

Response manager_refusal() {
    return refusal(403, "This key may read, but not write.");
}

/// `why` is how strict_json.h ends a sentence.
Response refusal_of_body(const std::string& why) {
    return refusal(400, "The body " + why + ".");
}

}  // namespace

Response post_statements(const XapiRequest& request, xapi::Version version, const Key& key,
                         const StatementsContext& context) {
    if (key.role == Role::manager) return manager_refusal();
    if (!request.parameters.empty())
        return refusal(400, fmt::format("POST /statements knows no parameter {}.", request.parameters[0].first));
    const auto body = read_statements_body(request);
    if (!body) return body.error();
    const bool is_single = !xapi::begins_array(body->text);
    Batch batch{{}, {}, key, body->attached};
    Attaching attaching(body->attached);
    std::vector<std::string> sentences;
    std::set<std::string> ids;
    const auto take = [&](const json& statement, std::string_view received, const std::string& name) {
        const auto wrong = sentences_about(statement, version, name, attaching);
        sentences.insert(sentences.end(), wrong.begin(), wrong.end());
        if (!wrong.empty()) return;
        batch.statements.push_back(taken_in(statement, received, version, attaching));
        const auto excess = excess_of(batch.statements.back(), name);
        sentences.insert(sentences.end(), excess.begin(), excess.end());
        if (!ids.insert(batch.statements.back().id).second)
            sentences.push_back(name + " has the id of another statement in this batch.");
    };
    std::size_t count = 0;
    const auto read = xapi::parse_each(body->text, [&](const json& statement, std::string_view received) {
        constexpr std::size_t enough = 50;  // sentences
        if (sentences.size() >= enough) return;
        take(statement, received, is_single ? std::string() : fmt::format("statements[{}]", count++));
    });
    if (!read) return refusal_of_body(read.error());
    if (sentences.empty()) sentences = attaching.strangers();
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
    const auto body = read_statements_body(request);
    if (!body) return body.error();
    auto statement = xapi::parse_strictly(body->text);
    if (!statement) return refusal_of_body(statement.error());
    // Under the id that it will have, which its signature may name.
    if (statement->is_object() && !statement->contains("id")) (*statement)["id"] = id;
    Attaching attaching(body->attached);
    auto sentences = sentences_about(*statement, version, "", attaching);
    if (sentences.empty()) sentences = attaching.strangers();
    if (!sentences.empty()) return refusal(400, sentences);
    Batch batch{{taken_in(*statement, body->text, version, attaching)}, {}, key, body->attached};
    if (batch.statements[0].id != xapi::lower_case(id))
        return refusal(400, "The statement has another id than the address names.");
    if (const auto excess = excess_of(batch.statements[0], ""); !excess.empty()) return refusal(400, excess);
    if (auto stored = store(std::move(batch), context, true); !stored) return stored.error();
    return {204, {}, {}};
}

}  // namespace hub
