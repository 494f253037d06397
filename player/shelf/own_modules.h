/// The learner's own modules: one package each, under its id.
#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>

namespace shelf {

/// Copies the module of a folder or a package to the learner's own, in place of an earlier version there: all of it or
/// nothing, whenever the power is cut. It must be the one that was looked at, by its digest. The error is one sentence.
tl::expected<void, std::string> add_module(const std::filesystem::path& from, const std::string& digest,
                                           const std::filesystem::path& own);

/// Takes a package away that was added. The error is one sentence; one that is gone already is none.
tl::expected<void, std::string> remove_module(const std::filesystem::path& package);

}  // namespace shelf
