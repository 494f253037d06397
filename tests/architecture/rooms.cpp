#include "tests/architecture/rooms.h"

#include <algorithm>
#include <utility>

namespace architecture {
namespace {

/// Beginnings of header names and whose they are.
const std::vector<std::pair<std::string_view, std::string_view>>& headers() {
    static const std::vector<std::pair<std::string_view, std::string_view>> all = {{"tl/", "tl::expected"},
                                                                                   {"fmt/", "fmt"},
                                                                                   {"cmark", "cmark"},
                                                                                   {"utf8proc.h", "utf8proc"},
                                                                                   {"linebreak", "libunibreak"},
                                                                                   {"unibreak", "libunibreak"},
                                                                                   {"utf8", "utfcpp"},
                                                                                   {"imgui", "imgui"},
                                                                                   {"backends/imgui", "imgui backends"},
                                                                                   {"imstb_truetype.h", "imgui"},
                                                                                   {"stb_image", "stb_image"},
                                                                                   {"stb/stb_image", "stb_image"},
                                                                                   {"SQLiteCpp/", "SQLiteCpp"},
                                                                                   {"sqlite3.h", "SQLiteCpp"},
                                                                                   {"GLFW/", "glfw"},
                                                                                   {"GL/", "OpenGL"},
                                                                                   {"CLI/", "CLI11"},
                                                                                   {"spdlog/", "spdlog"},
                                                                                   {"sys/", "POSIX"},
                                                                                   {"unistd.h", "POSIX"},
                                                                                   {"fcntl.h", "POSIX"},
                                                                                   {"poll.h", "POSIX"},
                                                                                   {"spawn.h", "POSIX"},
                                                                                   {"nlohmann/", "nlohmann-json"},
                                                                                   {"curl/", "libcurl"},
                                                                                   {"libsecret/", "libsecret"},
                                                                                   {"boost/", "Boost"},
                                                                                   {"gio/", "GIO"},
                                                                                   {"openssl/", "OpenSSL"},
                                                                                   {"simdjson.h", "simdjson"},
                                                                                   {"sodium", "libsodium"}};
    return all;
}

bool has(const std::vector<std::string_view>& list, std::string_view wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

}  // namespace

const std::vector<Room>& rooms() {
    static const std::vector<Room> all = {
        {"content", {}, {"cmark", "utf8proc"}, true},
        {"content/disk", {"content"}, {}},
        {"content/watch", {}, {"POSIX"}},
        {"content/package", {"content"}, {"SQLiteCpp", "libsodium", "POSIX"}},
        {"content/markup", {}, {}, true},
        {"content/export", {"content", "content/markup"}, {}, true},
        {"content/author",
         {"content/disk", "content/watch", "content/package", "content/export"},
         {"CLI11", "nlohmann-json", "POSIX"}},
        {"records", {}, {"nlohmann-json"}, true},
        {"records/file", {"records"}, {"nlohmann-json", "libsodium"}},
        {"hub/xapi", {"records"}, {"nlohmann-json", "simdjson"}, true},
        {"hub", {"hub/xapi", "records", "records/file"}, {"nlohmann-json", "libsodium", "OpenSSL"}},
        {"hub/sqlite", {"hub", "content"}, {"SQLiteCpp", "nlohmann-json"}},
        {"hub/server", {"hub"}, {"Boost"}},
        {"hub/pages", {"hub", "records", "content/markup"}, {"libsodium"}},
        {"hub/program", {"hub", "hub/pages", "hub/sqlite", "hub/server"}, {"CLI11", "nlohmann-json", "spdlog", "POSIX"}},
        {"player/state", {"content", "records"}, {}, true},
        {"player/text", {"content"}, {"libunibreak", "utfcpp", "utf8proc"}, true},
        {"player/ui", {"player/text", "player/state"}, {"imgui", "stb_image"}},
        {"player/store", {"player/state", "records", "records/file"}, {"SQLiteCpp", "POSIX"}},
        {"player/sync", {"player/store"}, {"libcurl", "nlohmann-json", "libsecret", "GIO", "POSIX"}},
        {"player/shelf", {"content/package", "content/disk"}, {}},
        {"player/app",
         {"player/ui", "player/sync", "player/shelf", "content/disk", "content/watch", "content/export"},
         {"glfw", "OpenGL", "imgui", "imgui backends", "CLI11", "spdlog", "POSIX"}},
    };
    return all;
}

const Room* room_of(std::string_view path) {
    const Room* innermost = nullptr;  // rooms may stand in rooms: content/author is not content
    for (const Room& room : rooms()) {
        const bool is_inside = path.starts_with(room.folder) && path.substr(room.folder.size()).starts_with('/');
        if (is_inside && (innermost == nullptr || room.folder.size() > innermost->folder.size())) innermost = &room;
    }
    return innermost;
}

bool reaches(const Room& from, const Room& to) {
    if (from.folder == to.folder || has(from.arrows, to.folder)) return true;
    return std::any_of(rooms().begin(), rooms().end(),
                       [&](const Room& between) { return has(from.arrows, between.folder) && reaches(between, to); });
}

std::string_view library_of(std::string_view header) {
    for (const auto& [beginning, library] : headers()) {
        if (header.starts_with(beginning)) return library;
    }
    const bool is_standard = header.find_first_of("./") == std::string_view::npos;
    return is_standard ? "" : "unknown";
}

}  // namespace architecture
