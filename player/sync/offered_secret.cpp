#include "player/sync/offered_secret.h"

#include "player/sync/private_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <random>

namespace syncing {
namespace {

using Json = nlohmann::json;

std::filesystem::path file_in(const std::filesystem::path& folder) {
    return folder / "connecting.json";
}

/// A code however it was typed, and the hub that it was typed for: no other hub is told the same secret.
Json name_of(const Invitation& invitation) {
    std::string code;
    for (const char c : invitation.code) {
        if (c != '-') code += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return {{"hub", invitation.hub.text()}, {"code", code}};
}

std::string new_secret() {
    std::random_device random;  // the system's own, fit for secrets
    std::string secret;
    for (int word = 0; word < 8; ++word) secret += fmt::format("{:08x}", random());
    return secret;
}

}  // namespace

std::string offered_secret(const std::filesystem::path& folder, const Invitation& invitation) {
    Json kept = read_private_json(file_in(folder));
    const Json name = name_of(invitation);
    if (kept.is_object() && kept["invitation"] == name && kept["secret"].is_string()) return kept["secret"];
    std::string secret = new_secret();
    kept = {{"invitation", name}, {"secret", secret}};
    // Where this fails, so does keeping the connection, and that is told.
    static_cast<void>(write_private_json(file_in(folder), kept));
    return secret;
}

std::error_code forget_offered_secret(const std::filesystem::path& folder) {
    std::error_code fault;
    std::filesystem::remove(file_in(folder), fault);
    return fault;
}

}  // namespace syncing
