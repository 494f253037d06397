#include "tests/end_to_end/desk.h"

#include "player/store/progress_store.h"

#include <fmt/format.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace end_to_end {
namespace {

namespace fs = std::filesystem;
using support::ChildProcess;
using support::eventually;

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A name that no other window on this desk has.
fs::path fresh(const fs::path& folder, const std::string& name) {
    for (int number = 1;; ++number) {
        fs::path path = folder / fmt::format("{}-{}", name, number);
        if (!fs::exists(path)) {
            const std::ofstream made(path);
            return path;
        }
    }
}

ChildProcess start(const Desk& desk, const std::string& program, std::vector<std::string> arguments,
                   std::map<std::string, std::string> environment, const fs::path& frames, const fs::path& output) {
    arguments.insert(arguments.begin(), program.empty() ? MOORING_PROGRAM : program);
    environment.merge(desk.environment());
    environment["MOORING_SEMANTICS"] = frames.string();
    environment["MOORING_FRAME_LOG"] = "1";
    return ChildProcess(arguments, {environment, output, {}});
}

std::string words(const Wanted& wanted) {
    return fmt::format("the {} \"{}\"{}", wanted.role, wanted.name,
                       wanted.group.empty() ? "" : fmt::format(" after \"{}\"", wanted.group));
}

}  // namespace

Desk::Desk() : screen((fs::create_directories(home), 1400), 900, folder.path()) {}

std::map<std::string, std::string> Desk::environment() const {
    return {{"HOME", home.string()},
            {"DISPLAY", screen.display()},
            {"WAYLAND_DISPLAY", ""},
            {"XDG_DATA_HOME", (home / "data").string()},
            {"XDG_STATE_HOME", (home / "state").string()},
            {"XDG_CONFIG_HOME", (home / "config").string()},
            {"LIBGL_ALWAYS_SOFTWARE", "1"},
            {"LC_ALL", "C.UTF-8"},
            {"TZ", "UTC"}};
}

void Desk::use_keyboard(const std::string& layout, const std::string& variant) const {
    run({"setxkbmap", layout, "-variant", variant}, environment());
}

void Desk::welcome(const std::string& actor) const {
    auto store = store::ProgressStore::open(data, store::Mode::writable, actor);
    if (!store) throw std::runtime_error(store.error().sentence);
    if (const auto saved = store->save({state::ProfileChanged{{"Ada", "", ""}}}); !saved) {
        throw std::runtime_error(saved.error().sentence);
    }
}

state::Record Desk::saved() const {
    auto store = store::ProgressStore::open(data, store::Mode::read_only, "nobody");
    if (!store) throw std::runtime_error(store.error().sentence);
    auto record = store->load();
    if (!record) throw std::runtime_error(record.error().sentence);
    return *record;
}

PlayerWindow::PlayerWindow(const Desk& desk, std::vector<std::string> arguments, const std::string& program,
                           const std::map<std::string, std::string>& more_environment)
    : desk_(desk),
      frame_file_(fresh(desk.folder.path(), "frame")),
      output_file_(fresh(desk.folder.path(), "output")),
      process_(start(desk, program, std::move(arguments), more_environment, frame_file_, output_file_)) {
    wait_until([](const ShownFrame&) { return true; }, "a first frame");
    const auto found = run({"xdotool", "search", "--sync", "--onlyvisible", "--pid", std::to_string(process_.pid())},
                           desk_.environment());
    window_ = found.printed.substr(0, found.printed.find('\n'));
    link_ = std::make_unique<WindowLink>(desk_.screen.display(), window_);
    // Without a window manager nobody else gives it the keyboard.
    run({"xdotool", "windowfocus", "--sync", window_}, desk_.environment());
    settle();
}

ShownFrame PlayerWindow::frame() const {
    return read_frame(frame_file_).value_or(ShownFrame{});
}

ShownFrame PlayerWindow::wait_until(const std::function<bool(const ShownFrame&)>& is_so, std::string_view what) const {
    std::optional<ShownFrame> seen;
    const bool came = eventually(
        [&] {
            seen = read_frame(frame_file_);
            return seen && is_so(*seen);
        },
        patience);
    if (came) return *seen;
    throw std::runtime_error(fmt::format("waited in vain for {}; shown is\n{}\nprinted was\n{}", what,
                                         seen ? seen->dump() : "nothing", printed()));
}

