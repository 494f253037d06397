#include "player/store/device_key.h"
#include "player/sync/connecting.h"
#include "player/sync/offered_secret.h"
#include "player/sync/servers_words.h"
#include "player/sync/statements_page.h"
#include "records/iris.h"
#include "records/shallow_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace syncing {
namespace {

using Json = nlohmann::json;

std::string_view trimmed(std::string_view typed) {
    const std::size_t begin = typed.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return typed.substr(begin, typed.find_last_not_of(" \t\r\n") - begin + 1);
}

/// Where the store may be when this was typed, likeliest first.
std::vector<Address> places(const Address& typed) {
    std::string path = typed.path;
    for (const std::string_view resource : {"/statements", "/about"}) {
        if (path.ends_with(resource)) path.resize(path.size() - resource.size());
    }
    std::vector<Address> all = {typed.with_path(path), typed.with_path(path + "/xapi"),
                                typed.with_path(path + "/xAPI")};
    if (path.ends_with("/xapi") || path.ends_with("/xAPI")) all.resize(1);
    return all;
}

/// What `about` says of versions: nothing when this is no store's answer.
std::vector<std::string> versions(const Reply& reply) {
    const Json body = records::parse_shallow(reply.body);
    if (reply.status != 200 || !body.is_object() || !body.contains("version") || !body["version"].is_array()) return {};
    std::vector<std::string> all;
    for (const Json& version : body["version"]) {
        if (version.is_string()) all.push_back(version.get<std::string>());
    }
    return all;
}

/// A Mooring hub says so among its extensions.
bool names_hub(const Reply& about) {
    const Json body = records::parse_shallow(about.body);
    if (about.status != 200 || !body.is_object() || !body.contains("extensions")) return false;
    const Json& extensions = body["extensions"];
    return extensions.is_object() && extensions.contains(records::iris::hub_extension);
}

/// A hub says what a key is good for. Where it cannot say so now, sending will tell.
bool is_reading_only(LrsClient& client) {
    const auto whose = parse_whose(client.accounts());
    return whose && whose->role == "manager";
}

bool has_statements(const Reply& reply) {
    const Json body = records::parse_shallow(reply.body);
    return reply.status == 200 && body.is_object() && body.contains("statements") && body["statements"].is_array();
}

bool is_busy(int status) {
    return status == 408 || status == 429 || (status >= 500 && status != 501 && status != 505);
}

/// The store is there: what it thinks of the key. "" when it takes it.
std::string objection(const Reply& reply, const Address& place) {
    if (has_statements(reply)) return {};
    const std::string words = servers_words(reply);
    const std::string why =
        words.empty() ? fmt::format("({}).", reply.status) : fmt::format("({}): {}", reply.status, words);
    if (reply.status == 401) return fmt::format("{} does not know this key, or its secret is another.", place.host);
    if (reply.status == 403)
        return fmt::format("{} knows this key and does not let it read its records {}", place.host, why);
    if (is_busy(reply.status)) return fmt::format("{} cannot answer at the moment {}", place.host, why);
    return fmt::format("{} has a record store that answers in a way that none should {}", place.host, why);
}

std::string nothing_there(const Reply& reply, const Address& typed) {
    if (reply.status >= 300 && reply.status < 400)
        return fmt::format("{} only points to another address ({}). Use that one.", typed.text(), reply.status);
    if (is_busy(reply.status) && reply.status != 511)
        return fmt::format("{} cannot answer at the moment ({}).", typed.host, reply.status);
    if (reply.status == 511 || (reply.status == 200 && is_web_page(reply))) {
        return fmt::format(
            "A web page answered at {}. It is not the address of a record store, or this network wants you to "
            "sign in first.",
            typed.text());
    }
    return fmt::format("There is no record store at {} ({}).", typed.text(), reply.status);
}

}  // namespace

tl::expected<Connection, std::string> check(Http& http, const Connection& typed) {
    std::string nothing_at_first;
    for (const Address& place : places(typed.endpoint)) {
        LrsClient client(http, {place, typed.credentials});
        const Answer about = client.about();
        if (!about) return tl::unexpected(about.error().why);
        const auto spoken = versions(*about);
        const bool speaks_ours = std::any_of(spoken.begin(), spoken.end(),
                                             [](const std::string& version) { return version.starts_with("1.0"); });
        if (!spoken.empty() && !speaks_ours) {
            return tl::unexpected(fmt::format("The record store at {} speaks xAPI {}, and Mooring speaks 1.0.3.",
                                              place.text(), fmt::join(spoken, ", ")));
        }
        const Answer newest = client.newest_statement();
        if (!newest) return tl::unexpected(newest.error().why);
        if (speaks_ours || has_statements(*newest) || !newest->version.empty()) {
            const std::string why = objection(*newest, place);
            if (!why.empty()) return tl::unexpected(why);
            const bool is_hub = names_hub(*about);
            if (is_hub && is_reading_only(client)) {
                return tl::unexpected(
                    fmt::format("This is a manager's key: {} lets it read, and takes no records from it. Please ask for a "
                                "connection code.",
                                place.host));
            }
            return Connection{place, typed.credentials, {}, is_hub};
        }
        if (nothing_at_first.empty()) nothing_at_first = nothing_there(*newest, typed.endpoint);
    }
    return tl::unexpected(nothing_at_first);
}

tl::expected<Connection, std::string> parse_connection(std::string_view address, std::string_view key,
                                                       std::string_view secret) {
    const auto endpoint = parse_address(address);
    if (!endpoint) return tl::unexpected(endpoint.error());
    const Credentials credentials{std::string(trimmed(key)), std::string(trimmed(secret))};
    if (credentials.key.empty()) return tl::unexpected(std::string("The key is missing."));
    if (credentials.secret.empty()) return tl::unexpected(std::string("The secret is missing."));
    if (credentials.key.find(':') != std::string::npos)  // RFC 7617 §2: it would end there
        return tl::unexpected(std::string("A key has no ':' in it. What comes after it may be the secret."));
    return Connection{*endpoint, credentials};
}

tl::expected<Connection, std::string> connect(Http& http, const WayToConnect& way,
                                              const std::filesystem::path& folder, const records::Actor& account) {
    if (const auto* code = std::get_if<WithCode>(&way)) {
        const auto invitation = parse_invitation(code->pasted);
        if (!invitation) return tl::unexpected(invitation.error());
        const auto seed = store::device_seed(folder);
        return accept(http, *invitation, *code,
                      {offered_secret(folder, *invitation), account, seed ? std::optional(*seed) : std::nullopt});
    }
    const auto& typed = std::get<WithKey>(way);
    const auto connection = parse_connection(typed.address, typed.key, typed.secret);
    if (!connection) return tl::unexpected(connection.error());
    return check(http, *connection);
}

}  // namespace syncing
