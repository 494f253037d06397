#include "player/state/state.h"

namespace state {

const content::LoadedModule* module_named(const State& state, const std::string& id) {
    if (state.pathway == nullptr) return nullptr;
    for (const content::LoadedModule& loaded : state.pathway->modules)
        if (loaded.module.metadata.id == id) return &loaded;
    return nullptr;
}

const content::Module* readable_module(const State& state, const std::string& id) {
    const content::LoadedModule* loaded = module_named(state, id);
    return loaded == nullptr || loaded->is_broken() ? nullptr : &loaded->module;
}

const Found* marked(const State& state) {
    if (screen(state).kind != Screen::Kind::lesson) return nullptr;
    if (state.search.is_find_open) return &state.search.on_page;
    return state.search.opened.hits.empty() ? nullptr : &state.search.opened;
}

const ModuleRecord* record_of(const State& state, const std::string& id) {
    const auto found = state.record.modules.find(id);
    return found == state.record.modules.end() || found->second.registration.empty() ? nullptr : &found->second;
}

}  // namespace state
