/// Which laptops have a key, and which codes would give one. One part of the store (store.h).
#pragma once

#include "hub/access.h"
#include "hub/stored.h"

#include <string>
#include <vector>

namespace hub {

/// A key that was not revoked, without its secret.
struct KnownKey {
    std::string id;
    Role role = Role::learner;
    std::optional<RowId> person;    ///< of learners
    std::string person_name, team;  ///< "" where there is none
};

struct KeyQuery {
    Scope scope;
    std::string after = {};  ///< KeyPage::next of the page before; "" is the beginning
    std::size_t limit = 100;
};

struct KeyPage {
    std::vector<KnownKey> keys;
    std::string next;  ///< where it goes on; "" at the end
};

/// A connection code that can still be used. The code itself is kept nowhere.
struct OpenInvitation {
    Digest digest{};
    Role role = Role::learner;  ///< or manager
    std::string team;
    std::string person;  ///< whose further laptop; "" when it is for somebody new
    bool is_for_person = false;
    Moment expires;
};

/// Safe to call from many threads.
class KeyList {
public:
    virtual ~KeyList() = default;

    /// Administrators' and managers' first, then by people's names; an administrator's keys are in no team's scope.
    virtual Stored<KeyPage> keys(const KeyQuery& query) = 0;
    /// Those that run out first come first.
    virtual Stored<std::vector<OpenInvitation>> open_invitations(const Scope& scope, Moment now) = 0;
    /// The code works no more. False when no open one has that digest in scope.
    virtual Stored<bool> withdraw_invitation(const Digest& digest, const Scope& scope) = 0;
};

}  // namespace hub
