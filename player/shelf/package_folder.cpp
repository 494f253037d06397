#include "player/shelf/package_folder.h"

#include <utility>

namespace shelf {
namespace {

class PackageFolder : public content::Folder {
public:
    PackageFolder(std::unique_ptr<content::Folder> files, std::string location)
        : files_(std::move(files)), location_(std::move(location)) {}

    tl::expected<std::string, std::string> read(const std::string& path) const override { return files_->read(path); }
    std::vector<std::string> folders() const override { return files_->folders(); }
    std::vector<std::string> files() const override { return files_->files(); }
    std::unique_ptr<content::Folder> inside(const std::string& name) const override { return files_->inside(name); }
    std::string location() const override { return location_; }

private:
    std::unique_ptr<content::Folder> files_;
    std::string location_;
};

class RefusedFolder : public content::Folder {
public:
    RefusedFolder(std::string why_not, std::string location)
        : why_not_(std::move(why_not)), location_(std::move(location)) {}

    tl::expected<std::string, std::string> read(const std::string&) const override { return tl::unexpected(why_not_); }

    /// Something is there, so that nobody is told that a module is missing.
    tl::expected<content::FileStart, std::string> read_start(const std::string&, std::size_t count) const override {
        if (count == 0) return content::FileStart{};
        return tl::unexpected(why_not_);
    }

    std::vector<std::string> folders() const override { return {}; }
    std::unique_ptr<content::Folder> inside(const std::string&) const override {
        return std::make_unique<RefusedFolder>(why_not_, location_);
    }
    std::string location() const override { return location_; }

private:
    std::string why_not_, location_;
};

}  // namespace

std::unique_ptr<content::Folder> package_folder(package::Files files, const std::filesystem::path& package) {
    return std::make_unique<PackageFolder>(content::memory_folder(std::move(files)), package.generic_string());
}

std::unique_ptr<content::Folder> refused_folder(std::string why_not, const std::filesystem::path& package) {
    return std::make_unique<RefusedFolder>(std::move(why_not), package.generic_string());
}

std::unique_ptr<content::Folder> open_package_folder(const std::filesystem::path& package) {
    auto opened = package::open_package(package);
    if (!opened) return refused_folder(std::move(opened.error()), package);
    return package_folder(std::move(opened->files), package);
}

}  // namespace shelf
