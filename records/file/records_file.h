/// Records as a file: what one device recorded, carried by hand where no network is.
#pragma once

#include "records/file/device_key.h"
#include "records/statement.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records_file {

/// The file's name ends so, behind a dot.
inline constexpr std::string_view extension = "mooring-records";
/// More is no person's record.
inline constexpr std::size_t most_bytes = std::size_t{64} << 20;

/// Why one with more is not read.
inline constexpr std::string_view too_large = "The file is larger than any record: over 64 MB.";

/// A file is lines of JSON: a heading that says whose it is, the statements as they are sent, and the signature over
/// everything before it (Ed25519ph, RFC 8032 §5.1).
struct RecordsFile {
    records::Actor actor;      ///< whose every statement is
    std::string name;          ///< "" where the learner keeps it to themselves
    std::string staff_number;  ///< likewise
    std::chrono::sys_time<std::chrono::milliseconds> made;
    std::vector<std::string> statements;  ///< in the bytes in which they are sent
    std::optional<PublicKey> signed_by;   ///< by whose signature nothing was changed; nothing: it was never signed
};

/// The bytes of a file, signed with the key of `seed`; `signed_by` is not looked at. No statement may hold a line break.
std::string write(const RecordsFile& contents, const Seed& seed);

/// What a file holds. The error is one sentence: it is no such file, was cut short, was changed, or holds somebody
/// else's record.
tl::expected<RecordsFile, std::string> read(std::string_view bytes);

}  // namespace records_file
