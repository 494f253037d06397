/// The page that leads to the pages of a pathway's modules.
#pragma once

#include "content/folder.h"
#include "content/load.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace exporting {

/// The file that a browser opens first of a folder.
inline constexpr std::string_view pathway_file = "index.html";

/// The file of a module's page, beside it.
std::string module_file(const content::Module& module);

/// What the pathway's people wrote about it, and its modules in order. `files` is its folder. The error says which picture
/// could not be read.
tl::expected<std::string, std::string> pathway_html(const content::Pathway& pathway, const content::Folder& files);

}  // namespace exporting
