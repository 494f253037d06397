/// Writing all records to a file that travels by hand, off the thread that draws.
#pragma once

#include "player/app/errands.h"
#include "player/state/effect.h"

#include <filesystem>
#include <string>

namespace app {

/// `folder` is that of the record, `documents` where the file goes; `date` is its name's.
Errand write_records_file(const state::WriteRecordsFile& wish, const std::filesystem::path& folder,
                          const std::filesystem::path& documents, const std::string& date);

}  // namespace app
