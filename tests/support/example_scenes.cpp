#include "tests/support/example_scenes.h"

#include "content/disk/disk_folder.h"
#include "player/ui/page_view.h"
#include "tests/support/guide.h"
#include "tests/support/scenes.h"
#include "tests/support/source_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace support {
namespace {

constexpr int air_px = 24;  // under the last line

}  // namespace

state::State example_scene(const std::string& name, const std::filesystem::path& folder) {
    for (const Example& example : examples(bytes_of(tests::source_path("modules/README.md")))) {
        if (example.picture != name) continue;
        const bool is_pathway = example.info.ends_with("pathway.md");
        for (const auto& [file, bytes] : files_of(example, guide_pictures())) {
            const std::filesystem::path path = folder / (is_pathway ? "" : "module") / file;
            std::filesystem::create_directories(path.parent_path());
            std::ofstream(path, std::ios::binary) << bytes;
        }
        state::State state = scene("empty");
        state.pathway = std::make_shared<const content::Pathway>(
            content::load_pathway(*content::disk_folder(folder.string()), folder.string()));
        state.index = std::make_shared<const state::SearchIndex>(*state.pathway);
        if (!is_pathway) state.record.modules[state.pathway->modules.front().module.metadata.id].registration = "begun";
        return state;
    }
    throw std::runtime_error(fmt::format("No example of the guide has the picture {}.", name));
}

ui::Interface::View page_alone() {
    return [](const state::State& state, ui::Frame& frame) {
        const state::Screen& screen = state::screen(state);
        const content::LoadedModule* loaded = state::module_named(state, screen.module);
        if (loaded == nullptr || loaded->is_broken()) throw std::runtime_error(screen.module + " cannot be shown.");
        ui::page_view(state, frame, *loaded, screen.page, frame.viewport);
    };
}

int content_height(const ui::Semantics& tree) {
    float lowest = 0;
    for (const ui::Node& node : tree.nodes()) {
        const bool is_frame =
            node.role == ui::Role::scroll_area || node.role == ui::Role::window || node.role == ui::Role::main;
        if (!is_frame) lowest = std::max(lowest, node.rect.y + node.rect.height);
    }
    return static_cast<int>(lowest) + air_px;
}

}  // namespace support
