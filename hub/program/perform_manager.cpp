#include "hub/pages/passwords.h"
#include "hub/program/perform.h"
#include "hub/program/print.h"

#include <fmt/format.h>

namespace program {
namespace {

/// A new password and what is kept of it.
struct Made {
    std::string password, hash;
};

tl::expected<Made, std::string> make_password() {
    pages::Passwords passwords{pages::PasswordCost()};
    const auto turn = passwords.turn(pages::Passwords::Caller::known);
    Made made{pages::new_password(), {}};
    auto hash = passwords.hash(*turn, made.password);
    if (!hash) return tl::unexpected(std::string("There is too little memory to make a password"));
    made.hash = *std::move(hash);
    return made;
}

int tell(hub::Store& store, const std::string& name, const std::string& password) {
    const auto address = store.setting(address_setting);
    if (!address) return refuse(address.error());
    const std::string where = address->empty() ? "the hub's address" : *address;
    return print(fmt::format("{} signs in at {} with this password, printed this once and to be changed then: {}", name,
                             where, password));
}

int unknown(const std::string& name) {
    return refuse(fmt::format("There is no account {} here; 'mooring-hub manager list' names all", name));
}

}  // namespace

int perform(const ManagerAdd& wanted, Place place) {
    const auto made = make_password();
    if (!made) return refuse(made.error());
    hub::WebAccount account;
    account.name = wanted.name;
    account.password = made->hash;
    account.role = wanted.is_administrator ? hub::Role::administrator : hub::Role::manager;
    account.team_name = wanted.team;
    const auto is_added = place.store.add_web_account(account);
    if (!is_added) return refuse(is_added.error());
    if (!*is_added) return refuse(fmt::format("There is an account {} already", wanted.name));
    return tell(place.store, wanted.name, made->password);
}

int perform(const ManagerPassword& wanted, Place place) {
    const auto account = place.store.web_account(wanted.name);
    if (!account) return refuse(account.error());
    if (!*account) return unknown(wanted.name);
    const auto made = make_password();
    if (!made) return refuse(made.error());
    const auto is_set = place.store.set_web_password((*account)->id, made->hash, true, std::nullopt);
    if (!is_set) return refuse(is_set.error());
    return tell(place.store, (*account)->name, made->password);
}

int perform(const ManagerRemove& wanted, Place place) {
    const auto is_removed = place.store.remove_web_account(wanted.name);
    if (!is_removed) return refuse(is_removed.error());
    return *is_removed ? print(fmt::format("{} may no longer sign in.", wanted.name)) : unknown(wanted.name);
}

int perform(const ManagerList&, Place place) {
    const auto accounts = place.store.web_accounts();
    if (!accounts) return refuse(accounts.error());
    Output output;
    output.write("name\tteam\n");
    for (const hub::WebAccount& one : *accounts)
        output.write(fmt::format("{}\t{}\n", cell(one.name), cell(one.team_name)));  // of administrators there is none
    return output.finish();
}

}  // namespace program
