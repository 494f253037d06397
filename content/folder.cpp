#include "content/folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>

namespace content {
namespace {

namespace fs = std::filesystem;

/// True when a relative path stays where it starts.
bool stays_inside(const std::string& path) {
    const fs::path parsed(path);
    return !path.empty() && parsed.is_relative() && !parsed.has_root_name() && path.find('\\') == std::string::npos &&
           std::find(parsed.begin(), parsed.end(), fs::path("..")) == parsed.end();
}

std::string refusal(const std::string& path) {
    return fmt::format("could not read '{}': it is not inside the folder", path);
}

class DiskFolder : public Folder {
public:
    explicit DiskFolder(std::string path) : path_(std::move(path)) {}

    tl::expected<std::string, std::string> read(const std::string& path) const override {
        return read_start(path, static_cast<std::size_t>(-1)).map([](FileStart start) {
            return std::move(start.bytes);
        });
    }

    tl::expected<FileStart, std::string> read_start(const std::string& path, std::size_t count) const override {
        if (!stays_inside(path)) return tl::unexpected(refusal(path));
        const fs::path file = fs::path(path_) / path;
        std::error_code error;
        const std::uintmax_t size = fs::file_size(file, error);
        if (error) return tl::unexpected(fmt::format("could not read {}: {}", file.generic_string(), error.message()));
        FileStart start;
        start.size = static_cast<std::size_t>(size);
        start.bytes.resize(std::min(start.size, count));
        std::ifstream stream(file, std::ios::binary);
        stream.read(start.bytes.data(), static_cast<std::streamsize>(start.bytes.size()));
        if (!stream && !start.bytes.empty())
            return tl::unexpected(fmt::format("could not read {}: it cannot be opened or is shorter than it says",
                                              file.generic_string()));
        return start;
    }

    std::vector<std::string> folders() const override {
        std::vector<std::string> names;
        std::error_code error;
        for (fs::directory_iterator entry(path_, error), end; !error && entry != end; entry.increment(error)) {
            std::error_code ignored;  // an entry that cannot be looked at is no folder to read from
            if (entry->is_directory(ignored)) names.push_back(entry->path().filename().generic_string());
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    std::unique_ptr<Folder> inside(const std::string& name) const override {
        return std::make_unique<DiskFolder>((fs::path(path_) / name).generic_string());
    }

    std::string location() const override { return path_; }

private:
    std::string path_;
};

class MemoryFolder : public Folder {
public:
    MemoryFolder(std::map<std::string, std::string> files, std::string location)
        : files_(std::move(files)), location_(std::move(location)) {}

    tl::expected<std::string, std::string> read(const std::string& path) const override {
        if (!stays_inside(path)) return tl::unexpected(refusal(path));
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

std::unique_ptr<Folder> disk_folder(const std::string& path) {
    return std::make_unique<DiskFolder>(path);
}

std::unique_ptr<Folder> memory_folder(std::map<std::string, std::string> files) {
    return std::make_unique<MemoryFolder>(std::move(files), "");
}

}  // namespace content
