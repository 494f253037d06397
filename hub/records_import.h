/// Records that came as a file, into the store: judged by the rules that hold for what is sent.
#pragma once

#include "hub/store.h"
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

/// Stores what a file (records/file/records_file.h) says. Importing it again changes nothing. The inner error is one
/// sentence for who brought the file, and then nothing of it was kept: it is no such file, was changed, holds what
/// would be refused if it were sent, takes back anything but reflections that stand before it in the same file, or
/// belongs to somebody else. The person was last heard from when the file was made, not now, and never later.
Stored<tl::expected<Imported, std::string>> import_records(std::string_view bytes, const Placing& placing, Store& store,
                                                           Moment now);

}  // namespace hub
