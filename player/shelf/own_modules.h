/// The learner's own modules: one package each, under its id.
#pragma once

#include "content/package/package.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>

namespace shelf {

/// A module in memory, or why there is none, in one sentence.
using Fetched = tl::expected<package::Package, std::string>;

/// Reads the module of a folder or a package. It must be the one that was looked at, by its digest.
Fetched fetch_module(const std::filesystem::path& from, const std::string& digest);

/// Writes a module to the learner's own, in place of an earlier version there: all of it or nothing, whenever the power
/// is cut. The error is one sentence.
tl::expected<void, std::string> keep_module(const package::Package& module, const std::filesystem::path& own);

/// Takes a package away that was added. The error is one sentence; one that is gone already is none.
tl::expected<void, std::string> remove_module(const std::filesystem::path& package);

}  // namespace shelf
