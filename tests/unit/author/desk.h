/// A trainer's desk: a folder to write modules in, and mooring-author to run on them.
#pragma once

#include "content/author/program.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace desk {

struct Outcome {
    int code = -1;
    std::string out;
    std::string err;
};

/// What `mooring-author WORDS…` prints, and how it ends. With `typed` somebody sits there and types that.
inline Outcome run(const std::vector<std::string>& words, bool has_colour = false,
                   const std::optional<std::string>& typed = {}) {
    std::istringstream in(typed.value_or(""));
    std::ostringstream out, err;
    author::Console console{in, out, err, has_colour, typed.has_value()};
    Outcome outcome;
    outcome.code = author::run(words, console);
    outcome.out = out.str();
    outcome.err = err.str();
    return outcome;
}

/// A sound module of one page with this Markdown on it, whose first line is line 9.
inline std::string module_text(const std::string& id, const std::string& markdown = "Text.\n") {
    return "---\ntitle: Ladders\nid: " + id + "\nversion: 1\nlanguage: en-GB\n---\n# Ladders\n## Page\n" + markdown;
}

/// A folder that is the current one while it lives, so that problems name short paths.
class Desk {
public:
    Desk() { std::filesystem::current_path(folder_.path()); }
    ~Desk() { std::filesystem::current_path(before_); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    const std::filesystem::path& path() const { return folder_.path(); }

    /// Writes a file, with the folders it stands in.
    void write(const std::filesystem::path& file, const std::string& bytes) const {
        std::filesystem::create_directories((folder_.path() / file).parent_path());
        std::ofstream(folder_.path() / file, std::ios::binary) << bytes;
    }
    std::string read(const std::filesystem::path& file) const {
        std::ifstream stream(folder_.path() / file, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(stream), {});
    }

private:
    std::filesystem::path before_ = std::filesystem::current_path();
    support::TemporaryFolder folder_;
};

}  // namespace desk
