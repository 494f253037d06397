/// What a command is asked to work on: a module or a pathway, found by the folder that was typed.
#pragma once

#include "content/load.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace author {

/// A folder on disk with a module or a pathway in it.
struct Subject {
    std::string name;  ///< how problems call the folder; empty for the current one
    std::filesystem::path path;
    std::unique_ptr<content::Folder> folder;
    bool is_pathway = false;  ///< it has a pathway.md, or no module.md but folders
};

/// Finds the folder that was typed, or whose module.md or pathway.md was typed. The error is one sentence.
tl::expected<Subject, std::string> find_subject(const std::string& typed);

}  // namespace author
