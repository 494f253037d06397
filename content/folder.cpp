#include "content/folder.h"

#include "content/keywords.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace content {
namespace {

class MemoryFolder : public Folder {
public:
    MemoryFolder(std::map<std::string, std::string> files, std::string location)
        : files_(std::move(files)), location_(std::move(location)) {}

    tl::expected<std::string, std::string> read(const std::string& path) const override {
        if (!stays_inside(path)) return tl::unexpected(outside_refusal(path));
        const auto file = files_.find(path);
        if (file == files_.end()) return tl::unexpected(fmt::format("could not read {}: there is no such file", path));
        return file->second;
    }

    std::vector<std::string> folders() const override {
        std::set<std::string> names;
        for (const auto& [path, bytes] : files_) {
            const std::size_t slash = path.find('/');
            if (slash != std::string::npos) names.insert(path.substr(0, slash));
        }
        return {names.begin(), names.end()};
    }

    std::vector<std::string> files() const override {
        std::vector<std::string> names;
        for (const auto& [path, bytes] : files_) {
            if (path.find('/') == std::string::npos) names.push_back(path);
        }
        return names;
    }

    std::unique_ptr<Folder> inside(const std::string& name) const override {
        const std::string prefix = name + "/";
        std::map<std::string, std::string> files;
        for (auto file = files_.lower_bound(prefix);
             file != files_.end() && file->first.compare(0, prefix.size(), prefix) == 0; ++file) {
            files.emplace(file->first.substr(prefix.size()), file->second);
        }
        return std::make_unique<MemoryFolder>(std::move(files), location_.empty() ? name : location_ + "/" + name);
    }

    std::string location() const override { return location_; }

private:
    std::map<std::string, std::string> files_;
    std::string location_;
};

}  // namespace

tl::expected<std::string, std::string> read_text(const Folder& folder, const std::string& path) {
    auto start = folder.read_start(path, most_text_bytes);
    if (!start) return tl::unexpected(std::move(start.error()));
    if (start->size <= most_text_bytes) return std::move(start->bytes);
    constexpr double megabyte = 1024 * 1024;
    return tl::unexpected(fmt::format("{} has {:.1f} MB, and {:.0f} MB is the most that is read: split it", path,
                                      static_cast<double>(start->size) / megabyte, most_text_bytes / megabyte));
}

bool stays_inside(const std::string& path) {
    const bool names_drive = path.size() > 1 && path[1] == ':';
    if (path.empty() || path.front() == '/' || path.find('\\') != std::string::npos || names_drive) return false;
    const std::vector<std::string_view> parts = split(path, '/');
    return std::find(parts.begin(), parts.end(), "..") == parts.end();
}

std::string outside_refusal(const std::string& path) {
    return fmt::format("could not read '{}': it is not inside the folder", path);
}

std::unique_ptr<Folder> memory_folder(std::map<std::string, std::string> files) {
    return std::make_unique<MemoryFolder>(std::move(files), "");
}

}  // namespace content
