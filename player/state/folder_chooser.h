/// Choosing a folder, or a module in one, on this laptop: what is shown of the disk and where it leads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace state {

/// What the choice is for. It says what can be chosen:
enum class ChooserPurpose {
    preview,     ///< a folder of a module or of several
    add_module,  ///< a folder of a module, or a package
    read_records ///< a file of records, or a folder that holds some
};

/// One thing in a folder.
struct FolderEntry {
    enum class Kind { folder, module, package, records };  ///< a module is a folder with a module.md
    Kind kind = Kind::folder;
    std::string name;
    std::string path;
    bool operator==(const FolderEntry&) const = default;
};

/// A folder by name: a step of the way to another, or a place to start from.
struct FolderPlace {
    enum class Kind { folder, home, documents, downloads, stick };
    Kind kind = Kind::folder;
    std::string name;  ///< of a folder or a stick; the others have one in the interface's words
    std::string path;
    bool operator==(const FolderPlace&) const = default;
};

/// A folder as it was found on the disk. Paths are for those who know disks: here they are only handed on.
struct FolderListing {
    std::string why_not;                ///< when it could not be listed: a whole sentence; then only `places` holds
    std::string path;
    std::string path_words;             ///< the same as it can be read and typed
    std::vector<FolderPlace> way;       ///< from the outermost folder to this one
    std::vector<FolderEntry> entries;   ///< folders before files, each in the order of names
    std::size_t left_out = 0;           ///< entries beyond the most that are listed
    bool has_modules = false;           ///< it is a module, or a pathway, or holds modules
    bool is_module = false;             ///< it has a module.md
    bool has_records = false;           ///< it holds files of records
    std::string file;                   ///< the package or file of records that was asked for instead of a folder, if it was one
    std::vector<FolderPlace> places;    ///< where people keep things
    bool operator==(const FolderListing&) const = default;
};

/// What is looked at while somebody chooses.
struct FolderChooser {
    ChooserPurpose purpose = ChooserPurpose::preview;
    FolderListing listing;              ///< of the folder shown; its path is empty before the first answer
    std::string typed;                  ///< the path field
    std::vector<std::string> before;    ///< folders shown earlier, for the way back
    std::uint64_t request = 0;          ///< the listing that is waited for; 0 when none is
    bool is_returning = false;          ///< it is one of `before`
    std::uint64_t serial = 0;           ///< a new number means that another folder is shown
    std::string came_from;              ///< the entry to begin at: the folder shown before this one, or what was chosen
};

/// True when the folder shown can be chosen as it is.
bool is_choosable(const FolderChooser& chooser);

/// The folder that holds the one shown; empty when there is none.
std::string folder_above(const FolderListing& listing);

}  // namespace state
