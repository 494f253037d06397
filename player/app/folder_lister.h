/// Looks what is in a folder, for the folder chooser.
#pragma once

#include "player/state/folder_chooser.h"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

/// Where people keep things on this computer.
struct Starts {
    std::filesystem::path home, documents, downloads;
    std::vector<std::filesystem::path> media;  ///< folders in which desktops mount memory sticks
};

/// More than this many entries are counted, but not listed: plain folders first, then what could be chosen.
inline constexpr std::size_t most_listed_entries = 5000;

/// A name on a disk as it can be read, whatever bytes it holds.
std::string readable(std::string name);

/// Lists a folder. An empty path is that of the documents; `~` is home, and what is relative is taken from there.
state::FolderListing list_folder(const std::string& path, state::ChooserPurpose purpose, const Starts& starts);

}  // namespace app
