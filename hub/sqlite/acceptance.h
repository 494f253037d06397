/// What becomes of a connection code in the file, and of the person whose laptop brings it.
#pragma once

#include "hub/sqlite/connection.h"
#include "hub/sqlite/names.h"
#include "hub/sqlite/summaries.h"
#include "hub/store.h"

#include <optional>

namespace sqlite {

/// What a laptop brings.
struct Bringing {
    const hub::Digest& code;
    const hub::Key& key;
    const hub::Introduction& introduction;
};

/// hub::Store::accept_invitation. In somebody's transaction; throws SQLite::Exception.
class Acceptance {
public:
    /// Only a transaction without foreign keys may merge people.
    enum class May { give, merge };

    Acceptance(Connection& connection, Names& names, Summaries& summaries, const Bringing& bringing, May may)
        : connection_(connection), names_(names), summaries_(summaries), bringing_(bringing), may_(may) {}

    /// Nothing where people are to be merged first, and may not be here; then nothing was written.
    std::optional<tl::expected<hub::Key, hub::NotAccepted>> run(hub::Moment now);

private:
    enum class Whose { code_says, known, to_be_merged, somebody_elses };

    /// Whose the laptop is: as the code says or, where it is known, `owner`'s.
    Whose whose(std::optional<hub::RowId> invited, std::optional<hub::RowId> owner) const;
    /// Everything that is known of this person came in files that the laptop signed: they have no other laptop, and no
    /// other account.
    bool is_known_by_its_files_alone(hub::RowId person) const;
    bool is_known_laptop_of(hub::RowId person) const;
    void find_person(hub::Key& key, Whose whose, hub::RowId owner, hub::Moment now);

    /// What the laptop told of itself and proved.
    void settle_claim(hub::RowId person);
    void keep_what_is_proven(hub::RowId person, hub::Moment now);

    Connection& connection_;
    Names& names_;
    Summaries& summaries_;
    const Bringing& bringing_;
    May may_;
};

}  // namespace sqlite
