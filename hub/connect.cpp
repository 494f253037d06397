#include "hub/connect.h"

#include "hub/answers.h"
#include "hub/credentials.h"
#include "hub/person_rules.h"
#include "hub/xapi/strict_json.h"
#include "records/summary_row.h"

#include <fmt/format.h>
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

/// What a learner says of themselves. The error is a sentence.
tl::expected<Introduction, std::string> introduction_in(const nlohmann::json& body) {
    for (const char* name : {"name", "staff_number"}) {
        if (body.contains(name) && !body.at(name).is_string())
            return tl::unexpected(fmt::format("The member {} is not a string.", name));
    }
    Introduction introduction{text_in(body, "name").value_or(""), text_in(body, "staff_number").value_or("")};
    const auto wrong = tidy_all(
        {{"The name", &introduction.name}, {"The staff number", &introduction.staff_number, most_staff_number_bytes}});
    if (wrong) return tl::unexpected(*wrong + ".");
    return introduction;
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

/// JSON that may quote names from before they were judged.
std::string text_of(const nlohmann::json& json) {
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Adds what a learner's laptop is told of its person.
Stored<void> add_person(nlohmann::json& answer, RowId id, Store& store) {
    const auto identities = store.identities(id);
    if (!identities) return tl::unexpected(identities.error());
    for (const std::string& identity : *identities)
        if (auto found = account(identity)) answer["accounts"].push_back(std::move(*found));
    const auto found = store.person(id, {{}, id});
    if (!found) return tl::unexpected(found.error());
    if (!*found) return {};  // removed a moment ago, and the key with them
    const Person& person = (*found)->person;
    answer["person"] = person.name;
    answer["team"] = person.team;
    answer["due"] = nlohmann::json::array();
    const auto dates = store.due_dates({person.team_id, {}});
    if (!dates) return tl::unexpected(dates.error());
    for (const DueDate& due : *dates)
        answer["due"].push_back({{"module", due.module}, {"on", records::text_of(due.on)}});
    return {};
}

/// Adds what a manager's player is told of its team.
Stored<void> add_team(nlohmann::json& answer, RowId team, Store& store) {
    const auto teams = store.teams({team, {}});
    if (!teams) return tl::unexpected(teams.error());
    if (!teams->empty()) answer["team"] = teams->front().name;
    return {};
}

}  // namespace

Response connect(const Request& request, Store& store, const std::string& address, Moment now) {
    constexpr std::size_t least_secret_bytes = 32, most_secret_bytes = 200;
    const auto body = xapi::parse_strictly(request.body);
    if (!body) return refusal(400, "The body " + body.error() + ".");
    const auto code = body->is_object() ? text_in(*body, "code") : std::nullopt;
    if (!code) return refusal(400, "The body has no code: {\"code\": \"…\"} is expected.");
    const auto introduction = introduction_in(*body);
    if (!introduction) return refusal(400, introduction.error());
    const auto own_secret = text_in(*body, "secret");
    if (own_secret && (own_secret->size() < least_secret_bytes || own_secret->size() > most_secret_bytes))
        return refusal(400, "The secret has fewer than 32 or more than 200 bytes.");
    Credentials credentials = new_credentials();
    if (own_secret) credentials.secret = *own_secret;
    Key key;
    key.id = credentials.id;
    key.digest = digest_of_secret(credentials.secret);
    const auto accepted = store.accept_invitation(digest_of_code(*code), key, *introduction, now);
    if (!accepted) return failure(accepted.error());
    if (!*accepted) {
        return refusal(
            403, "This connection code is not known here, was used before, or is too old. Please ask for a new one.");
    }
    const Key& given = **accepted;
    nlohmann::json answer = {{"endpoint", address + "/xapi"}, {"key", given.id}, {"role", text_of(given.role)}};
    if (!own_secret) answer["secret"] = credentials.secret;
    Response response = json_answer(text_of(answer));
    response.headers.emplace_back("cache-control", "no-store");
    response.key = given.id;
    return response;
}

Response connected_as(const Key& key, Store& store, Moment now) {
    nlohmann::json answer = {{"role", text_of(key.role)}, {"accounts", nlohmann::json::array()}};
    Stored<void> added;
    if (key.person) added = add_person(answer, *key.person, store);
    if (key.role == Role::manager && key.team) added = add_team(answer, *key.team, store);
    if (!added) return failure(added.error());
    Response response = json_answer(text_of(answer));
    response.headers.emplace_back("cache-control", "no-store");
    if (key.person) {
        // That a laptop was there is worth noting, but no reason to leave it without an answer.
        if (const auto noted = store.heard_from(*key.person, now); !noted) response.fault = noted.error().sentence;
    }
    return response;
}

}  // namespace hub
