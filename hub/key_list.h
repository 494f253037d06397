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

    /// By team and person; an administrator's keys are in no team's scope.
    virtual Stored<std::vector<KnownKey>> keys(const Scope& scope) = 0;
    /// Those that run out first come first.
    virtual Stored<std::vector<OpenInvitation>> open_invitations(const Scope& scope, Moment now) = 0;
    /// The code works no more. False when no open one has that digest in scope.
    virtual Stored<bool> withdraw_invitation(const Digest& digest, const Scope& scope) = 0;
};

}  // namespace hub
