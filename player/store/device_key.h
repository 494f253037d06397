/// The key with which this laptop signs records that travel as a file.
#pragma once

#include "player/store/error.h"
#include "records/file/device_key.h"

#include <tl/expected.hpp>

#include <filesystem>

namespace store {

/// The key of the laptop, kept beside the record in `folder` for its owner's eyes alone; made where there is none yet.
/// Any thread may ask for it: all get the same. A damaged one is told, and left as it is.
tl::expected<records_file::Seed, Error> device_seed(const std::filesystem::path& folder);

}  // namespace store
