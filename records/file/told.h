/// What a file of records tells of its person.
#pragma once

#include "records/completion.h"
#include "records/file/records_file.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <map>
#include <string>

namespace records_file {

struct ToldOfModule {
    std::string title;  ///< as the newest statement about the module calls it; "" where none does
    records::Completion completion;
    bool operator==(const ToldOfModule&) const = default;
};

/// A file that names more is refused: each becomes a column of the team's table.
inline constexpr std::size_t most_modules = 500;

/// By the module's id: all statements folded, as a hub folds them that was sent the same. The error is one sentence.
tl::expected<std::map<std::string, ToldOfModule>, std::string> told_by(const RecordsFile& file);

}  // namespace records_file
