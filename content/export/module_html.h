/// A module as one page for any browser: for people who use a screen reader or a phone, on or off a network.
#pragma once

#include "content/folder.h"
#include "content/module.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace exporting {

/// What stands in every page made here, so that such a file may be made anew without harm.
inline constexpr std::string_view page_mark = "<meta name=\"generator\" content=\"Mooring\">";

/// The whole page: pictures, style and script inside, the same pages in the same order, a policy that lets nothing else
/// in. `files` is the module's folder. `start` is the slug of the page to begin at where the address names none: openers
/// lose that part of a file's address. The error says which picture could not be read.
tl::expected<std::string, std::string> module_html(const content::Module& module, const content::Folder& files,
                                                   std::string_view start = {});

}  // namespace exporting
