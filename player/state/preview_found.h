/// What a folder that is previewed held when it was read: values, made off the interface's thread.
#pragma once

#include "content/load.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace state {

/// A module or a pathway of modules, with all that its author should know of it.
struct PreviewFound {
    std::string folder;     ///< as it was asked for
    std::string why_not;    ///< why nothing could be read, as a whole sentence; empty when it could
    std::string unwatched;  ///< why later saves will not be noticed, likewise
    bool is_pathway = false;
    /// The modules as learners would read them if nothing were wrong: none has problems, and each has an id.
    std::shared_ptr<const content::Pathway> pathway = std::make_shared<const content::Pathway>();
    std::vector<content::Problems> problems;  ///< of each module
    content::Problems list_problems;          ///< of pathway.md
    std::string list_source;                  ///< pathway.md as written
    std::map<std::string, std::uint64_t> pictures;  ///< by path; another number means that the file has changed
};

/// Reads a folder with the functions that the player and mooring-author read it with.
PreviewFound read_for_preview(const content::Folder& folder);

/// The module that was read from this folder, by its index.
std::optional<std::size_t> module_in(const content::Pathway& pathway, const std::string& folder);

/// True when a reader would see no difference.
bool is_same(const PreviewFound& left, const PreviewFound& right);

/// True when `found` looks like half of a save: a file is missing or blank, or its end is, where `shown` had it.
bool looks_unfinished(const PreviewFound& shown, const PreviewFound& found);

}  // namespace state
