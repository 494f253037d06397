/// Keys of people's laptops, and the newest file of each, in the file.
#pragma once

#include "hub/devices.h"
#include "hub/sqlite/connection.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sqlite {

/// Everything here throws SQLite::Exception. What writes must stand in a transaction.
std::vector<hub::KnownDevice> devices_of(Connection& connection, hub::RowId person);
std::vector<hub::KnownFile> files_of(Connection& connection, hub::RowId person);

/// hub::Devices::laptops.
std::vector<hub::PersonLaptops> laptops_behind(Connection& connection, hub::RowId after, std::size_t limit);

bool is_device_of(Connection& connection, hub::RowId person, const records_file::PublicKey& key);
/// Whose laptop has this key; nothing where that is nobody's, or several people's.
std::optional<hub::RowId> only_person_with(Connection& connection, const records_file::PublicKey& key);
/// One that is known already stays as it is.
void add_device(Connection& connection, hub::RowId person, const records_file::PublicKey& key, hub::Moment now);

/// False when it was not known.
bool forget_device(Connection& connection, hub::RowId person, const records_file::PublicKey& key);

/// A file of this person was made at that moment. False when as new a one of the same laptop is known.
bool note_file(Connection& connection, hub::RowId person, const std::optional<records_file::PublicKey>& signer,
               hub::Moment made, hub::Moment now);
bool is_file_known(Connection& connection, hub::RowId person, const std::optional<records_file::PublicKey>& signer);

}  // namespace sqlite
