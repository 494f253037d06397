#include "player/shelf/own_modules.h"

#include "content/disk/disk_folder.h"
#include "player/shelf/module_stand.h"

#include <fmt/format.h>

#include <system_error>

namespace shelf {
namespace {

namespace fs = std::filesystem;

Fetched read_again(const fs::path& from) {
    if (is_package(from)) return package::open_package(from);
    return package::gather(*content::disk_folder(from.generic_string())).map_error([&](const std::string& why) {
        return fmt::format("could not read '{}': {}", from.generic_string(), why);
    });
}

}  // namespace

Fetched fetch_module(const fs::path& from, const std::string& digest) {
    auto module = read_again(from);
    if (module && module->digest != digest)
        return tl::unexpected(fmt::format("'{}' has changed since it was looked at", from.generic_string()));
    return module;
}

tl::expected<void, std::string> keep_module(const package::Package& module, const fs::path& own) {
    std::error_code why;
    fs::create_directories(own, why);
    if (why) return tl::unexpected(fmt::format("could not make '{}': {}", own.generic_string(), why.message()));
    fs::path file = own / module.label.id;  // an id is a plain name: a label has no other (E103)
    file += package::name_ending;
    return package::save_package(module, file).map([](std::size_t) {});
}

tl::expected<void, std::string> remove_module(const fs::path& package) {
    std::error_code why;
    fs::remove(package, why);
    if (why) return tl::unexpected(fmt::format("could not remove '{}': {}", package.generic_string(), why.message()));
    return {};
}

}  // namespace shelf
