#include "player/app/paths.h"

#include "player/shelf/module_stand.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
    std::error_code ignored;  // what cannot be looked at is no folder for us
    return fs::is_directory(path, ignored);
}

/// An absolute path from a variable. XDG Base Directory Specification: relative ones are to be ignored.
std::optional<fs::path> folder_in(const Environment& environment, const std::string& name) {
    const auto value = environment(name);
    if (!value || !fs::path(*value).is_absolute()) return std::nullopt;
    return fs::path(*value);
}

std::vector<fs::path> split(const std::string& list) {
    std::vector<fs::path> folders;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(':', begin), list.size());
        if (const fs::path folder = list.substr(begin, end - begin); folder.is_absolute()) folders.push_back(folder);
        begin = end + 1;
    }
    return folders;
}

/// One of the desktop's folders: `name` in user-dirs.dirs, written as "$HOME/…" or "/…". `usual` is what it is called
/// at home where that says nothing; home itself where there is no such folder.
fs::path desktop_folder(const fs::path& config, const fs::path& home, std::string_view name, const char* usual_name) {
    const std::string key = fmt::format("{}=\"", name);
    constexpr std::string_view at_home = "$HOME/";
    std::ifstream file(config / "user-dirs.dirs");
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(key) || !line.ends_with('"') || line.size() == key.size()) continue;
        const std::string value = line.substr(key.size(), line.size() - key.size() - 1);
        const fs::path folder = value.starts_with(at_home) ? home / value.substr(at_home.size()) : fs::path(value);
        if (is_folder(folder)) return folder;
    }
    const fs::path usual = home / usual_name;
    return is_folder(usual) ? usual : home;
}

tl::expected<fs::path, std::string> modules_folder(const Arguments& arguments, const fs::path& shared,
                                                   const fs::path& program) {
    if (arguments.modules) {
        if (is_folder(*arguments.modules) || shelf::is_package(*arguments.modules)) return whole_path(*arguments.modules);
        return tl::unexpected(
            fmt::format("There is no folder {}, which --modules names.", arguments.modules->string()));
    }
    const fs::path installed = shared / "modules";
    const fs::path built = (program / "../../../modules").lexically_normal();  // build/release/bin
    for (const fs::path& folder : {installed, built}) {
        if (is_folder(folder)) return folder;
    }
    if (arguments.preview) return installed;  // which is the module that is written, not one of these
    return tl::unexpected(
        fmt::format("There are no modules in {}; say where they are with --modules DIR.", installed.string()));
}

}  // namespace

Environment process_environment() {
    return [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        if (value == nullptr || *value == '\0') return std::nullopt;
        return std::string(value);
    };
}

fs::path program_folder() {
    std::error_code failure;
    const fs::path program = fs::read_symlink("/proc/self/exe", failure);
    return failure ? fs::current_path(failure) : program.parent_path();  // empty where that is gone too
}

tl::expected<fs::path, std::string> whole_path(const fs::path& typed) {
    std::error_code gone;
    fs::path whole = fs::absolute(typed, gone);
    if (!gone) return whole;
    return tl::unexpected(fmt::format("Mooring cannot tell where {} is, because the folder that it was started in is gone.",
                                      typed.string()));
}

tl::expected<Paths, std::string> find_paths(const Arguments& arguments, const Environment& environment,
                                            const fs::path& program) {
    const auto home = folder_in(environment, "HOME");
    if (!home)
        return tl::unexpected(std::string("Mooring cannot tell where your files belong, because HOME is not set."));
    const fs::path data_home = folder_in(environment, "XDG_DATA_HOME").value_or(*home / ".local/share");
    const fs::path state_home = folder_in(environment, "XDG_STATE_HOME").value_or(*home / ".local/state");
    const fs::path config_home = folder_in(environment, "XDG_CONFIG_HOME").value_or(*home / ".config");
    const fs::path shared = (program / "../share/mooring").lexically_normal();

    const fs::path cache_home = folder_in(environment, "XDG_CACHE_HOME").value_or(*home / ".cache");
    Paths paths;
    const auto data = arguments.data ? whole_path(*arguments.data) : data_home / "mooring";
    if (!data) return tl::unexpected(data.error());
    paths.data = *data;
    paths.own_modules = paths.data / "modules";
    paths.state = state_home / "mooring";
    paths.cache = cache_home / "mooring";
    paths.home = *home;
    paths.documents = desktop_folder(config_home, *home, "XDG_DOCUMENTS_DIR", "Documents");
    paths.downloads = desktop_folder(config_home, *home, "XDG_DOWNLOAD_DIR", "Downloads");
    if (const auto user = environment("USER")) paths.media = {fs::path("/media") / *user, fs::path("/run/media") / *user};
    const auto modules = modules_folder(arguments, shared, program);
    if (!modules) return tl::unexpected(modules.error());
    paths.modules = *modules;
    const fs::path built_icons = (program / "../../../assets/icons").lexically_normal();
    paths.icons = is_folder(shared / "icons") ? shared / "icons" : built_icons;

    paths.fonts = {shared / "fonts", data_home / "fonts"};
    for (const fs::path& folder : split(environment("XDG_DATA_DIRS").value_or("/usr/local/share:/usr/share"))) {
        paths.fonts.push_back(folder / "fonts");
    }
    if (const fs::path usual = "/usr/share/fonts";
        std::find(paths.fonts.begin(), paths.fonts.end(), usual) == paths.fonts.end()) {
        paths.fonts.push_back(usual);  // a desktop may leave it out of XDG_DATA_DIRS
    }
    return paths;
}

}  // namespace app
