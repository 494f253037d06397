/// What statements tell of people, joined to what is kept of them in the transaction that stores the statements.
#pragma once

#include "hub/sqlite/completions.h"
#include "hub/store.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

namespace sqlite {

/// For the writing connection, inside of transactions: a batch tells its statements one by one and settles at its end.
/// Throws SQLite::Exception.
class Summaries {
public:
    explicit Summaries(Connection& connection) : connection_(&connection), completions_(connection) {}

    /// A statement of the actor with this name was stored.
    void tell(std::int64_t sequence, std::int64_t actor, const hub::NewStatement& statement);
    /// A statement that lies in the file was voided.
    void take_back(std::int64_t sequence);
    /// Statements of this actor may have come before it was known whose it is.
    void claim(std::int64_t actor, hub::RowId person);
    /// All that is stored of this person is to be folded anew.
    void fold_anew(hub::RowId person);
    /// A device of this person sent something.
    void hear(hub::RowId person);

    /// Writes all that was told. `stored` is the moment of storing.
    void settle(hub::Moment stored);

    /// Folds everything anew that was stored of the people in the table `refold`, in turns of a transaction each.
    void catch_up();

    /// Whose actor it is, by the number of its name; nothing while it is nobody's.
    std::optional<hub::RowId> owner_of(std::int64_t actor);

    Completions& completions() { return completions_; }

    /// Must be called when a transaction was rolled back, or somebody else wrote.
    void forget();

private:
    /// What came in of one person.
    struct Told {
        std::map<std::string, records::Completion> modules;
        std::set<std::string> refolds;  ///< modules in which a statement was taken back
        bool is_claimed = false;        ///< everything is to be folded anew
        bool is_heard = false;
    };

    void settle(hub::RowId person, const Told& told, hub::Moment stored);
    /// Of all modules, or of `only` these.
    void refold(hub::RowId person, hub::RowId team, const std::set<std::string>* only);

    Connection* connection_;
    Completions completions_;
    std::map<hub::RowId, Told> told_;                                     ///< by person
    std::unordered_map<std::int64_t, std::optional<hub::RowId>> owners_;  ///< of actors that were asked for
};

}  // namespace sqlite
