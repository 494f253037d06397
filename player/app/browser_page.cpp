#include "player/app/browser_page.h"

#include "content/percent.h"
#include "player/store/private_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;

/// Makes the folder, and nobody else's business.
std::error_code make_private(const fs::path& folder) {
    std::error_code why;
    fs::create_directories(folder, why);
    if (!why) fs::permissions(folder, fs::perms::owner_all, why);
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

}  // namespace

tl::expected<fs::path, std::string> write_browser_page(const fs::path& folder, std::string_view module, int version,
                                                       std::string_view html) {
    fs::path page = folder / fmt::format("{}-{}.html", module, version);
    std::error_code why = make_private(folder);
    if (!why) why = store::write_private(page, html);  // what is learned from is private too
    if (why) {
        return tl::unexpected(
            fmt::format("This module cannot be read in the browser, because its page could not be written to {} ({}).",
                        page.string(), why.message()));
    }
    remove_others(folder, module, page);
    return page;
}

std::string file_address(const fs::path& file, std::string_view place) {
    return fmt::format("file://{}#{}", content::percent_encoded(file.string()), content::percent_encoded(place));
}

}  // namespace app
