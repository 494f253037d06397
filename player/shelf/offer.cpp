#include "player/shelf/offer.h"

#include "content/disk/disk_folder.h"
#include "content/package/package.h"
#include "player/shelf/module_stand.h"
#include "player/shelf/package_folder.h"

#include <fmt/format.h>

#include <utility>

namespace shelf {
namespace {

std::size_t bytes_of(const package::Files& files) {
    std::size_t total = 0;
    for (const auto& [name, bytes] : files) total += bytes.size();
    return total;
}

}  // namespace

tl::expected<Offer, std::string> look_at(const std::filesystem::path& path) {
    Offer offer;
    const std::string name = path.filename().generic_string();
    if (is_package(path)) {
        auto opened = package::open_package(path);
        if (!opened) return tl::unexpected(std::move(opened.error()));
        offer.bytes = bytes_of(opened->files);
        offer.loaded = content::load_module(*package_folder(std::move(opened->files), path), name);
        if (!offer.loaded.is_broken()) offer.digest = std::move(opened->digest);
        return offer;
    }
    const auto folder = content::disk_folder(path.generic_string());
    offer.loaded = content::load_module(*folder, name);
    if (offer.loaded.is_broken()) return offer;
    const auto gathered = package::gather(*folder);
    if (!gathered)
        return tl::unexpected(fmt::format("could not read '{}': {}", path.generic_string(), gathered.error()));
    offer.bytes = bytes_of(gathered->files);
    offer.digest = gathered->digest;
    return offer;
}

}  // namespace shelf
