/// Opens what a module says it was read from, to fetch its pictures: a folder, or a package.
#pragma once

#include "content/folder.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace shelf {

/// What stands at the location that Module::folder names.
std::unique_ptr<content::Folder> open_location(const std::string& location);

/// The same, with the one opened last at hand: a package is read and checked once for all pictures of a lesson, and of
/// many packages no more than one is in memory, and one that was replaced is opened anew.
class Opener {
public:
    const content::Folder& open(const std::string& location);

private:
    /// What a file that was replaced differs in.
    struct Stamp {
        std::filesystem::file_time_type written;
        std::uintmax_t size = 0;
        bool operator==(const Stamp&) const = default;
    };
    static Stamp stamp(const std::string& location);

    std::string location_;
    Stamp stamp_;
    std::unique_ptr<content::Folder> folder_;
};

}  // namespace shelf
