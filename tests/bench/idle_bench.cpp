/// What the player costs while nobody touches it: frames drawn and processor time in ten seconds, without a connection, with
/// one to a record store, and while that cannot be reached.

#include "player/sync/connection_file.h"
#include "tests/support/child_process.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_server.h"
#include "tests/support/virtual_screen.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// The number of the frame that the player drew last, from the file it writes each frame's semantic tree to.
long frame_drawn(const fs::path& semantics) {
    std::ifstream file(semantics);
    std::string word;
    long frame = -1;
    file >> word >> frame;
    return word == "frame" ? frame : -1;
}

/// With the record in this folder; false when it could not be measured.
bool measure(const std::string& mooring, const fs::path& folder, std::string_view what) {
    const support::VirtualScreen screen(1280, 800, folder);
    const fs::path semantics = folder / "semantics.txt";
    support::ChildProcess player({mooring, "--data", (folder / "record").string(), "--modules",
                                  tests::source_path("modules"), "--open", "good-work"},
                                 {{{"DISPLAY", screen.display()},
                                   {"HOME", folder.string()},
                                   {"XDG_STATE_HOME", (folder / "state").string()},
                                   {"MOORING_SEMANTICS", semantics.string()}},
                                  folder / "output.txt",
                                  {}});
    // It has settled when a second has gone by without a frame.
    long before = -2;
    auto steady_since = std::chrono::steady_clock::now();
    const bool is_settled = support::eventually(
        [&] {
            const long now = frame_drawn(semantics);
            if (now != before || now < 0) steady_since = std::chrono::steady_clock::now();
            before = now;
            return std::chrono::steady_clock::now() - steady_since > 1s;
        },
        60s);
    if (!is_settled) {
        fmt::print(stderr, "the player never came to rest\n");
        return false;
    }
    const auto cpu_before = support::cpu_of_tree(player.pid());
    support::eventually([&] { return !player.is_running(); }, 10s);
    const auto cpu = support::cpu_of_tree(player.pid()) - cpu_before;
    if (!player.is_running()) {
        fmt::print(stderr, "the player ended by itself\n");
        return false;
    }
    fmt::print("frames drawn in 10 idle seconds {}: {} (aim 0); processor time {} ms\n", what,
               frame_drawn(semantics) - before, cpu.count());
    return true;
}

bool connect(const fs::path& folder, const support::TinyServer& server) {
    fs::create_directories(folder / "record");
    return syncing::keep_connection(folder / "record", nullptr,
                                    {syncing::parse_address(server.url("/xapi")).value(), {"key", "secret"}})
        .has_value();
}

}  // namespace

int main(int, char** words) {
    const std::string mooring = fs::canonical(words[0]).parent_path() / "mooring";
    const support::TemporaryFolder alone, connected, waiting;
    const support::TinyServer store([](const support::Heard& heard) {
        if (heard.method == "GET") return support::Said{200, R"({"statements":[]})"};
        return support::Said{204, "", {{"X-Experience-API-Version", "1.0.3"}}};
    });
    const support::TinyServer closed([](const support::Heard&) { return support::Said{503, ""}; });
    const bool is_ready = connect(connected.path(), store) && connect(waiting.path(), closed);
    const bool is_measured = is_ready && measure(mooring, alone.path(), "without a connection") &&
                             measure(mooring, connected.path(), "with one") &&
                             measure(mooring, waiting.path(), "while the record store cannot be reached");
    return is_measured ? 0 : 1;
}
