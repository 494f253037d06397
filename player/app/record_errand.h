/// Reading a page of the records that wait or were sent, off the thread that draws.
#pragma once

#include "player/app/errands.h"
#include "player/state/effect.h"

#include <filesystem>

namespace app {

/// `folder` is that of the record.
Errand read_records(const state::ReadRecords& wish, const std::filesystem::path& folder);

}  // namespace app
