/// A piece of somebody's file into the store's file, inside somebody's transaction.
#pragma once

#include "hub/file_piece.h"
#include "hub/sqlite/connection.h"
#include "hub/sqlite/names.h"
#include "hub/sqlite/summaries.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sqlite {

/// hub::RecordsIntake::conflict. Throws SQLite::Exception.
std::optional<std::size_t> first_conflict(Connection& connection, const std::vector<hub::NewStatement>& statements);

/// hub::RecordsIntake::add_from_file. Throws SQLite::Exception.
class FileIntake {
public:
    FileIntake(Connection& connection, Names& names, Summaries& summaries, const hub::FilePiece& piece)
        : connection_(connection), names_(names), summaries_(summaries), piece_(piece) {}

    /// `stored` is when its statements count as stored.
    hub::FileAdded run(hub::Moment now, hub::Moment stored);

private:
    /// The one person whose known laptop signed the file; nothing where that is several people's, or nobody's.
    std::optional<hub::RowId> signer_alone() const;
    /// Whose the file is, without writing anything; no person for somebody new. The account or the signature may tell
    /// who it is.
    hub::FileAdded find_owner(std::optional<hub::RowId> known) const;
    hub::FileAdded find_place_for_somebody_new() const;
    hub::RowId make_person(hub::Moment now);
    void claim(hub::RowId person);
    /// What was there before comes signed now. True when that makes some of it surer.
    bool carry_again(const hub::FileAdded& added);

    Connection& connection_;
    Names& names_;
    Summaries& summaries_;
    const hub::FilePiece& piece_;
};

}  // namespace sqlite
