/// From text to a module or a pathway, with every problem on the way reported and nothing dropped in silence.
#pragma once

#include "content/folder.h"
#include "content/module.h"
#include "content/problem.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A module as far as it could be read. It is fit for learners only when `problems` holds no error.
struct LoadedModule {
    Module module;
    Problems problems;
    bool is_broken() const { return has_errors(problems); }
};

/// A pathway: modules in order, the broken ones too. Without pathway.md the folders' names give order and title.
struct Pathway {
    std::string id;
    std::string title;
    std::string language;
    Blocks about;  ///< the text of pathway.md around its list
    /// Each has an id of its own. A module without one, or with the id of an earlier one (E106), is broken and has its
    /// folder's name and a slash instead, which nobody can write.
    std::vector<LoadedModule> modules;
    Problems problems;  ///< of pathway.md itself
};

/// Parses one module.md. `files` answers what the text refers to (pictures); `name` is how problems call the file.
LoadedModule parse_module(std::string_view text, const std::string& name, const Folder& files);

/// Reads `module.md` in this folder; `name` is how problems call the folder. A missing or unreadable one is a broken
/// module with E108, never an empty result.
LoadedModule load_module(const Folder& folder, const std::string& name);

/// The same for whoever wants to know its problems: no term is marked, which only learners meet.
LoadedModule read_module(const Folder& folder, const std::string& name);

/// Reads a folder of modules; `name` is how problems call the folder. Without pathway.md every folder inside is a
/// module, in the order of their names; hidden folders and `images` are never modules. Modules that `pathway.md` does
/// not name follow those it does.
Pathway load_pathway(const Folder& folder, const std::string& name);

/// True when a folder holds modules instead of being one: it has a pathway.md, or folders and no module.md.
bool holds_modules(const Folder& folder);

/// Is given each module of a pathway and the name of its folder, in order.
using TakeModule = std::function<void(const std::string& folder, LoadedModule loaded)>;

/// The same, with each module handed over as soon as it is read, as `read_module` gives it, and none kept: a thousand
/// take the memory of one.
Pathway load_pathway(const Folder& folder, const std::string& name, const TakeModule& take);

}  // namespace content
