/// Everything there is to learn on this laptop, installed and added, as one pathway.
#pragma once

#include "content/load.h"

#include <filesystem>
#include <map>
#include <string>

namespace shelf {

/// Where modules stand, each in a folder of its own or in a package.
struct Places {
    std::filesystem::path installed;  ///< with a pathway.md that gives order and title; or one package alone
    std::filesystem::path own;        ///< what the learner added; there may be no such folder
};

struct Library {
    content::Pathway pathway;
    std::map<std::string, std::filesystem::path> added;  ///< a module's id -> the package that the learner added it as, damaged ones too
};

/// Reads every module. Those that were added follow the installed ones. Of two with one id the one that can be read is
/// taken, then the one with the higher version, then the installed one: in the place of the first, and nobody is told of
/// the other. Two installed folders with one id remain their author's mistake (E106). What cannot be opened is a broken
/// module that says why.
Library load_library(const Places& places);

}  // namespace shelf
