#include "content/package/contents.h"

#include "content/fold.h"
#include "content/folder.h"
#include "content/package/digest.h"
#include "content/package/names.h"
#include "content/pictures.h"

#include <fmt/format.h>

#include <set>

namespace package {
namespace {

constexpr std::size_t megabyte = std::size_t{1024} * 1024;

/// What one file holds is too much or the wrong thing.
std::optional<std::string> objection_to_bytes(const std::string& name, const std::string& bytes) {
    const bool is_text = name == "module.md";
    const std::size_t most = is_text ? content::most_text_bytes : content::most_picture_bytes;
    if (bytes.size() > most) return fmt::format("its file '{}' has more than {} MB", name, most / megabyte);
    if (is_text) return std::nullopt;
    if (const auto size = content::picture_size(bytes); !size)
        return fmt::format("its file '{}' {}", name, size.error());
    return std::nullopt;
}

/// Two names that some system takes for one, or a file where another has its folder.
std::optional<std::string> objection_to_likeness(const Files& files) {
    std::map<std::string, std::string> by_folded;
    for (const auto& [name, bytes] : files) {
        const auto [twin, is_new] = by_folded.emplace(content::fold(name).text, name);
        if (!is_new)
            return fmt::format("its files '{}' and '{}' differ only in capitals or accents", twin->second, name);
    }
    for (const auto& [folded, name] : by_folded) {
        for (std::size_t slash = folded.find('/'); slash != std::string::npos; slash = folded.find('/', slash + 1)) {
            const auto file = by_folded.find(folded.substr(0, slash));
            if (file != by_folded.end())
                return fmt::format("its file '{}' stands where '{}' has its folder", file->second, name);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> objection_to_files(const Files& files) {
    if (!files.contains("module.md")) return "it has no module.md";
    if (files.size() > most_files) return fmt::format("it has more than {} files", most_files);
    std::size_t total = 0;
    for (const auto& [name, bytes] : files) {
        if (auto objection = objection_to_name(name)) return objection;
        if (auto objection = objection_to_bytes(name, bytes)) return objection;
        total += bytes.size();
    }
    if (total > most_total_bytes)
        return fmt::format("its files have more than {} MB together", most_total_bytes / megabyte);
    return objection_to_likeness(files);
}

std::string contents_digest(const Files& files) {
    Digest digest;
    for (const auto& [name, bytes] : files) {
        digest.add(name);
        digest.add(bytes);
    }
    return digest.hex();
}

}  // namespace package
