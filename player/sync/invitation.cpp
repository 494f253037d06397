#include "player/sync/connecting.h"
#include "player/sync/servers_words.h"
#include "records/file/device_proof.h"
#include "records/shallow_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <vector>

namespace syncing {
namespace {

using Json = nlohmann::json;

bool looks_like_address(const std::string& word) {
    return word.find_first_of(".:/") != std::string::npos;
}

/// The hub's own address of whatever place on it was pasted.
Address hub_at(const Address& address) {
    std::string path = address.path;
    for (const std::string_view place : {"/statements", "/connect", "/xapi"}) {
        if (path.ends_with(place)) path.resize(path.size() - place.size());
    }
    return address.with_path(path);
}

std::string text_in(const Json& body, const char* name) {
    const auto found = body.is_object() ? body.find(name) : body.end();
    return body.is_object() && found != body.end() && found->is_string() ? found->get<std::string>() : "";
}

/// A hub behind a proxy may know itself by an address that is of no use from here.
tl::expected<Address, std::string> endpoint_of(const Json& body, const Address& hub) {
    auto endpoint = parse_address(text_in(body, "endpoint"));
    if (endpoint && endpoint->is_this_machine && !hub.is_this_machine) return hub.with_path(hub.path + endpoint->path);
    return endpoint;
}

/// Whether the hub cannot have heard of it.
bool is_out_of_reach(const NoAnswer& fault) {
    using Kind = NoAnswer::Kind;
    return fault.kind == Kind::name_not_found || fault.kind == Kind::no_connection || fault.kind == Kind::proxy;
}

std::string learners_code() {
    return "This is a learner's code. It is still good: if your own records are to go there, paste it under Settings, "
           "where this laptop is connected. To see a team you need a manager's code, which whoever runs your hub can give "
           "you.";
}

/// A hub that does not know that a team was asked for has taken the code.
std::string taken_code(const Address& hub) {
    return fmt::format(
        "This is a learner's code, and {} has taken it for this laptop. If your own records are to go there, paste it under "
        "Settings now, before any other code. To see a team you need a manager's code, which whoever runs your hub can "
        "give you.",
        hub.host);
}

std::string refusal(const Reply& reply, const Address& hub, const WithCode& code) {
    const bool is_learners = reply.status == 409 && text_in(records::parse_shallow(reply.body), "role") == "learner";
    if (is_learners && code.is_for_team) return learners_code();
    const std::string words = servers_words(reply);
    if (reply.status == 409 && !words.empty()) return words;  // this laptop's records are somebody's there already
    const bool is_pointing_elsewhere = reply.status >= 300 && reply.status < 400;
    if (is_pointing_elsewhere || reply.status == 511 || (reply.status == 200 && is_web_page(reply)))
        return "A web page answered in place of the hub. Perhaps this network wants you to sign in first. Your code is "
               "still good.";
    if (reply.status == 408 || reply.status == 429 || reply.status >= 500)
        return fmt::format("{} cannot answer at the moment ({}). Please try again in a minute.", hub.host,
                           reply.status);
    if (is_web_page(reply) || reply.status == 404 || reply.status == 405)
        return fmt::format("There is no hub at {} ({}).", hub.text(), reply.status);
    return words.empty() ? fmt::format("{} did not accept this code ({}).", hub.host, reply.status)
                         : fmt::format("{} did not accept this code: {}", hub.host, words);
}

}  // namespace

tl::expected<Invitation, std::string> parse_invitation(std::string_view pasted) {
    std::string text(pasted);
    std::replace(text.begin(), text.end(), '#', ' ');
    std::istringstream words(text);
    std::string address, code;
    for (std::string word; words >> word;) {
        if (address.empty() && looks_like_address(word))
            address = word;
        else
            code += (code.empty() ? "" : "-") + word;
    }
    if (address.empty() && code.empty())
        return tl::unexpected(std::string("Paste the connection code that you were given."));
    if (address.empty())
        return tl::unexpected(
            std::string("The address of the hub is missing. Paste the whole line that you were given."));
    if (code.empty())
        return tl::unexpected(std::string("The code is missing. Paste the whole line that you were given."));
    const auto parsed = parse_address(address);
    if (!parsed) return tl::unexpected(parsed.error());
    return Invitation{hub_at(*parsed), code};
}

tl::expected<Connection, std::string> accept(Http& http, const Invitation& invitation, const WithCode& code,
                                             const Device& device) {
    const Address& hub = invitation.hub;
    Json sent = {{"code", invitation.code},
                 {"secret", device.secret},
                 {"account", {{"homePage", device.account.home_page}, {"name", device.account.name}}}};
    if (device.seed) {
        sent["device"] = {{"key", records_file::text_of(records_file::public_key(*device.seed))},
                          {"proof", records_file::proof_of({invitation.code, device.account}, *device.seed)}};
    }
    if (!code.name.empty()) sent["name"] = code.name;
    if (!code.staff_number.empty()) sent["staff_number"] = code.staff_number;
    if (code.is_for_team) sent["role"] = "manager";
    Request request;
    request.address = hub.with_path(hub.path + "/connect");
    request.body = sent.dump(-1, ' ', false, Json::error_handler_t::replace);
    const Answer answer = http.perform(request);
    if (!answer && is_out_of_reach(answer.error()))
        return tl::unexpected(answer.error().why + " Your code is still good: try again when you have a connection.");
    if (!answer) return tl::unexpected(answer.error().why);
    if (answer->status != 200 || is_web_page(*answer)) return tl::unexpected(refusal(*answer, hub, code));
    const Json body = records::parse_shallow(answer->body);
    const auto endpoint = endpoint_of(body, hub);
    const std::string hubs_own = text_in(body, "secret");
    Connection connection{
        endpoint.value_or(hub), {text_in(body, "key"), hubs_own.empty() ? device.secret : hubs_own}, {}, true};
    if (text_in(body, "role") == "manager") connection.role = Role::manager;
    if (!endpoint || connection.credentials.key.empty()) {
        return tl::unexpected(fmt::format(
            "{} answered in a way that no hub should. Please ask for a new code, this one may be used up.", hub.host));
    }
    if (code.is_for_team && connection.role != Role::manager) return tl::unexpected(taken_code(hub));
    return connection;
}

}  // namespace syncing
