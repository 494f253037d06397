/// A module in one file: an SQLite archive that `sqlite3 -A` lists too, with what it is written on it.
#pragma once

#include "content/folder.h"
#include "content/package/answer_keys.h"
#include "content/package/contents.h"
#include "content/package/label.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace package {

/// Everything a package holds.
struct Package {
    Label label;
    Files files;
    AnswerKeys answer_keys;
    std::string digest;  ///< of the files: the same contents have the same digest, whoever packed them
    bool operator==(const Package&) const = default;
};

/// How packages' names end.
inline constexpr std::string_view name_ending = ".mooring";

/// The package of a module in a folder: module.md and every picture it shows, nothing else. The module must be without
/// errors. The error is a sentence about "it".
tl::expected<Package, std::string> gather(const content::Folder& folder);

/// The bytes of a package's file: the same package gives the same bytes, with one version of SQLite.
std::string to_bytes(const Package& package);

/// Reads a package back, after everything about it was checked: bounds, tables, names, digests. Bytes from anywhere are
/// safe. The error is a sentence about "it".
tl::expected<Package, std::string> from_bytes(std::string_view bytes);

/// Reads a package's file. The error is one sentence: what was opened, and why it cannot be used.
tl::expected<Package, std::string> open_package(const std::filesystem::path& file);

/// Writes a package's file: all of it under its name or, after an error, nothing. The error is one sentence.
tl::expected<std::size_t, std::string> save_package(const Package& package, const std::filesystem::path& file);

}  // namespace package
