#include "content/disk/disk_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace content {

namespace fs = std::filesystem;

namespace {

class DiskFolder : public Folder {
public:
    explicit DiskFolder(std::string path) : path_(std::move(path)) {}

    tl::expected<std::string, std::string> read(const std::string& path) const override {
        return read_start(path, static_cast<std::size_t>(-1)).map([](FileStart start) {
            return std::move(start.bytes);
        });
    }

    tl::expected<FileStart, std::string> read_start(const std::string& path, std::size_t count) const override {
        if (!stays_inside(path)) return tl::unexpected(outside_refusal(path));
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
        return names([](const fs::directory_entry& entry, std::error_code& error) { return entry.is_directory(error); });
    }

    std::vector<std::string> files() const override {
        return names(
            [](const fs::directory_entry& entry, std::error_code& error) { return entry.is_regular_file(error); });
    }

    std::unique_ptr<Folder> inside(const std::string& name) const override {
        return std::make_unique<DiskFolder>((fs::path(path_) / name).generic_string());
    }

    /// The whole path, so that a folder named by a dot has a name too.
    std::string location() const override {
        std::error_code error;
        const fs::path whole = fs::absolute(path_, error).lexically_normal();
        if (error) return path_;
        return (whole.has_filename() ? whole : whole.parent_path()).generic_string();
    }

private:
    template <class Wanted>
    std::vector<std::string> names(const Wanted& is_wanted) const {
        std::vector<std::string> found;
        std::error_code error;
        for (fs::directory_iterator entry(path_, error), end; !error && entry != end; entry.increment(error)) {
            std::error_code ignored;  // an entry that cannot be looked at is nothing to read from
            if (is_wanted(*entry, ignored)) found.push_back(entry->path().filename().generic_string());
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    std::string path_;
};

}  // namespace

std::unique_ptr<Folder> disk_folder(const std::string& path) {
    return std::make_unique<DiskFolder>(path);
}

fs::path typed_folder(const fs::path& typed) {
    const bool is_ours = typed.filename() == "module.md" || typed.filename() == "pathway.md";
    std::error_code unseen;
    if (!is_ours || fs::is_directory(typed, unseen)) return typed;
    return typed.has_parent_path() ? typed.parent_path() : fs::path(".");
}

}  // namespace content
