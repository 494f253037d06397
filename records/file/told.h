/// What a file of records tells of its person.
#pragma once

#include "records/completion.h"
#include "records/file/records_file.h"

#include <map>
#include <string>

namespace records_file {

struct ToldOfModule {
    std::string title;  ///< as the newest statement about the module calls it; "" where none does
    records::Completion completion;
    bool operator==(const ToldOfModule&) const = default;
};

/// By the module's id: all statements folded, as a hub folds them that was sent the same.
std::map<std::string, ToldOfModule> told_by(const RecordsFile& file);

}  // namespace records_file
