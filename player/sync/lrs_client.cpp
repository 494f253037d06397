#include "player/sync/lrs_client.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string_view>

namespace syncing {

Request LrsClient::request(const std::string& resource, std::string query) const {
    Request request;
    request.address = connection_.endpoint.with_path(connection_.endpoint.path + resource);
    request.query = std::move(query);
    request.credentials = connection_.credentials;
    request.headers = {"X-Experience-API-Version: 1.0.3", "Accept: application/json"};
    return request;
}

Answer LrsClient::post(const std::vector<std::string>& statements) {
    Request sent = request("/statements", "");
    sent.body = json_array(statements);
    return http_.perform(sent);
}

Answer LrsClient::statement(const std::string& id, bool is_voided) {
    return http_.perform(request("/statements", (is_voided ? "?voidedStatementId=" : "?statementId=") + escaped(id)));
}

Answer LrsClient::newest_statement() {
    return http_.perform(request("/statements", "?limit=1"));
}

Answer LrsClient::statements_since(const std::string& since, const std::optional<records::Actor>& agent, int limit) {
    std::string query = fmt::format("?ascending=true&limit={}", limit);
    if (!since.empty()) query += "&since=" + escaped(since);
    if (agent) {
        const nlohmann::json account = {{"homePage", agent->home_page}, {"name", agent->name}};
        query += "&agent=" + escaped(nlohmann::json{{"account", account}}.dump());
    }
    return http_.perform(request("/statements", query));
}

/// xAPI 1.0.3 part 3 §2.1.3: a path from the server's root; some stores say the whole address.
Answer LrsClient::more(const std::string& link) {
    const std::string& origin = connection_.endpoint.origin;
    const std::string path_and_query = link.starts_with(origin + "/") ? link.substr(origin.size()) : link;
    if (!path_and_query.starts_with('/'))
        return tl::unexpected(NoAnswer{NoAnswer::Kind::other, "The record store named a next page on another server."});
    const std::size_t mark = path_and_query.find('?');
    Request next = request("/statements", mark == std::string::npos ? "" : path_and_query.substr(mark));
    next.address = connection_.endpoint.with_path(path_and_query.substr(0, mark));
    return http_.perform(next);
}

/// What a Mooring hub has beside its record store.
Request LrsClient::hubs_own(const std::string& resource, std::string query) const {
    std::string hub = connection_.endpoint.path;
    if (constexpr std::string_view place = "/xapi"; hub.ends_with(place)) hub.resize(hub.size() - place.size());
    Request asked = request("", std::move(query));
    asked.address = connection_.endpoint.with_path(hub + resource);
    return asked;
}

Answer LrsClient::accounts() {
    return http_.perform(hubs_own("/connect", ""));
}

Answer LrsClient::team(std::int64_t after, int limit, std::optional<std::int64_t> due) {
    std::string query = fmt::format("?after={}&limit={}", after, limit);
    if (due) query += fmt::format("&due={}", *due);
    return http_.perform(hubs_own("/team", query));
}

Answer LrsClient::about() {
    return http_.perform(request("/about", ""));
}

std::string json_array(const std::vector<std::string>& statements) {
    std::size_t size = 2;
    for (const std::string& statement : statements) size += statement.size() + 1;
    std::string array;
    array.reserve(size);
    for (const std::string& statement : statements) {
        array += array.empty() ? '[' : ',';
        array += statement;
    }
    array += array.empty() ? "[]" : "]";
    return array;
}

}  // namespace syncing
