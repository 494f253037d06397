/// The examples of the trainers' guide: each fenced block, and the module that a learner would meet it in.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace support {

/// One fenced block of a page of the guide.
struct Example {
    std::string info;  ///< what stands behind the fence: "markdown", "markdown pathway.md", "sh", "json" …
    std::string text;
    int line = 0;          ///< of its first line, in the guide
    std::string picture;   ///< the name, without its ending, of the picture of the guide that follows it
    std::string problems;  ///< what the guide says that `check` tells of it; mostly nothing
};

/// Every fenced block of this Markdown. What `check` tells stands below its example, in a `text` block that begins with
/// a file's name and a line.
std::vector<Example> examples(const std::string& guide);

/// The files of a folder that holds the example: a whole module as it is, a part of one in a module about hand hygiene
/// (its first line is line 19, below a page's heading; line 17 where it begins a page itself), a pathway.md with a
/// module for each of its links. `pictures` are the files that the examples show.
std::map<std::string, std::string> files_of(const Example& example, const std::map<std::string, std::string>& pictures);

/// The guide's own pictures: what stands in the folder `images` of the module about hand hygiene in tests/data.
std::map<std::string, std::string> guide_pictures();

/// The bytes of a file; fails where it cannot be read (std::runtime_error).
std::string bytes_of(const std::filesystem::path& file);

}  // namespace support
