/// The words of the folder chooser. `{}` stands for a value (fmt).
#pragma once

#include <array>
#include <string_view>

namespace ui::strings {

struct Folders {
    /// What differs by what the choice is for, in the order of state::ChooserPurpose.
    struct Purpose {
        std::string_view title, what, choose, why_not;
    };
    std::array<Purpose, 3> purposes{{
        {"Preview a module", "Choose the folder of a module, or one that holds several.", "Preview this folder",
         "There is no module in this folder."},
        {"Add a module", "Choose a module: a package, whose name ends with .mooring, or a module’s folder.",
         "Add this folder", "This folder is not a module itself."},
        {"Read records from files", "Choose a file of records, whose name ends with .mooring-records, or the folder in which they lie.",
         "Read all in this folder", "There are no files of records in this folder."},
    }};
    std::string_view places = "Places";
    std::string_view home = "Home folder";
    std::string_view documents = "Documents";
    std::string_view downloads = "Downloads";
    std::string_view path = "Path";
    std::string_view path_placeholder = "Type a path";
    std::string_view path_what = "Enter goes there";
    std::string_view go = "Go there";
    std::string_view above = "Up one folder";
    std::string_view before = "Back to the folder before";
    std::string_view way = "Where you are";
    std::string_view entries = "In this folder";
    std::string_view looking = "Looking into the folder …";
    std::string_view empty = "Nothing to choose in here";
    std::string_view empty_folders = "This folder holds no other folders.";
    std::string_view empty_modules = "This folder holds no folders and no modules.";
    std::string_view empty_records = "This folder holds no folders and no files of records.";
    std::string_view left_out = "{} more are not listed. Type the path of the one you mean.";
    std::string_view folder = "folder";
    std::string_view module = "module";
    std::string_view package = "package";
    std::string_view records = "records";
    std::string_view chosen = "Folder: {}";
};

}  // namespace ui::strings
