#include "player/sync/lrs_client.h"

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
