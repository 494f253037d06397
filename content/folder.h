/// The one door from content to files: reading by relative path. `content/disk` opens it to the disk, tests to a map.
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace content {

/// The beginning of a file, and how long the whole is.
struct FileStart {
    std::string bytes;
    std::size_t size = 0;  ///< bytes in the whole file
};

/// A folder that modules are read from. Paths are relative, with `/`; nothing outside the folder can be named.
class Folder {
public:
    virtual ~Folder() = default;

    /// The bytes of a file. The error is one sentence: what was read and why it failed.
    virtual tl::expected<std::string, std::string> read(const std::string& path) const = 0;

    /// At most the first `count` bytes of a file: enough to know a picture by, without reading all of it.
    virtual tl::expected<FileStart, std::string> read_start(const std::string& path, std::size_t count) const {
        return read(path).map([&](const std::string& bytes) {
            return FileStart{bytes.substr(0, count), bytes.size()};
        });
    }

    /// Names of the folders directly inside, sorted.
    virtual std::vector<std::string> folders() const = 0;

    /// Names of the files directly inside, sorted; none where they cannot be listed.
    virtual std::vector<std::string> files() const { return {}; }

    /// A folder directly inside this one, as a folder of its own.
    virtual std::unique_ptr<Folder> inside(const std::string& name) const = 0;

    /// Where it is, for showing and for opening pictures later.
    virtual std::string location() const = 0;
};

/// What an author writes in one file is read up to this many bytes: a thousand pages, not a mistaken film.
inline constexpr std::size_t most_text_bytes = 4 * 1024 * 1024;

/// The bytes of an author's text file. A larger one is refused, and little of it is read.
tl::expected<std::string, std::string> read_text(const Folder& folder, const std::string& path);

/// True when a relative path stays where it starts. No folder reads any other.
bool stays_inside(const std::string& path);

/// What a folder says of a path that does not.
std::string outside_refusal(const std::string& path);

/// A folder in memory: path -> bytes.
std::unique_ptr<Folder> memory_folder(std::map<std::string, std::string> files);

}  // namespace content
