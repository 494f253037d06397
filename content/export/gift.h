/// A module's quiz for Moodle, in the GIFT format. What GIFT cannot say stands in comments, so that nothing goes in
/// silence.
#pragma once

#include "content/folder.h"
#include "content/module.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace exporting {

/// With what every file made here begins, so that such a file may be made anew without harm.
inline constexpr std::string_view gift_mark = "// Made by Mooring for Moodle (GIFT format).\n";

/// The questions of the quiz under a category of the module's name, without `gift_mark`. Order becomes matching lines
/// with their places. The error is one sentence: there is no quiz, or a picture could not be read.
tl::expected<std::string, std::string> module_gift(const content::Module& module, const content::Folder& files);

}  // namespace exporting
