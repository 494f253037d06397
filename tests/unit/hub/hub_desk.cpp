#include "tests/unit/hub/hub_desk.h"

#include "hub/address.h"
#include "hub/sqlite/sqlite_store.h"
#include "tests/support/catch.h"
#include "tests/unit/hub/sample_statements.h"

#include <fmt/format.h>
#include <sodium.h>

namespace tests {
HubDesk::HubDesk() : now(std::chrono::sys_days{std::chrono::year{2026} / 3 / 4} + std::chrono::hours(5)) {
    REQUIRE(hub::prepare_secrets());
    reopen();
    administrator = key(hub::Role::administrator);
}

void HubDesk::reopen() {
    hub_.reset();
    store_.reset();
    auto store = sqlite::open_store(folder.path());
    REQUIRE(store);
    store_ = *std::move(store);
    hub_ = std::make_unique<hub::Hub>(*store_, settings, [this] { return now; });
}

std::string HubDesk::key(hub::Role role, const std::string& team, const std::string& person) {
    const hub::Credentials credentials = hub::new_credentials();
    hub::Key key;
    key.id = last_key = credentials.id;
    key.digest = hub::digest_of_secret(credentials.secret);
    key.role = role;
    REQUIRE(store_->add_key(key, team, person, now));
    return basic(credentials);
}

hub::Response HubDesk::ask(hub::Request request) {
    const auto has = [&](const char* name) { return !hub::header(request.headers, name).empty(); };
    if (!has("authorization")) request.headers.emplace_back("authorization", administrator);
    if (!has("x-experience-api-version")) request.headers.emplace_back("x-experience-api-version", "1.0.3");
    if (!request.body.empty() && !has("content-type")) request.headers.emplace_back("content-type", "application/json");
    const hub::Admission admission = hub_->admit(request);
    if (admission.refusal) return *admission.refusal;
    return hub_->handle(request);
}

hub::Response HubDesk::get(const std::string& target, const std::string& authorization) {
    hub::Request request{"GET", target, {}, {}};
    if (!authorization.empty()) request.headers.emplace_back("authorization", authorization);
    return ask(std::move(request));
}

hub::Response HubDesk::post(const nlohmann::json& body, const std::string& authorization) {
    hub::Request request{"POST", "/xapi/statements", {}, body.dump()};
    if (!authorization.empty()) request.headers.emplace_back("authorization", authorization);
    return ask(std::move(request));
}

hub::Response HubDesk::put(const std::string& id, const nlohmann::json& body) {
    return ask({"PUT", "/xapi/statements?statementId=" + id, {}, body.dump()});
}

std::vector<std::string> HubDesk::found(const std::string& query, const std::string& authorization) {
    const hub::Response response = get("/xapi/statements" + query, authorization);
    INFO(response.body);
    REQUIRE(response.status == 200);
    std::vector<std::string> ids;
    const auto body = nlohmann::json::parse(response.body);
    for (const auto& statement : body["statements"]) ids.push_back(statement["id"]);
    return ids;
}

std::string basic(const hub::Credentials& credentials) {
    const std::string plain = credentials.id + ":" + credentials.secret;
    std::string text(sodium_base64_encoded_len(plain.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(plain.data()), plain.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return "Basic " + text;
}

std::string id_of(int number) {
    return fmt::format("aaaaaaaa-0000-4000-8000-{:012}", number);
}

nlohmann::json actor_of(const std::string& who) {
    return {{"account", {{"homePage", "https://w3id.org/mooring/person"}, {"name", who}}}};
}

nlohmann::json statement_of(int number, const std::string& who) {
    nlohmann::json statement = small_statement();
    statement["id"] = id_of(number);
    statement["actor"] = actor_of(who);
    return statement;
}

nlohmann::json about(int number, int other, bool is_voiding, const std::string& who) {
    nlohmann::json statement = statement_of(number, who);
    statement["object"] = {{"objectType", "StatementRef"}, {"id", id_of(other)}};
    if (is_voiding) statement["verb"]["id"] = "http://adlnet.gov/expapi/verbs/voided";
    return statement;
}

std::vector<std::string> errors_in(const hub::Response& response) {
    return nlohmann::json::parse(response.body)["errors"];
}

std::string escaped(const std::string& text) {
    const std::string form = hub::to_form({{"", text}});
    return form.substr(1);
}

}  // namespace tests
