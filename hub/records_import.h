/// Records that came as a file, into the store: judged by the rules that hold for what is sent.
#pragma once

#include "hub/file_piece.h"
#include "hub/people.h"
#include "records/file/device_key.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hub {

/// Whose a file is, as far as whoever brings it says so.
struct Placing {
    Scope scope;                  ///< of who brings it: everybody, or a team
    std::optional<RowId> person;  ///< whose it is; nothing where its account says that, or it is somebody new's
    std::string team;             ///< for somebody new; "" in a team's scope means that team
};

/// What came of a file.
struct Imported {
    RowId person = 0;
    std::string name, team;
    bool is_new_person = false;
    std::int64_t added = 0, known = 0;              ///< statements that are new, and those that were there before
    std::optional<records_file::PublicKey> device;  ///< whose signature it has; nothing: it was never signed
    bool is_confirmed = false;                      ///< that is the key of a known laptop of the person
    Moment made;                                    ///< by the laptop's clock, which may be ahead
};

/// Why a file was refused.
struct NotImported {
    std::string why;        ///< a sentence or two for who brought the file
    std::int64_t kept = 0;  ///< records that are here all the same: what was wrong came about while they were taken in
};

/// Stores what a file (records/file/records_file.h) says. Importing it again changes nothing. It is refused where it is
/// no such file, was changed, holds what would be refused if it were sent, takes back anything but reflections that
/// stand before it in the same file, or belongs to somebody else. All of that is looked for before anything is stored;
/// where others write between two pieces of a long file, one may be refused for what they did, and those before it are
/// kept. The person was last heard from when the file was made, not now, and never later.
Stored<tl::expected<Imported, NotImported>> import_records(std::string_view bytes, const Placing& placing,
                                                           RecordsIntake& intake, People& people, Moment now);

}  // namespace hub
