/// What a folder or a package would bring, looked at before anything of it is used.
#pragma once

#include "content/load.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <filesystem>
#include <string>

namespace shelf {

struct Offer {
    content::LoadedModule loaded;  ///< a broken one, with its problems, cannot be added
    std::size_t bytes = 0;         ///< of its files
    std::string digest;            ///< of its files; empty when it is broken
};

/// Reads a module and checks all of it. The error is one sentence: a package that is damaged or breaks its bounds, or a
/// folder that cannot be packed.
tl::expected<Offer, std::string> look_at(const std::filesystem::path& path);

}  // namespace shelf
