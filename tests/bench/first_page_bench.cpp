/// How soon a module's first page can be read, and what memory that takes: the player beside Chromium showing the same
/// module as a static page, in turn on one virtual screen.

#include "tests/support/child_process.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/virtual_screen.h"

#include <cmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using support::ChildProcess;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int screen_width = 1280, screen_height = 800, runs = 5;

/// True when the middle of the screen is a light page with a page's worth of dark text on it.
bool is_readable(const support::VirtualScreen& screen) {
    int light = 0, dark = 0, all = 0;
    for (int y = screen_height / 4; y < screen_height * 3 / 4; y += 2) {
        for (int x = screen_width * 3 / 10; x < screen_width * 7 / 10; x += 2) {
            const auto pixel = screen.pixel(x, y);
            const unsigned brightness = ((pixel >> 16) & 255U) + ((pixel >> 8) & 255U) + (pixel & 255U);
            ++all;
            light += brightness > 690 ? 1 : 0;
            dark += brightness < 240 ? 1 : 0;
        }
    }
    return light > all * 6 / 10 && dark > all / 100;
}

struct Reading {
    double milliseconds = 0;
    double megabytes = 0;
};

/// Starts a program, waits until its page can be read, then until its memory has settled.
Reading read_first_page(const support::VirtualScreen& screen, const std::vector<std::string>& command,
                        const fs::path& home) {
    using namespace std::chrono_literals;
    if (!support::eventually([&] { return screen.pixel(screen_width / 2, screen_height / 2) == 0; }, 10s)) {
        fmt::print(stderr, "the window before this one is still on the screen\n");
        std::exit(1);
    }
    const auto start = std::chrono::steady_clock::now();
    ChildProcess program(command, {{{"DISPLAY", screen.display()},
                                    {"HOME", home.string()},
                                    {"XDG_DATA_HOME", (home / "data").string()},
                                    {"XDG_CONFIG_HOME", (home / "config").string()},
                                    {"XDG_STATE_HOME", (home / "state").string()}},
                                   home / "output.txt",
                                   {}});
    if (!support::eventually([&] { return is_readable(screen); }, 60s)) {
        fmt::print(stderr, "{} showed no page within a minute; its output is in {}\n", command.front(), home.string());
        std::exit(1);
    }
    Reading reading;
    reading.milliseconds = Milliseconds(std::chrono::steady_clock::now() - start).count();
    long long before = 0;
    int steady = 0;
    support::eventually(
        [&] {
            const long long now = support::memory_of_tree(program.pid());
            steady = std::llabs(now - before) * 50 < now ? steady + 1 : 0;
            before = now;
            return steady >= 20;
        },
        10s);
    reading.megabytes = static_cast<double>(before) / 1e6;
    program.send_signal(SIGTERM);
    program.wait(5s);
    return reading;
}

/// The module as the plainest static page a browser could be given.
fs::path static_page(const fs::path& module, const fs::path& folder) {
    std::ifstream file(module / "module.md");
    std::string text((std::istreambuf_iterator<char>(file)), {});
    text.erase(0, text.find("\n# ") + 1);  // the metadata is not text
    const std::unique_ptr<char, decltype(&std::free)> body(
        cmark_markdown_to_html(text.data(), text.size(), CMARK_OPT_DEFAULT), &std::free);
    const fs::path page = folder / "module.html";
    std::ofstream(page) << "<!doctype html><meta charset=utf-8><base href=\"file://" << module.string()
                        << "/\"><style>body{font:18px/1.5 Inter,sans-serif;max-width:600px;margin:40px auto}"
                           "img{max-width:100%}</style>"
                        << body.get();
    return page;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int, char** words) {
    const std::string mooring = fs::canonical(words[0]).parent_path() / "mooring";
    const std::string modules = tests::source_path("modules"), module = "good-work", chromium = "chromium";
    const support::TemporaryFolder folder;
    const support::VirtualScreen screen(screen_width, screen_height, folder.path());
    const fs::path page = static_page(fs::path(modules) / module, folder.path());

    std::vector<double> our_times, their_times, our_memory, their_memory;
    for (int run = 0; run <= runs; ++run) {
        const fs::path ours = folder.path() / fmt::format("mooring-{}", run);
        const fs::path theirs = folder.path() / fmt::format("chromium-{}", run);
        fs::create_directories(ours);
        fs::create_directories(theirs);
        const Reading us = read_first_page(
            screen, {mooring, "--data", (ours / "record").string(), "--modules", modules, "--open", module}, ours);
        std::vector<std::string> browser{chromium, "--no-first-run", "--disable-gpu", "--disable-background-networking",
                                         "--disable-component-update", "--disable-sync", "--disable-quic",
                                         "--password-store=basic", "--window-position=0,0", "--window-size=1280,800",
                                         "--user-data-dir=" + (theirs / "profile").string(), "--app=file://" + page.string()};
        if (geteuid() == 0) browser.insert(browser.begin() + 1, "--no-sandbox");
        const Reading them = read_first_page(screen, browser, theirs);
        if (run == 0) continue;  // warms the disk's cache for both
        our_times.push_back(us.milliseconds);
        their_times.push_back(them.milliseconds);
        our_memory.push_back(us.megabytes);
        their_memory.push_back(them.megabytes);
    }
    fmt::print("first readable page: player {:.0f} ms, Chromium {:.0f} ms, ratio {:.2f} (aim <= 0.35)\n", median(our_times),
               median(their_times), median(our_times) / median(their_times));
    fmt::print("memory once settled: player {:.0f} MB, Chromium {:.0f} MB, ratio {:.2f} (aim <= 0.3)\n",
               median(our_memory), median(their_memory), median(our_memory) / median(their_memory));
}
