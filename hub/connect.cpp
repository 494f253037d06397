#include "hub/connect.h"

#include "hub/answers.h"
#include "hub/credentials.h"
#include "hub/xapi/strict_json.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace hub {
namespace {

/// A member that is a string; nothing when it is missing or anything else.
std::optional<std::string> text_in(const nlohmann::json& body, const char* name) {
    const auto found = body.find(name);
    if (found == body.end() || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

const char* text_of(Role role) {
    switch (role) {
        case Role::learner:
            return "learner";
        case Role::manager:
            return "manager";
        case Role::administrator:
            break;
    }
    return "administrator";
}

/// "account HOMEPAGE NAME" (xapi/identity.h) as xAPI has it; nothing for an identity of another kind.
std::optional<nlohmann::json> account(std::string_view identity) {
    constexpr std::string_view kind = "account ";
    if (!identity.starts_with(kind)) return std::nullopt;
    identity.remove_prefix(kind.size());
    const std::size_t space = identity.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    return nlohmann::json{{"homePage", identity.substr(0, space)}, {"name", identity.substr(space + 1)}};
}

}  // namespace

Response connect(const Request& request, Store& store, const std::string& address, Moment now) {
    constexpr std::size_t most_name_bytes = 200, least_secret_bytes = 32, most_secret_bytes = 200;
    const auto body = xapi::parse_strictly(request.body);
    if (!body) return refusal(400, "The body " + body.error() + ".");
    const auto code = body->is_object() ? text_in(*body, "code") : std::nullopt;
    if (!code) return refusal(400, "The body has no code: {\"code\": \"…\"} is expected.");
    const std::string name = text_in(*body, "name").value_or("");
    if (name.size() > most_name_bytes) return refusal(400, "The name is longer than 200 bytes.");
    const auto own_secret = text_in(*body, "secret");
    if (own_secret && (own_secret->size() < least_secret_bytes || own_secret->size() > most_secret_bytes))
        return refusal(400, "The secret has fewer than 32 or more than 200 bytes.");
    Credentials credentials = new_credentials();
    if (own_secret) credentials.secret = *own_secret;
    Key key;
    key.id = credentials.id;
    key.digest = digest_of_secret(credentials.secret);
    const auto accepted = store.accept_invitation(digest_of_code(*code), key, name, now);
    if (!accepted) return failure(accepted.error());
    if (!*accepted) {
        return refusal(
            403, "This connection code is not known here, was used before, or is too old. Please ask for a new one.");
    }
    nlohmann::json answer = {{"endpoint", address + "/xapi"}, {"key", (*accepted)->id}};
    if (!own_secret) answer["secret"] = credentials.secret;
    Response response = json_answer(answer.dump());
    response.headers.emplace_back("cache-control", "no-store");
    response.key = (*accepted)->id;
    return response;
}

Response connected_as(const Key& key, Store& store) {
    nlohmann::json accounts = nlohmann::json::array();
    if (key.person) {
        const auto identities = store.identities(*key.person);
        if (!identities) return failure(identities.error());
        for (const std::string& identity : *identities)
            if (auto found = account(identity)) accounts.push_back(std::move(*found));
    }
    Response response = json_answer(nlohmann::json{{"role", text_of(key.role)}, {"accounts", accounts}}.dump());
    response.headers.emplace_back("cache-control", "no-store");
    response.key = key.id;
    return response;
}

}  // namespace hub
