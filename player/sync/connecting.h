/// Becoming connected: with a connection code from a manager, or with the address and key of any Learning Record Store.
#pragma once

#include "player/sync/http.h"
#include "player/sync/lrs_client.h"
#include "records/file/device_key.h"
#include "records/statement.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace syncing {

/// Where a hub is, and a code that it gives a key for, once.
struct Invitation {
    Address hub;
    std::string code;
    bool operator==(const Invitation&) const = default;
};

/// What a manager passes on, as it is pasted: "https://hub.example.org/connect#ABCDE-FGHIJ", or address and code with
/// space between. Else one sentence.
tl::expected<Invitation, std::string> parse_invitation(std::string_view pasted);

/// What a manager passed on, and what they are to see of whose laptop this is: "" for what the learner does not want to
/// say.
struct WithCode {
    std::string pasted;
    std::string name, staff_number = {};
    bool is_for_team = false;  ///< nothing but a manager's code is wanted
};

/// What a device tells of itself to the hub that it is connected to.
struct Device {
    std::string secret;      ///< becomes the key's (offered_secret.h)
    records::Actor account;  ///< as whom its statements are written: whose records are there already is known by it
    std::optional<records_file::Seed> seed = {};  ///< of the key that signs its files; nothing where there is none
};

/// Exchanges the code for a key of this device's own: POST /connect {code, secret, account} and, where the learner says
/// them, "name" and "staff_number". "device" is {key, proof}: what the hub will know this device's files by. By the
/// secret the hub knows a device that asks again; a hub that makes secrets itself may answer with its own. Where nothing
/// but a manager's code is wanted, "role" says so, and a learner's is refused: by the hub, before it is used up, or here,
/// where the hub does not know of that; brought by the same device with the same secret it is good there, too. Else one
/// sentence.
tl::expected<Connection, std::string> accept(Http& http, const Invitation& invitation, const WithCode& code,
                                             const Device& device);

/// Asks whether there is a record store, and whether it takes this key; also one path further, where people leave out
/// "/xapi" or add "/statements". Gives the connection with the address at which it was found, else one sentence that
/// says what is wrong.
tl::expected<Connection, std::string> check(Http& http, const Connection& typed);

/// `address`, `key` and `secret` as they were typed, else one sentence.
tl::expected<Connection, std::string> parse_connection(std::string_view address, std::string_view key,
                                                       std::string_view secret);

/// As they were typed.
struct WithKey {
    std::string address, key, secret;
};
using WayToConnect = std::variant<WithCode, WithKey>;

/// Goes that way; the error is one sentence. `folder` is where a secret is kept that was offered with a code: once the
/// connection is kept, forget_offered_secret. `account` is that of this laptop's record, and its device key lies there, too:
/// one that cannot be read or made hinders nobody.
tl::expected<Connection, std::string> connect(Http& http, const WayToConnect& way, const std::filesystem::path& folder,
                                              const records::Actor& account);

}  // namespace syncing
