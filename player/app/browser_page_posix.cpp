#include "player/app/browser_page.h"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;

std::error_code last_fault() {
    return {errno, std::generic_category()};
}

/// Makes the folder, and nobody else's business.
std::error_code make_private(const fs::path& folder) {
    std::error_code why;
    fs::create_directories(folder, why);
    if (!why) fs::permissions(folder, fs::perms::owner_all, why);
    return why;
}

/// Two windows may write the same page: each writes to a file of its own and gives it its name at the end. Private too
/// (mkstemp(3) says 0600).
std::error_code replace(const fs::path& file, std::string_view bytes) {
    std::string unfinished = file.string() + ".XXXXXX";
    const int descriptor = mkstemp(unfinished.data());
    if (descriptor < 0) return last_fault();
    std::error_code why;
    while (!bytes.empty() && !why) {
        const ssize_t count = write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) why = last_fault();
        if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (close(descriptor) != 0 && !why) why = last_fault();
    if (!why) fs::rename(unfinished, file, why);
    std::error_code left_behind;
    if (why) fs::remove(unfinished, left_behind);
    return why;
}

/// "good-work-3.html" is one of good-work, and "good-work-too-3.html" is not.
bool is_page_of(std::string_view name, std::string_view module) {
    if (!name.starts_with(module) || !name.substr(module.size()).starts_with('-')) return false;
    name.remove_prefix(module.size() + 1);
    const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
    return digits > 0 && name.substr(digits) == ".html";
}

/// What cannot be listed or removed harms nobody: it is tried again the next time.
void remove_others(const fs::path& folder, std::string_view module, const fs::path& page) {
    std::error_code ignored;
    fs::directory_iterator entry(folder, ignored);
    for (; !ignored && entry != fs::directory_iterator(); entry.increment(ignored)) {
        const bool is_other = entry->path() != page && is_page_of(entry->path().filename().string(), module);
        std::error_code kept;
        if (is_other) fs::remove(entry->path(), kept);
    }
}

/// What may stand in an address as it is (RFC 3986 §2.3), and the slashes of a path.
bool is_plain(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           std::string_view("-._~/").find(byte) != std::string_view::npos;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char byte : text)
        out += is_plain(byte) ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    return out;
}

}  // namespace

tl::expected<fs::path, std::string> write_browser_page(const fs::path& folder, std::string_view module, int version,
                                                       std::string_view html) {
    fs::path page = folder / fmt::format("{}-{}.html", module, version);
    std::error_code why = make_private(folder);
    if (!why) why = replace(page, html);
    if (why) {
        return tl::unexpected(
            fmt::format("This module cannot be read in the browser, because its page could not be written to {} ({}).",
                        page.string(), why.message()));
    }
    remove_others(folder, module, page);
    return page;
}

std::string file_address(const fs::path& file, std::string_view place) {
    return fmt::format("file://{}#{}", escaped(file.string()), escaped(place));
}

}  // namespace app
