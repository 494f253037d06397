#include "records/file/file_on_disk.h"

#include "records/file/records_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace records_file {

namespace fs = std::filesystem;

bool is_records_file(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char one) { return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one; });
    std::error_code unknown;  // what cannot be looked at is nothing to choose
    return ending == "." + std::string(extension) && fs::is_regular_file(path, unknown);
}

tl::expected<std::vector<fs::path>, std::string> files_in(const fs::path& folder) {
    std::vector<fs::path> out;
    std::error_code why_not;
    fs::directory_iterator entry(folder, why_not);
    for (; !why_not && entry != fs::directory_iterator(); entry.increment(why_not)) {
        const bool is_hidden = entry->path().filename().string().starts_with('.');
        if (!is_hidden && is_records_file(entry->path())) out.push_back(entry->path());
    }
    if (why_not) return tl::unexpected(fmt::format("This folder cannot be read ({}).", why_not.message()));
    std::sort(out.begin(), out.end());
    return out;
}

tl::expected<std::string, std::string> bytes_of(const fs::path& file) {
    constexpr std::size_t enough = most_bytes + 1;  // by which it is told apart from the largest
    constexpr std::size_t at_once = std::size_t{1} << 20;
    std::error_code fault;
    const bool is_file = fs::is_regular_file(file, fault);
    if (fault) return tl::unexpected(fmt::format("The file cannot be read ({}).", fault.message()));
    if (!is_file) return tl::unexpected(std::string("This is not a file of records saved by Mooring."));
    const auto size = fs::file_size(file, fault);
    if (!fault && size > most_bytes) return tl::unexpected(std::string(too_large));
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        fault = std::error_code(errno, std::generic_category());
        return tl::unexpected(fmt::format("The file cannot be read ({}).", fault.message()));
    }
    std::string bytes;
    while (stream && bytes.size() < enough) {  // it may grow meanwhile
        const std::size_t before = bytes.size();
        bytes.resize(std::min(before + at_once, enough));
        stream.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
        bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) return tl::unexpected(std::string("The file cannot be read: the disk or stick does not answer."));
    return bytes;
}

}  // namespace records_file
