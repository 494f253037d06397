#include "player/app/folder_lister.h"

#include "content/fold.h"
#include "content/source.h"
#include "player/shelf/module_stand.h"
#include "records/file/file_on_disk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;
using state::ChooserPurpose;
using state::FolderEntry;
using state::FolderListing;
using state::FolderPlace;

bool is_there(const fs::path& file) {
    std::error_code unknown;  // what cannot be looked at is nothing to choose
    return fs::is_regular_file(file, unknown);
}

bool is_folder(const fs::path& path) {
    std::error_code unknown;
    return fs::is_directory(path, unknown);
}

/// What kind of file this is, of those that can be chosen for this.
std::optional<FolderEntry::Kind> kind_of_choice(const fs::path& file, ChooserPurpose purpose) {
    const bool is_package = purpose == ChooserPurpose::add_module && shelf::is_package(file) && is_there(file);
    if (is_package) return FolderEntry::Kind::package;
    const bool is_records = purpose == ChooserPurpose::read_records && records_file::is_records_file(file);
    if (is_records) return FolderEntry::Kind::records;
    return std::nullopt;
}

/// What the learner means by these words.
fs::path meant(std::string path, const Starts& starts) {
    path.erase(0, path.find_first_not_of(' '));
    path.erase(path.find_last_not_of(' ') + 1);
    if (path.empty()) return starts.documents;
    if (path == "~" || path.starts_with("~/")) path.replace(0, 1, starts.home.string());
    fs::path whole = (starts.home / path).lexically_normal();  // an absolute one stays as it is
    return whole.has_filename() || whole == whole.root_path() ? whole : whole.parent_path();
}

std::vector<FolderPlace> places(const Starts& starts) {
    using Kind = FolderPlace::Kind;
    std::vector<FolderPlace> found = {{Kind::home, "", starts.home.string()}};
    if (starts.documents != starts.home) found.push_back({Kind::documents, "", starts.documents.string()});
    if (starts.downloads != starts.home) found.push_back({Kind::downloads, "", starts.downloads.string()});
    for (const fs::path& media : starts.media) {
        std::error_code unknown;
        for (fs::directory_iterator entry(media, unknown), end; !unknown && entry != end; entry.increment(unknown)) {
            if (is_folder(entry->path()))
                found.push_back({Kind::stick, readable(entry->path().filename().string()), entry->path().string()});
        }
    }
    return found;
}

/// The folders from the outermost to this one, home and sticks as such.
std::vector<FolderPlace> way_to(const fs::path& folder, const std::vector<FolderPlace>& known) {
    std::vector<FolderPlace> way;
    for (fs::path step = folder;; step = step.parent_path()) {
        const bool is_outermost = step == step.root_path();
        const auto begins = std::find_if(known.begin(), known.end(), [&](const FolderPlace& place) {
            const bool is_start = place.kind == FolderPlace::Kind::home || place.kind == FolderPlace::Kind::stick;
            return is_start && place.path == step.string();
        });
        if (begins != known.end()) {
            way.push_back(*begins);
        } else {
            const std::string name = is_outermost ? step.string() : readable(step.filename().string());
            way.push_back({FolderPlace::Kind::folder, name, step.string()});
        }
        if (is_outermost) break;
    }
    std::reverse(way.begin(), way.end());
    return way;
}

/// Folders before files, each as a dictionary would have them.
void sort(std::vector<FolderEntry>& entries) {
    std::vector<std::pair<std::string, FolderEntry>> keyed;
    keyed.reserve(entries.size());
    for (FolderEntry& entry : entries) {
        const bool is_file = entry.kind == FolderEntry::Kind::package || entry.kind == FolderEntry::Kind::records;
        keyed.emplace_back((is_file ? "1" : "0") + content::fold(entry.name).text, std::move(entry));
    }
    std::sort(keyed.begin(), keyed.end(), [](const auto& left, const auto& right) {
        return left.first != right.first ? left.first < right.first : left.second.name < right.second.name;
    });
    for (std::size_t index = 0; index < entries.size(); ++index) entries[index] = std::move(keyed[index].second);
}

