#include "player/app/new_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace app {

tl::expected<std::filesystem::path, NewFileFault> write_new_file(const std::filesystem::path& folder, std::string_view name,
                                                                 std::string_view extension, std::string_view text) {
    constexpr int most_files = 1000;
    for (int number = 1; number <= most_files; ++number) {
        const std::filesystem::path path = folder / (number == 1 ? fmt::format("{}.{}", name, extension)
                                                                 : fmt::format("{} ({}).{}", name, number, extension));
        std::FILE* file = std::fopen(path.string().c_str(), "wbx");  // x: fails where there is such a file
        if (file == nullptr && errno == EEXIST) continue;
        const bool is_written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
        const int write_error = errno;
        const bool is_closed = file != nullptr && std::fclose(file) == 0;
        if (is_written && is_closed) return path;
        const int error = is_written ? errno : write_error;
        if (file != nullptr) std::filesystem::remove(path);
        return tl::unexpected(NewFileFault{path, std::strerror(error)});
    }
    return tl::unexpected(NewFileFault{folder, fmt::format("it already holds {} of today", most_files)});
}

}  // namespace app
