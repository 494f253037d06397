#include "player/app/semantics_log.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <iterator>

namespace {

ui::Semantics page() {
    ui::Semantics semantics;
    ui::Node window;
    window.role = ui::Role::window;
    window.name = "Mooring";
    window.rect = window.clip = {0, 0, 800, 600};
    semantics.open(window);
    ui::Node box;
    box.role = ui::Role::checkbox;
    box.name = "Tab\there";
    box.value = "two\nlines \\";
    box.description = "what\nit does";
    box.rect = {10, 20.4F, 100, 44};
    box.clip = window.rect;
    box.is_focused = true;
    box.is_checked = false;
    semantics.add(box);
    box.rect.y = 900;
    box.is_focused = false;
    box.is_checked = true;
    box.is_disabled = true;
    semantics.add(box);
    semantics.close();
    return semantics;
}

}  // namespace

TEST_CASE("a frame's tree is one line a node, with its states and place") {
    CHECK(app::semantics_text(page(), 7, false) ==
          "frame 7\n"
          "window\tMooring\t\t\tvisible\t0\t0\t800\t600\n"
          "checkbox\tTab\\there\ttwo\\nlines \\\\\twhat\\nit does\tfocused unchecked visible\t10\t20\t100\t44\n"
          "checkbox\tTab\\there\ttwo\\nlines \\\\\twhat\\nit does\tdisabled checked\t10\t900\t100\t44\n");
}

TEST_CASE("a frame after which none is due says so") {
    CHECK(app::semantics_text({}, 8, true) == "frame 8 at rest\n");
}

TEST_CASE("a new frame takes the place of the old one in the file, and nothing else is left") {
    const support::TemporaryFolder folder;
    const auto path = folder.path() / "frame.txt";
    app::write_semantics(path, "frame 1\n");
    app::write_semantics(path, "frame 2\n");
    std::ifstream file(path);
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == "frame 2\n");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}
