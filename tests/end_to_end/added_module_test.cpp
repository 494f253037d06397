#include "tests/end_to_end/desk.h"
#include "tests/support/catch.h"
#include "tests/support/source_path.h"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace end_to_end;
namespace fs = std::filesystem;

namespace {

/// A trainer's module in its folder, and the stick that it is carried on.
struct Trainer {
    support::TemporaryFolder bench;
    fs::path module = bench.path() / "tying-up";
    fs::path stick = bench.path() / "STICK";
    fs::path package = stick / "tying-up.mooring";

    Trainer() {
        fs::create_directories(module / "images");
        fs::create_directories(stick);
        fs::copy_file(tests::source_path("content/author/starter/images/module-folder.png"), module / "images/knot.png");
    }

    /// Writes the module and packs it with the real program.
    void packs(int version, const std::string& words) const {
        std::ofstream(module / "module.md") << fmt::format(
            "---\ntitle: Tying up\nid: tying-up\nversion: {}\nlanguage: en-GB\n---\n\n# Tying up\n\n## Knots\n\n{}\n\n"
            "![A knot](images/knot.png)\n\n### Question 1 (choose one, fixed order)\n\nWhich knot holds?\n\n- [x] Bowline\n"
            "- [ ] Granny\n\n## Quays\n\nStone.\n",
            version, words);
        const Outcome packed = run({MOORING_AUTHOR, "pack", module.string(), "-o", package.string()});
        REQUIRE(packed.ending.exit_code == 0);
    }

    void flips_a_byte_of(const std::string& words) const {
        std::ifstream in(package, std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(in), {});
        in.close();
        const std::size_t at = bytes.find(words);
        REQUIRE(at != std::string::npos);
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        std::ofstream(package, std::ios::binary) << bytes;
    }
};

/// From home through the chooser to what the package holds. Home may still be scrolling to the module that was added,
/// so its menu is opened by keyboard.
void choose(const PlayerWindow& window, const Trainer& trainer) {
    window.tab_to("button", "Ada");
    window.press({"Return"});
    window.click("button", "Add a module…");
    window.wait_for("navigation", "Where you are");
    window.tab_to("text field", "Path");
    window.press({"ctrl+a"});
    window.type(trainer.stick.string());
    window.press({"Return"});
    window.click("button", "tying-up.mooring");
}

bool has(const ShownFrame& frame, std::string_view role, std::string_view name) { return frame.find(role, name) != nullptr; }

}  // namespace

TEST_CASE("a module comes from a stick, is learned from, is replaced by a newer one and stays after a restart") {
    const Desk desk;
    desk.welcome();
    const Trainer trainer;
    trainer.packs(1, "A bowline holds.");
    {
        PlayerWindow window(desk);
        choose(window, trainer);
        window.wait_for("heading", "Tying up");
        CHECK(has(window.frame(), "item", "Version: 1"));
        CHECK(has(window.frame(), "item", "Pages: 2"));
        window.click("button", "Add it");
        window.wait_for("status", "“Tying up” is added.");
        window.tab_to("button", "Tying up");
        window.press({"Return"});
        window.wait_for("paragraph", "A bowline holds.");
        // The picture has the shape of the file in the package: without its bytes there is a box of words.
        const Shown picture = window.wait_for("figure", "A knot");
        CHECK(std::abs(static_cast<double>(picture.width) / picture.height - 1200.0 / 520.0) < 0.1);
        window.tab_to("radio", "Bowline");
        window.press({"space"});
        window.tab_to("button", "Check my answer");
        window.press({"Return"});
        window.wait_for("status", "Right…");
        window.press({"alt+Right"});
        window.wait_for("paragraph", "Stone.");
        window.press({"Escape"});
        window.wait_for("button", "Tying up");

        const state::ModuleRecord before = desk.saved().modules.at("tying-up");
        CHECK(before.pages_read.size() >= 1);
        trainer.packs(2, "A bowline holds, and comes undone again.");
        choose(window, trainer);
        window.wait_for("paragraph", "It takes the place of version 1 of “Tying up”…");
        window.click("button", "Update it");
        window.wait_for("status", "“Tying up” is now version 2. Your progress in it is kept.");
        const state::ModuleRecord after = desk.saved().modules.at("tying-up");
        CHECK(after.pages_read == before.pages_read);
        CHECK(after.registration == before.registration);
        CHECK(after.practice == before.practice);

        trainer.packs(3, "A bowline holds, always.");
        trainer.flips_a_byte_of("holds, always");
        choose(window, trainer);
        window.wait_for("heading", "This module cannot be used");
        window.wait_for("paragraph", fmt::format("Could not open '{}': it is damaged: fetch or copy it again.",
                                                 trainer.package.generic_string()));
        window.close();
        CHECK(window.wait_for_end().exit_code == 0);
    }
    fs::remove_all(trainer.bench.path());
    PlayerWindow again(desk, {"--open", "tying-up"});
    again.press({"alt+Left"});
    again.wait_for("paragraph", "A bowline holds, and comes undone again.");
    again.wait_for("figure", "A knot");
}

TEST_CASE("where nothing can be written the learner is told, and everything is as it was") {
    const Desk desk;
    desk.welcome();
    std::ofstream(desk.data / "modules") << "a file where the folder should be";
    const Trainer trainer;
    trainer.packs(1, "A bowline holds.");
    PlayerWindow window(desk);
    choose(window, trainer);
    window.click("button", "Add it");
    window.wait_for("alert", fmt::format("The module was not added: could not make '{}': Not a directory…",
                                         (desk.data / "modules").generic_string()));
    window.press({"Escape", "Escape"});
    window.wait_for("button", "Being an anchor");
    CHECK_FALSE(has(window.frame(), "button", "Tying up"));
}

TEST_CASE("a package given on the command line is shown, after the first run where that comes first") {
    const Desk desk;
    const Trainer trainer;
    trainer.packs(1, "A bowline holds.");
    PlayerWindow window(desk, {trainer.package.string()});
    window.click("button", "Begin");
    window.wait_for("heading", "Add this module?");
    window.click("button", "Add it");
    window.wait_for("status", "“Tying up” is added.");
}

TEST_CASE("a package that is opened while Mooring is open is shown in that window") {
    const Desk desk;
    desk.welcome();
    const Trainer trainer;
    trainer.packs(1, "A bowline holds.");
    PlayerWindow window(desk);
    const Outcome second = run({MOORING_PROGRAM, trainer.package.string()}, desk.environment());
    CHECK(second.ending.exit_code == 0);
    window.wait_for("heading", "Add this module?");
    window.click("button", "Add it");
    window.wait_for("status", "“Tying up” is added.");
}

TEST_CASE("one package can be all there is to learn") {
    const Desk desk;
    desk.welcome();
    const Trainer trainer;
    trainer.packs(1, "A bowline holds.");
    PlayerWindow window(desk, {"--modules", trainer.package.string(), "--open", "tying-up"});
    window.wait_for("paragraph", "A bowline holds.");
}

TEST_CASE("a package that is not there is told where the player was started") {
    const Desk desk;
    const Outcome outcome = run({MOORING_PROGRAM, "none.mooring"}, desk.environment());
    CHECK(outcome.ending.exit_code == 1);
    CHECK(outcome.printed == "mooring: there is no none.mooring\n");
}
