#include "player/shelf/opener.h"

#include "content/disk/disk_folder.h"
#include "player/shelf/module_stand.h"
#include "player/shelf/package_folder.h"

namespace shelf {

std::unique_ptr<content::Folder> open_location(const std::string& location) {
    return is_package(location) ? open_package_folder(location) : content::disk_folder(location);
}

Opener::Stamp Opener::stamp(const std::string& location) {
    std::error_code unknown;  // what cannot be looked at is opened again, which tells why
    return {std::filesystem::last_write_time(location, unknown), std::filesystem::file_size(location, unknown)};
}

const content::Folder& Opener::open(const std::string& location) {
    const Stamp now = is_package(location) ? stamp(location) : Stamp{};
    if (folder_ == nullptr || location_ != location || stamp_ != now) {
        folder_.reset();  // before the next is in memory too
        folder_ = open_location(location);
        location_ = location;
        stamp_ = now;
    }
    return *folder_;
}

}  // namespace shelf
