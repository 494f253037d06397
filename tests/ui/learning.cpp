#include "tests/support/source_path.h"
#include "tests/ui/learning.h"

#include "content/disk/disk_folder.h"
#include "content/load.h"

namespace learning {
namespace {

state::State ada(std::shared_ptr<const content::Pathway> pathway) {
    state::State state;
    state.index = std::make_shared<const state::SearchIndex>(*pathway);
    state.pathway = std::move(pathway);
    state.record.actor = "7d1f9a52-0f0e-4c6b-9a53-3a1f5d3c2b10";
    state.record.is_welcomed = true;
    state.record.profile.name = "Ada";
    state.record.settings.is_motion_reduced = true;
    return state;
}

}  // namespace

state::State hand_hygiene() {
    const auto folder = content::disk_folder(tests::source_path("tests/data/modules"));
    return ada(std::make_shared<const content::Pathway>(content::load_pathway(*folder, "modules")));
}

state::State with_module(const std::string& text) {
    const auto folder = content::memory_folder({{"practice/module.md", text}});
    return ada(std::make_shared<const content::Pathway>(content::load_pathway(*folder, "modules")));
}

std::string module_text(const std::string& body) {
    return "---\ntitle: Practice\nid: practice\nversion: 1\nlanguage: en-GB\n---\n\n# Practice\n\n" + body;
}

void press_alt(support::UiDriver& driver, ui::Key key) { driver.press({.key = key, .is_alt = true}); }
void press_ctrl(support::UiDriver& driver, ui::Key key) { driver.press({.key = key, .is_ctrl = true}); }

std::vector<std::string> names(const support::UiDriver& driver, ui::Role role) {
    std::vector<std::string> all;
    for (const ui::Node* node : driver.interface().semantics().all(role)) all.push_back(node->name);
    return all;
}

}  // namespace learning
