/// The hub's store on one SQLite file.
#pragma once

#include "hub/store.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace sqlite {

/// Opens or creates `folder`/hub.sqlite and brings its schema to the newest. The error is one sentence.
tl::expected<std::unique_ptr<hub::Store>, std::string> open_store(const std::filesystem::path& folder);

}  // namespace sqlite
