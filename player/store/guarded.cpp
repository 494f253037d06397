#include "player/store/guarded.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace store {
namespace {

std::string_view beginning(Deed deed) {
    switch (deed) {
        case Deed::opening:
            return "Your saved work could not be opened";
        case Deed::reading:
            return "Your saved work could not be read";
        case Deed::saving:
            return "Your work could not be saved";
        case Deed::backing_up:
            return "No backup could be made";
        case Deed::sending:
            return "Your records could not be sent";
        case Deed::receiving:
            return "What you did on another laptop could not be kept here";
        case Deed::keeping_team:
            return "The copy of your team could not be read or written";
    }
    return "";
}

Error full(Deed deed, const std::filesystem::path& file) {
    return {Error::Kind::full,
            fmt::format("{} because the disk is full. What was saved before is safe; please make some room on the disk "
                        "that holds {}.",
                        beginning(deed), file.parent_path().string())};
}

Error read_only(Deed deed, const std::filesystem::path& file) {
    return {Error::Kind::read_only,
            fmt::format("{} because {} cannot be opened and written to. What was saved before is safe; please ask for "
                        "the right to read and write in {}.",
                        beginning(deed), file.string(), file.parent_path().string())};
}

Error busy(Deed deed, const std::filesystem::path& file) {
    return {Error::Kind::other,
            fmt::format("{} because another program is using {}. What was saved before is safe; please close that "
                        "program and try again.",
                        beginning(deed), file.string())};
}

Error other(Deed deed, const std::filesystem::path& file, std::string_view fault) {
    return {Error::Kind::other, fmt::format("{} because of a fault with {}: {}. What was saved before is safe; please "
                                            "try again.",
                                            beginning(deed), file.string(), fault)};
}

/// SQLite tells some faults of a full disk as a plain fault of reading or writing.
bool is_disk_full(const std::filesystem::path& file) {
    std::error_code unknown;
    const auto space = std::filesystem::space(file.parent_path(), unknown);
    return !unknown && space.available == 0;
}

}  // namespace

Error damaged(Deed deed, const std::filesystem::path& file) {
    return {Error::Kind::damaged,
            fmt::format("{} because {} is damaged. Please close Mooring and start it again, so that it can restore "
                        "the newest backup.",
                        beginning(deed), file.string())};
}

Error error_from(const SQLite::Exception& fault, Deed deed, const std::filesystem::path& file) {
    switch (fault.getErrorCode() & 0xFF) {  // the low byte is the primary result code
        case SQLITE_FULL:
            return full(deed, file);
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return read_only(deed, file);
        case SQLITE_CANTOPEN:
            return is_disk_full(file) ? full(deed, file) : read_only(deed, file);
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return busy(deed, file);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return damaged(deed, file);
        case SQLITE_IOERR:
            if (is_disk_full(file)) return full(deed, file);
            return other(deed, file, fault.what());
        default:
            return other(deed, file, fault.what());
    }
}

Error error_from(std::error_code fault, Deed deed, const std::filesystem::path& file) {
    if (fault == std::errc::no_space_on_device) return full(deed, file);
    if (fault == std::errc::permission_denied || fault == std::errc::read_only_file_system ||
        fault == std::errc::operation_not_permitted || fault == std::errc::not_a_directory ||
        fault == std::errc::is_a_directory || fault == std::errc::file_exists) {
        return read_only(deed, file);
    }
    return other(deed, file, fault.message());
}

}  // namespace store
