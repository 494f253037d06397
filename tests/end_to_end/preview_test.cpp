#include "tests/end_to_end/desk.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace end_to_end;
namespace fs = std::filesystem;

namespace {

const std::string head = "---\ntitle: Knots\nid: knots\nversion: 1\nlanguage: en-GB\n---\n\n# Knots\n\nHello.\n\n";
const std::string question = "### Question 1 (short answer)\n\nWhich knot?\n\n- [x] bowline\n\n";

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A trainer's folder on a desk, and the window that shows it.
struct Bench {
    Desk desk;
    fs::path folder = desk.home / "knots";
    fs::path file = folder / "module.md";

    explicit Bench(const std::string& text) {
        fs::create_directories(folder);
        write(file, text);
    }
    std::vector<std::string> arguments() const { return {"--preview", folder.string()}; }
};

bool shows(const ShownFrame& frame, const std::string& paragraph) {
    return frame.find("paragraph", paragraph) != nullptr;
}

/// Waits for a paragraph, and fails where anything wrong was shown on the way.
void wait_without_errors(const PlayerWindow& window, const std::string& paragraph) {
    bool is_sound = true;
    window.wait_until(
        [&](const ShownFrame& frame) {
            is_sound = is_sound && frame.find("status", "No problems") != nullptr;
            return shows(frame, paragraph);
        },
        paragraph);
    CHECK(is_sound);
}

std::string page(const std::string& words) {
    return head + "## First\n\n" + words + "\n\n" + question;
}

/// No file in the person's home holds these words.
void check_nowhere(const fs::path& home, const std::string& words) {
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(home)) {
        if (!entry.is_regular_file()) continue;
        ++files;
        INFO(entry.path());
        CHECK(bytes_of(entry.path()).find(words) == std::string::npos);
    }
    CHECK(files > 1);
}

}  // namespace

TEST_CASE("a preview follows every way in which editors save, and never shows the half of a save") {
    Bench bench(page("One."));
    PlayerWindow window(bench.desk, bench.arguments());
    window.wait_for("heading", "Knots");
    window.press({"alt+Right"});
    window.wait_for("paragraph", "One.");

    write(bench.file, page("In place."));
    wait_without_errors(window, "In place.");

    write(bench.folder / ".module.md.swp", page("In a new file."));
    fs::rename(bench.folder / ".module.md.swp", bench.file);
    wait_without_errors(window, "In a new file.");

    fs::rename(bench.file, bench.folder / "module.md~");
    write(bench.file, page("Beside a backup."));
    wait_without_errors(window, "Beside a backup.");

    std::ofstream(bench.file, std::ios::trunc).close();
    const std::string whole = page("In two steps.");
    {
        std::ofstream slow(bench.file, std::ios::binary | std::ios::app);
        slow << whole.substr(0, whole.size() / 2) << std::flush << whole.substr(whole.size() / 2);
    }
    wait_without_errors(window, "In two steps.");
    CHECK(window.frame().find("combo box", "Page")->value == "First");
    window.close();
    CHECK(window.wait_for_end().exit_code == 0);
}

TEST_CASE("what stays wrong is told, and a folder that was away is there again at the same page") {
    Bench bench(page("One."));
    PlayerWindow window(bench.desk, bench.arguments());
    window.wait_for("heading", "Knots");
    window.press({"alt+Right"});
    write(bench.file, "");
    window.wait_for("heading", "This module has no pages yet");
    write(bench.file, page("One again."));
    window.wait_for("paragraph", "One again.");
    write(bench.file, head + "## First\n\nTwo.\n\n### Question 1 (short answr)\n\nWhich knot?\n\n- [x] bowline\n\n");
    window.wait_for("status", "1 error");
    fs::rename(bench.folder, bench.desk.home / "away");
    window.wait_for("heading", "This folder cannot be shown");
    fs::rename(bench.desk.home / "away", bench.folder);
    window.wait_for("paragraph", "Two.");
    fs::remove_all(bench.folder);
    window.wait_for("heading", "This folder cannot be shown");
    fs::create_directories(bench.folder);
    write(bench.file, page("New."));
    window.wait_for("paragraph", "New.");
}

TEST_CASE("a folder is previewed from Home's menu, and the open record keeps nothing of what is tried there") {
    Bench bench(page("One."));
    bench.desk.welcome();
    PlayerWindow window(bench.desk);
    window.click("button", "Ada");
    window.click("button", "Preview a module…");
    window.tab_to("text field", "Path");
    window.press({"ctrl+a"});
    window.type(bench.folder.string());
    window.press({"Return"});
    window.wait_until(
        [](const ShownFrame& frame) {
            const Shown* choose = frame.find("button", "Preview this folder");
            return choose != nullptr && !choose->is("disabled");
        },
        "a folder that can be chosen");
    window.click("button", "Preview this folder");
    window.wait_for("heading", "Knots");
    window.press({"alt+Right"});
    const std::string canary = "canaryfromthemenu";
    window.write({"text field", "Your answer"}, canary);
    window.press({"Return"});
    window.wait_for("button", "Try again");
    write(bench.file, page("One, changed."));
    window.wait_for("paragraph", "One, changed.");
    window.click("button", "Home");
    window.wait_for("heading", "Your pathway");
    window.close();
    CHECK(window.wait_for_end().exit_code == 0);
    check_nowhere(bench.desk.home, canary);
    CHECK(bench.desk.saved().modules.empty());
}

TEST_CASE("answers in a preview leave no byte behind, while the same record is open in another window") {
    Bench bench(page("One.") + "### Reflection 1 (shared)\n\nWhat now?\n");
    bench.desk.welcome();
    PlayerWindow first(bench.desk);
    first.wait_for("heading", "Your pathway");
    PlayerWindow window(bench.desk, bench.arguments());
    CHECK(first.process().is_running());
    window.wait_for("heading", "Knots");
    window.press({"alt+Right"});
    const std::string canary = "canaryinthepreview";
    window.write({"text field", "Your answer"}, canary);
    window.press({"Return"});
    window.wait_for("button", "Try again");
    window.tab_until(
        [](const ShownFrame& frame) { return frame.focused() != nullptr && frame.focused()->role == "text area"; },
        "the reflection");
    window.type(canary);
    window.close();
    CHECK(window.wait_for_end().exit_code == 0);
    first.close();
    CHECK(first.wait_for_end().exit_code == 0);
    check_nowhere(bench.desk.home, canary);
    CHECK(bench.desk.saved().modules.empty());
}

TEST_CASE("a preview that nobody touches draws nothing, and it needs no record") {
    Bench bench(page("One."));
    PlayerWindow window(bench.desk, bench.arguments());
    window.wait_for("heading", "Knots");
    window.settle();
    const auto before = window.frame().serial;
    CHECK(!support::eventually([&] { return window.frame().serial != before; }, std::chrono::seconds(3)));
    CHECK_FALSE(fs::exists(bench.desk.data / "progress.sqlite"));
}

TEST_CASE("a folder that is not there is refused in one sentence with exit code 1") {
    const Desk desk;
    auto environment = desk.environment();
    const Outcome outcome = run({MOORING_PROGRAM, "--preview", "/no/such/folder"}, environment);
    CHECK(outcome.ending.exit_code == 1);
    CHECK(outcome.printed == "mooring: There is no folder /no/such/folder.\n");
}
