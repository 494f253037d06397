#include "hub/connect.h"

#include "hub/answers.h"
#include "hub/credentials.h"
#include "hub/person_rules.h"
#include "hub/xapi/identity.h"
#include "hub/xapi/strict_json.h"
#include "records/file/device_proof.h"
#include "records/iris.h"
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

/// An actor's account; nothing when it is anything else.
std::optional<records::Actor> account_in(const nlohmann::json& json) {
    if (!json.is_object()) return std::nullopt;
    const auto home_page = text_in(json, "homePage"), name = text_in(json, "name");
    if (!home_page || !name) return std::nullopt;
    return records::Actor{*home_page, *name};
}

/// The key of a laptop that says and proves which it is; nothing when it does not.
std::optional<records_file::PublicKey> proven_key(const nlohmann::json& json, const records_file::Claim& claim) {
    if (!json.is_object()) return std::nullopt;
    const auto key = records_file::parse_public_key(text_in(json, "key").value_or(""));
    if (!key || !records_file::is_proof(text_in(json, "proof").value_or(""), claim, *key)) return std::nullopt;
    return key;
}

/// Adds as whom a laptop writes and which it is, where it says so. The error is a sentence.
tl::expected<void, std::string> add_laptop(Introduction& introduction, const nlohmann::json& body,
                                           const std::string& code) {
    const auto account = body.find("account"), device = body.find("device");
    std::optional<records::Actor> actor;
    if (account != body.end()) {
        actor = account_in(*account);
        if (!actor)
            return tl::unexpected(std::string("The member account is no account: homePage and name are expected."));
        if (actor->home_page == records::iris::person_home_page)
            introduction.actor = xapi::identity_of({{"account", *account}});
    }
    if (device == body.end()) return {};
    if (!actor) return tl::unexpected(std::string("The member device is about no account: please send that too."));
    introduction.device = proven_key(*device, {code, *actor});
    if (introduction.device) return {};
    return tl::unexpected(std::string("The member device does not prove that this laptop has the key that it names."));
}

/// Whose code is asked for; nothing where the laptop takes any. The error is a sentence.
tl::expected<std::optional<Role>, std::string> role_in(const nlohmann::json& body) {
    if (!body.contains("role")) return std::nullopt;
    const auto role = text_in(body, "role");
    if (role == "learner") return Role::learner;
    if (role == "manager") return Role::manager;
    return tl::unexpected(std::string("The member role is neither \"learner\" nor \"manager\"."));
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

/// A code of a role that was not asked for. A program knows by `role` what it is.
Response another_role(Role asked) {
    const bool is_learners = asked == Role::manager;
    const char* sentence =
        is_learners ? "This is a learner's code, for a laptop whose own records come here. It is still good: paste it "
                      "where Mooring connects a laptop, under Settings. A team is shown with a manager's code."
                    : "This is a manager's code, for a laptop on which a team is shown. It is still good: paste it on "
                      "Mooring's screen Team. A laptop's own records come here with a learner's code.";
    Response response = refusal(409, sentence);
    nlohmann::json body = nlohmann::json::parse(response.body);
    body["role"] = text_of(is_learners ? Role::learner : Role::manager);
    response.body = text_of(body);
    return response;
}

Response not_accepted(NotAccepted why, const Introduction& introduction) {
    switch (why) {
        case NotAccepted::somebody_elses:
            return refusal(409,
                           "This laptop's records already belong to somebody here. Please ask for a code for a further "
                           "laptop of that person.");
        case NotAccepted::another_role:
            return another_role(*introduction.role);
        case NotAccepted::unknown_code:
            break;
    }
    return refusal(403,
                   "This connection code is not known here, was used before, or is too old. Please ask for a new one.");
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
    auto introduction = introduction_in(*body);
    if (!introduction) return refusal(400, introduction.error());
    const auto role = role_in(*body);
    if (!role) return refusal(400, role.error());
    introduction->role = *role;
    if (const auto added = add_laptop(*introduction, *body, *code); !added) return refusal(400, added.error());
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
    if (!*accepted) return not_accepted(accepted->error(), *introduction);
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
