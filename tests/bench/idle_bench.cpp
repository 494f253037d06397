/// What the player costs while nobody touches it: frames drawn and processor time in ten seconds.

#include "tests/support/child_process.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/virtual_screen.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

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

}  // namespace

int main(int, char** words) {
    const std::string mooring = fs::canonical(words[0]).parent_path() / "mooring";
    const support::TemporaryFolder folder;
    const support::VirtualScreen screen(1280, 800, folder.path());
    const fs::path semantics = folder.path() / "semantics.txt";
    support::ChildProcess player({mooring, "--data", (folder.path() / "record").string(), "--modules",
                                  tests::source_path("modules"), "--open", "good-work"},
                                 {{{"DISPLAY", screen.display()},
                                   {"HOME", folder.path().string()},
                                   {"XDG_STATE_HOME", (folder.path() / "state").string()},
                                   {"MOORING_SEMANTICS", semantics.string()}},
                                  folder.path() / "output.txt",
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
        return 1;
    }
    const auto cpu_before = support::cpu_of_tree(player.pid());
    support::eventually([&] { return !player.is_running(); }, 10s);
    const auto cpu = support::cpu_of_tree(player.pid()) - cpu_before;
    if (!player.is_running()) {
        fmt::print(stderr, "the player ended by itself\n");
        return 1;
    }
    fmt::print("frames drawn in 10 idle seconds: {} (aim 0); processor time {} ms\n", frame_drawn(semantics) - before,
               cpu.count());
}
