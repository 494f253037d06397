#include "player/app/journal_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace app {

tl::expected<std::filesystem::path, std::string> write_journal(const std::filesystem::path& folder,
                                                               std::string_view date, const std::string& text) {
    constexpr int most_files_a_day = 1000;
    for (int number = 1; number <= most_files_a_day; ++number) {
        const std::string name = number == 1 ? fmt::format("Mooring journal {}.md", date)
                                             : fmt::format("Mooring journal {} ({}).md", date, number);
        const std::filesystem::path path = folder / name;
        std::FILE* file = std::fopen(path.string().c_str(), "wbx");  // x: fails where there is such a file
        if (file == nullptr && errno == EEXIST) continue;
        const bool is_written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
        const int write_error = errno;
        const bool is_closed = file != nullptr && std::fclose(file) == 0;
        if (is_written && is_closed) return path;
        const int error = is_written ? errno : write_error;
        if (file != nullptr) std::filesystem::remove(path);
        return tl::unexpected(fmt::format("Your journal could not be written to {} ({}). It is still here in Mooring.",
                                          path.string(), std::strerror(error)));
    }
    return tl::unexpected(
        fmt::format("Your journal was not written: {} already holds {} of today.", folder.string(), most_files_a_day));
}

}  // namespace app