Shown PlayerWindow::wait_for(const Wanted& wanted) const {
    const auto found =
        wait_until([&](const ShownFrame& shown) { return shown.find(wanted) != nullptr; }, words(wanted));
    return *found.find(wanted);
}

Shown PlayerWindow::wait_for(std::string_view role, std::string_view name) const {
    return wait_for({std::string(role), std::string(name)});
}

void PlayerWindow::settle() const {
    // Taking an event comes before drawing what it did, and the second answer comes after that frame.
    for (int answers = 0; answers < 2; ++answers) {
        const auto limit = std::chrono::steady_clock::now() + patience;
        while (!link_->ping(std::chrono::seconds(1))) {
            if (!process_.is_running()) return;
            if (std::chrono::steady_clock::now() > limit) throw std::runtime_error("the window does not answer; shown is\n" + frame().dump());
        }
    }
    const auto has_ended_or_rests = [this] { return !process_.is_running() || frame().is_at_rest; };
    if (!eventually(has_ended_or_rests, patience)) {
        throw std::runtime_error("the window never stops drawing; shown is\n" + frame().dump());
    }
}

void PlayerWindow::strike(const std::vector<std::string>& keys) const {
    std::vector<std::string> words = {"xdotool", "key", "--clearmodifiers"};
    words.insert(words.end(), keys.begin(), keys.end());
    run(words, desk_.environment());
}

void PlayerWindow::press(const std::vector<std::string>& keys) const {
    strike(keys);
    settle();
}

void PlayerWindow::type(const std::string& text) const {
    run({"xdotool", "type", "--clearmodifiers", "--delay", "5", "--", text}, desk_.environment());
    settle();
}

void PlayerWindow::tab_until(const std::function<bool(const ShownFrame&)>& is_there, std::string_view what) const {
    constexpr int most_stops = 200;
    settle();
    for (int stops = 0; stops < most_stops; ++stops) {
        if (is_there(frame())) return;
        press({"Tab"});
    }
    throw std::runtime_error(fmt::format("Tab never reached {}; shown is\n{}", what, frame().dump()));
}

void PlayerWindow::tab_to(const Wanted& wanted) const {
    // It need not be shown yet: of a long page only what is near the view stands in the tree.
    const auto is_there = [&](const ShownFrame& shown) {
        const Shown* control = shown.find(wanted);
        return control != nullptr && control->is("focused");
    };
    tab_until(is_there, words(wanted));
}

void PlayerWindow::tab_to(std::string_view role, std::string_view name) const {
    tab_to({std::string(role), std::string(name)});
}

void PlayerWindow::write(const Wanted& field, const std::string& text) const {
    tab_to(field);
    run({"xdotool", "type", "--clearmodifiers", "--delay", "5", "--", text}, desk_.environment());
    const auto is_written = [&](const ShownFrame& shown) {
        const Shown* control = shown.find(field);
        return control != nullptr && control->value == text;
    };
    wait_until(is_written, fmt::format("\"{}\" in {}", text, words(field)));
}

void PlayerWindow::click(std::string_view role, std::string_view name) const {
    wait_for(role, name);
    settle();
    const Shown target = wait_for(role, name);
    run({"xdotool", "mousemove", "--sync", "--window", window_, std::to_string(target.x + target.width / 2),
         std::to_string(target.y + target.height / 2), "click", "1"},
        desk_.environment());
    settle();
}

void PlayerWindow::move_and_resize(int x, int y, int width, int height) const {
    run({"xdotool", "windowmove", window_, std::to_string(x), std::to_string(y), "windowsize", window_,
         std::to_string(width), std::to_string(height)},
        desk_.environment());
    settle();
}

void PlayerWindow::close() const {
    link_->ask_to_close();
}

void PlayerWindow::kill() const {
    process_.send_signal(SIGKILL);
}

support::Ending PlayerWindow::wait_for_end() {
    const auto ending = process_.wait(patience);
    if (!ending) throw std::runtime_error("the player did not end; shown is\n" + frame().dump());
    return *ending;
}

std::string PlayerWindow::printed() const {
    return contents(output_file_);
}

Outcome run(const std::vector<std::string>& words, const std::map<std::string, std::string>& environment) {
    const support::TemporaryFolder folder;
    const fs::path output = folder.path() / "output";
    ChildProcess process(words, {environment, output, {}});
    const auto ending = process.wait(patience);
    if (!ending) throw std::runtime_error(words.front() + " did not end");
    return {*ending, contents(output)};
}

}  // namespace end_to_end
