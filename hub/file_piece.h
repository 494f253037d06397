/// A piece of a file of records on its way into the store. One part of the store (store.h).
#pragma once

#include "hub/access.h"
#include "hub/new_statement.h"
#include "hub/stored.h"
#include "records/file/device_key.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hub {

/// Whose a file is.
struct FileOwner {
    Scope scope;                  ///< of who brings it
    std::optional<RowId> person;  ///< as who brings it says; nothing where the account tells, or it is somebody new's
    std::string team;             ///< for somebody new; made when it is new; "" when there is none for them
    std::string actor;            ///< identity (hub/xapi/identity.h) of the account that wrote all of it
    std::string name, staff_number;  ///< as the file says; taken where nobody said them before
};

/// Some of a file's statements. All of them are stored or nothing.
struct FilePiece {
    FileOwner owner;
    std::vector<NewStatement> statements;
    std::string authority;                          ///< JSON; nobody else's
    std::optional<records_file::PublicKey> device;  ///< whose signature the file has
    Moment made;                                    ///< the file, by the laptop's clock, which may be ahead
    bool is_continued = false;  ///< another piece was stored before: it is whoever's the account is by now
};

/// What became of a piece.
struct FileAdded {
    enum class Result {
        done,
        conflict,        ///< another statement has the id of one of these
        nobody,          ///< of the number that was said is in scope
        somebody_elses,  ///< the account is that of another person than the one that was said
        out_of_scope,    ///< the account is of somebody else's team
        no_team,         ///< for somebody new
        other_team,      ///< than that of the scope
    };
    Result result = Result::done;
    std::size_t index = 0;  ///< of the statement in conflict
    RowId person = 0;
    bool is_new_person = false, is_confirmed = false;
    std::int64_t added = 0;  ///< statements that were not there before
};

/// Safe to call from many threads. Whatever writes returns when it is on disk.
class RecordsIntake {
public:
    virtual ~RecordsIntake() = default;

    /// Which of these has the id of another statement that says something else; nothing when none has.
    virtual Stored<std::optional<std::size_t>> conflict(const std::vector<NewStatement>& statements) = 0;
    /// Stores a piece for its person, who is made when the account is nobody's, and the signature that of nobody's known
    /// laptop, or of several people's. An account that nobody has becomes theirs. A file that says nothing new of
    /// somebody leaves no trace unless their own laptop signed it.
    virtual Stored<FileAdded> add_from_file(const FilePiece& piece, Moment now) = 0;
};

}  // namespace hub
