/// Who signs in on the web page: accounts, sessions and tries. One part of the store (store.h).
#pragma once

#include "hub/access.h"
#include "hub/stored.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace hub {

struct WebAccount {
    RowId id = 0;
    std::string name;
    std::string password;       ///< argon2id, as libsodium writes it
    Role role = Role::manager;  ///< or administrator
    std::optional<RowId> team;  ///< of managers
    std::string team_name;
    bool must_change = false;  ///< the password was made by somebody else
};

/// What this account is shown.
inline Scope scope_of(const WebAccount& account) {
    return account.role == Role::administrator ? Scope{} : Scope{account.team, {}};
}

/// What a browser's cookie stands for. The cookie itself is kept nowhere.
struct WebSession {
    Digest digest{};
    RowId account = 0;
    Moment created, last_used;
};

struct SignedIn {
    WebSession session;
    WebAccount account;
};

/// How long nobody is let try again after so many wrong passwords in a row: a few cost nothing, then it doubles.
inline std::chrono::seconds wait_after(int failures) {
    constexpr int free = 5, most_doublings = 8;
    constexpr std::chrono::seconds first{5}, most{15 * 60};
    if (failures < free) return {};
    return std::min(first * (1 << std::min(failures - free, most_doublings)), most);
}

/// After this time a row of wrong passwords is forgotten.
inline constexpr std::chrono::hours tries_are_kept{24};

/// Safe to call from many threads. Whatever writes returns when it is on disk. Names of accounts are equal whatever the
/// case of A to Z.
class WebAccounts {
public:
    virtual ~WebAccounts() = default;

    /// The team is made where its name is new; an administrator has none. The password must be changed at the first
    /// sign-in. False when somebody has that name.
    virtual Stored<bool> add_web_account(const WebAccount& account) = 0;
    virtual Stored<std::vector<WebAccount>> web_accounts() = 0;
    virtual Stored<std::optional<WebAccount>> web_account(const std::string& name) = 0;
    /// Ends every session of the account but `kept`, and trusts its devices no more but when one is kept.
    virtual Stored<void> set_web_password(RowId account, const std::string& password, bool must_change,
                                          const std::optional<Digest>& kept) = 0;
    /// False when there is none.
    virtual Stored<bool> remove_web_account(const std::string& name) = 0;

    /// Counts one more try of `who` (the digest of a name or a device); nothing when it may go on. Otherwise nothing is
    /// counted, and not before the moment that is given. Of those that are no account's only the newest are kept.
    virtual Stored<std::optional<Moment>> count_try(const Digest& who, bool is_account, Moment now) = 0;
    virtual Stored<void> forget_tries(const Digest& who) = 0;
    /// Whether this account was signed into from that device before.
    virtual Stored<bool> knows_device(const Digest& device, RowId account) = 0;

    /// What a right password begins: the session, and trust in the device. What `who` tried is forgotten, and so are
    /// sessions that were made before `too_old`.
    virtual Stored<void> sign_in(const WebSession& session, const Digest& device, const Digest& who,
                                 Moment too_old) = 0;
    virtual Stored<std::optional<SignedIn>> web_session(const Digest& digest) = 0;
    virtual Stored<void> use_web_session(const Digest& digest, Moment now) = 0;
    virtual Stored<void> end_web_session(const Digest& digest) = 0;
};

}  // namespace hub
