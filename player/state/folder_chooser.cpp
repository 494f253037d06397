#include "player/state/folder_chooser.h"

namespace state {

bool is_choosable(const FolderChooser& chooser) {
    const FolderListing& listing = chooser.listing;
    if (listing.path.empty()) return false;
    switch (chooser.purpose) {
        case ChooserPurpose::preview: return listing.has_modules;
        case ChooserPurpose::add_module: return listing.is_module;
        case ChooserPurpose::read_records: return listing.has_records;
    }
    return false;
}

std::string folder_above(const FolderListing& listing) {
    return listing.way.size() < 2 ? std::string() : listing.way[listing.way.size() - 2].path;
}

}  // namespace state
