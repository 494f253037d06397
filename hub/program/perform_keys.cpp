#include "hub/credentials.h"
#include "hub/hub.h"
#include "hub/program/clock.h"
#include "hub/program/invited_words.h"
#include "hub/program/perform.h"
#include "hub/program/print.h"

#include <fmt/format.h>

namespace program {
namespace {

int unknown(const std::string& key) {
    return refuse(fmt::format("There is no key {} here, or it is withdrawn", key));
}

std::string line_of(const hub::Credentials& credentials) {
    return credentials.id + " " + credentials.secret;
}

}  // namespace

hub::Stored<std::string> add_key(hub::Store& store, const KeyAdd& wanted) {
    const hub::Credentials credentials = hub::new_credentials();
    hub::Key key;
    key.id = credentials.id;
    key.digest = hub::digest_of_secret(credentials.secret);
    key.role = wanted.role;
    const auto added = store.add_key(key, wanted.team, wanted.person, now());
    if (!added) return tl::unexpected(added.error());
    return line_of(credentials);
}

int perform(const KeyAdd& wanted, Place place) {
    const auto line = add_key(place.store, wanted);
    return line ? print(*line) : refuse(line.error());
}

int perform(const KeyRevoke& wanted, Place place) {
    const auto is_revoked = place.store.revoke_key(wanted.key);
    if (!is_revoked) return refuse(is_revoked.error());
    return *is_revoked ? print(fmt::format("The key {} is withdrawn.", wanted.key)) : unknown(wanted.key);
}

int perform(const KeyRotate& wanted, Place place) {
    hub::Credentials credentials = hub::new_credentials();
    credentials.id = wanted.key;
    const auto is_rotated = place.store.rotate_key(wanted.key, hub::digest_of_secret(credentials.secret));
    if (!is_rotated) return refuse(is_rotated.error());
    return *is_rotated ? print(line_of(credentials)) : unknown(wanted.key);
}

int perform(const Invite& wanted, Place place) {
    const std::string code = hub::new_connection_code();
    const hub::Moment made = now();
    const auto added = place.store.add_invitation(
        {hub::digest_of_code(code), wanted.team, wanted.person, made + std::chrono::days(wanted.days), wanted.key,
         wanted.role},
        made);
    if (!added) return refuse(added.error());
    if (added->result != hub::Invited::Result::done) return refuse(refusal_of(*added, wanted));
    const auto address = place.store.setting(address_setting);
    if (!address) return refuse(address.error());
    const std::string base = address->empty() ? hub::Settings{}.address : *address;
    return print(fmt::format("{}/connect#{}\n{}", base, code, sentence_about(*added, wanted.role)));
}

}  // namespace program
