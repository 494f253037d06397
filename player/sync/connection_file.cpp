#include "player/sync/connection_file.h"

#include "player/sync/private_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace syncing {
namespace {

using Json = nlohmann::json;

std::filesystem::path file_in(const std::filesystem::path& folder, Role role) {
    return folder / (role == Role::manager ? "team-connection.json" : "connection.json");
}

SecretName name_of(const Connection& connection) {
    return {connection.endpoint.text(), connection.credentials.key};
}

/// What the file says; the secret is empty when the keyring has it.
tl::expected<std::optional<Connection>, std::string> read(const std::filesystem::path& path, Role role) {
    std::error_code fault;
    if (!std::filesystem::exists(path, fault) && !fault) return std::nullopt;
    const Json json = read_private_json(path);
    const auto value = [&](const char* name) {
        const auto found = json.is_object() ? json.find(name) : json.end();
        return json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>()
                                                                             : std::string{};
    };
    const auto endpoint = parse_address(value("endpoint"));
    if (!endpoint || value("key").empty()) {
        return tl::unexpected(fmt::format(
            "{} cannot be read, so this laptop does not know where to {}. Please connect it again.", path.string(),
            role == Role::manager ? "ask for your team" : "send records"));
    }
    return Connection{*endpoint,
                      {value("key"), value("secret")},
                      records::parse_timestamp(value("since")),
                      json.contains("hub") && json["hub"] == true,
                      role};
}

}  // namespace

bool is_connection_kept(const std::filesystem::path& folder, Role role) {
    std::error_code fault;
    return std::filesystem::exists(file_in(folder, role), fault) || fault;
}

tl::expected<void, std::string> keep_connection(const std::filesystem::path& folder, Keyring* keyring,
                                                const Connection& connection) {
    const std::filesystem::path file = file_in(folder, connection.role);
    Json json = {{"endpoint", connection.endpoint.text()}, {"key", connection.credentials.key}};
    const bool is_in_keyring =
        keyring != nullptr && keyring->keep(name_of(connection), connection.credentials.secret).has_value();
    if (connection.since) {
        json["since"] = records::timestamp(std::chrono::floor<std::chrono::milliseconds>(*connection.since));
    }
    if (connection.is_hub) json["hub"] = true;
    if (!is_in_keyring) json["secret"] = connection.credentials.secret;
    const auto before = read(file, connection.role);
    if (const auto fault = write_private_json(file, json)) {
        // Nobody would ever look for it there.
        if (is_in_keyring) static_cast<void>(keyring->forget(name_of(connection)));
        return tl::unexpected(fmt::format("How this laptop is connected could not be written to {} ({}).",
                                          file.string(), fault.message()));
    }
    const bool had_another = before && *before && name_of(**before) != name_of(connection);
    if (had_another && keyring != nullptr) {
        // A secret that stays behind in the keyring is of no use to anybody; its owner can delete it there.
        static_cast<void>(keyring->forget(name_of(**before)));
    }
    return {};
}

tl::expected<std::optional<Connection>, std::string> kept_connection(const std::filesystem::path& folder,
                                                                     Keyring* keyring, Role role) {
    auto kept = read(file_in(folder, role), role);
    if (!kept || !*kept || !(*kept)->credentials.secret.empty()) return kept;
    const std::string way_out =
        " The key's secret is kept there: unlock it and send again, or connect this laptop again.";
    if (keyring == nullptr) return tl::unexpected("There is no keyring in this session." + way_out);
    auto secret = keyring->secret(name_of(**kept));
    if (!secret) return tl::unexpected(secret.error() + way_out);
    if (!*secret)
        return tl::unexpected(
            std::string("The desktop's keyring no longer has the key's secret. Please connect this laptop again."));
    (*kept)->credentials.secret = **secret;
    return kept;
}

tl::expected<void, std::string> forget_connection(const std::filesystem::path& folder, Keyring* keyring,
                                                  Role role) {
    const auto before = read(file_in(folder, role), role);
    std::error_code fault;
    std::filesystem::remove(file_in(folder, role), fault);
    if (fault) {
        return tl::unexpected(fmt::format("How this laptop is connected could not be deleted from {} ({}).",
                                          file_in(folder, role).string(), fault.message()));
    }
    if (before && *before && (*before)->credentials.secret.empty() && keyring != nullptr)
        return keyring->forget(name_of(**before));
    return {};
}

}  // namespace syncing
