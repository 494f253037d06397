/// Secrets: made, kept as digests, and compared without telling how far they agree.
#pragma once

#include "hub/access.h"
#include "hub/store.h"

#include <optional>
#include <string>
#include <string_view>

namespace hub {

/// What a client shows: HTTP Basic's user and password.
struct Credentials {
    std::string id, secret;
};

/// Readies libsodium; false when the system gives no random numbers. Must be called before anything else here.
bool prepare_secrets();

/// A new key's id and its secret of 256 random bits, both in letters and digits that need no escaping.
Credentials new_credentials();

/// A new connection code of 123 random bits in groups that can be read aloud: "ABCDE-FGHIJ-…".
std::string new_connection_code();

/// A random UUID of version 4.
std::string new_uuid();

/// What a secret is kept as. A connection code counts in either case, with or without its hyphens.
Digest digest_of_secret(std::string_view secret);
Digest digest_of_code(std::string_view code);

/// The user and password of an Authorization header; nothing when it is anything but Basic (RFC 7617).
std::optional<Credentials> parse_authorization(std::string_view header);

/// The key that was shown with its own secret; nothing for any other. Takes as long for an unknown key as for a wrong
/// secret.
Stored<std::optional<Key>> authenticate(Store& store, const Credentials& credentials);

}  // namespace hub
