/// The module that `new` begins with: it teaches the format by being written in it.
#pragma once

#include <string>
#include <string_view>

namespace author {

/// starter/module.md as it stands in the source, with `{{title}}`, `{{heading}}` and `{{id}}` to be filled in.
std::string_view starter_text();

/// The bytes of its one picture, a PNG, and where they belong.
std::string_view starter_picture();
inline constexpr std::string_view starter_picture_path = "images/module-folder.png";

/// The starter module of a folder with this name. Whatever the name, it is a module without a problem.
std::string starter_module(const std::string& folder_name);

}  // namespace author
