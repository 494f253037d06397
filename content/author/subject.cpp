#include "content/author/subject.h"

#include "content/disk/disk_folder.h"

#include <fmt/format.h>

namespace author {
namespace {

namespace fs = std::filesystem;

/// `modules/` as `modules`, `.` as nothing: what stands before `/module.md` in a problem.
std::string shown_name(const fs::path& folder) {
    std::string name = folder.lexically_normal().generic_string();
    while (name.size() > 1 && name.back() == '/') name.pop_back();
    return name == "." ? "" : name;
}

}  // namespace

tl::expected<Subject, std::string> find_subject(const std::string& typed) {
    if (typed.empty()) return tl::unexpected(std::string("a folder's name is empty"));
    const fs::path folder = content::typed_folder(typed);
    std::error_code why;
    const fs::file_status status = fs::status(folder, why);
    if (status.type() == fs::file_type::not_found)
        return tl::unexpected(fmt::format("there is no folder '{}'", folder.generic_string()));
    if (why) return tl::unexpected(fmt::format("'{}' cannot be read: {}", folder.generic_string(), why.message()));
    if (!fs::is_directory(status))
        return tl::unexpected(
            fmt::format("'{}' is a file: name the folder that holds `module.md`", folder.generic_string()));
    if (fs::directory_iterator(folder, why); why)
        return tl::unexpected(fmt::format("'{}' cannot be read: {}", folder.generic_string(), why.message()));

    Subject subject{shown_name(folder), folder, content::disk_folder(folder.generic_string()), false};
    subject.is_pathway = content::holds_modules(*subject.folder);
    return subject;
}

}  // namespace author