/// Fills in what is in the folder. The reason where it cannot be read.
std::error_code read_entries(const fs::path& folder, ChooserPurpose purpose, FolderListing& listing) {
    std::error_code why_not;
    fs::directory_iterator entry(folder, why_not);
    for (; !why_not && entry != fs::directory_iterator(); entry.increment(why_not)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with('.')) continue;
        if (is_folder(entry->path())) {
            listing.entries.push_back({FolderEntry::Kind::folder, readable(name), entry->path().string()});
        } else if (const auto kind = kind_of_choice(entry->path(), purpose)) {
            listing.entries.push_back({*kind, readable(name), entry->path().string()});
            listing.has_records = listing.has_records || *kind == FolderEntry::Kind::records;
        }
    }
    return why_not;
}

/// Which of the folders found are modules.
void mark_modules(FolderListing& listing) {
    for (FolderEntry& entry : listing.entries) {
        const bool is_module = entry.kind == FolderEntry::Kind::folder && is_there(fs::path(entry.path) / "module.md");
        if (is_module) entry.kind = FolderEntry::Kind::module;
        listing.has_modules = listing.has_modules || is_module;
    }
}

/// No more than the interface can show at once: plain folders are left out before what can be chosen is.
void leave_out(FolderListing& listing) {
    auto& entries = listing.entries;
    if (entries.size() <= most_listed_entries) return;
    listing.left_out = entries.size() - most_listed_entries;
    const auto is_plain = [](const FolderEntry& entry) { return entry.kind == FolderEntry::Kind::folder; };
    const auto choices = entries.size() - static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), is_plain));
    std::size_t room = most_listed_entries - std::min(choices, most_listed_entries);
    std::erase_if(entries, [&](const FolderEntry& entry) { return is_plain(entry) && (room == 0 || room-- == 0); });
    entries.resize(std::min(entries.size(), most_listed_entries));
}

std::string refusal(const fs::path& path, std::error_code why) {
    const std::string name = readable(path.string());
    if (why == std::errc::no_such_file_or_directory) return fmt::format("There is no folder {}.", name);
    if (why == std::errc::not_a_directory) return fmt::format("{} is not a folder.", name);
    if (why == std::errc::permission_denied) return fmt::format("You are not allowed to look into {}.", name);
    return fmt::format("{} cannot be read ({}).", name, why.message());
}

}  // namespace

std::string readable(std::string name) {
    for (std::size_t at = content::first_invalid_utf8(name); at != std::string::npos; at = content::first_invalid_utf8(name))
        name[at] = '?';
    std::replace_if(name.begin(), name.end(), [](unsigned char byte) { return byte < 0x20 || byte == 0x7F; }, '?');
    return name;
}

FolderListing list_folder(const std::string& path, ChooserPurpose purpose, const Starts& starts) {
    const fs::path folder = meant(path, starts);
    FolderListing listing;
    listing.places = places(starts);
    if (kind_of_choice(folder, purpose)) {
        listing.file = folder.string();
        return listing;
    }
    if (const std::error_code why_not = read_entries(folder, purpose, listing)) {
        FolderListing refused;
        refused.why_not = refusal(folder, why_not);
        refused.places = std::move(listing.places);
        return refused;
    }
    listing.path = folder.string();
    listing.path_words = readable(listing.path);
    listing.way = way_to(folder, listing.places);
    if (purpose != ChooserPurpose::read_records) mark_modules(listing);
    sort(listing.entries);
    leave_out(listing);
    listing.is_module = is_there(folder / "module.md");
    listing.has_modules = listing.has_modules || listing.is_module || is_there(folder / "pathway.md");
    return listing;
}

}  // namespace app
