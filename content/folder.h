/// The one door from content to files: reading by relative path, replaced by a plain map in tests.
#pragma once

#include <tl/expected.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace content {

/// A folder that modules are read from. Paths are relative, with `/`; nothing outside the folder can be named.
class Folder {
public:
    virtual ~Folder() = default;

    /// The bytes of a file. The error is one sentence: what was read and why it failed.
    virtual tl::expected<std::string, std::string> read(const std::string& path) const = 0;

    /// Names of the folders directly inside, sorted.
    virtual std::vector<std::string> folders() const = 0;

    /// A folder directly inside this one, as a folder of its own.
    virtual std::unique_ptr<Folder> inside(const std::string& name) const = 0;

    /// Where it is, for showing and for opening pictures later.
    virtual std::string location() const = 0;
};

/// A folder on disk.
std::unique_ptr<Folder> disk_folder(const std::string& path);

/// A folder in memory: path -> bytes.
std::unique_ptr<Folder> memory_folder(std::map<std::string, std::string> files);

}  // namespace content
