#include "player/state/attempt_module.h"

#include "content/load.h"
#include "player/state/progress.h"

namespace state {
namespace {

/// What an older version was written as. Its pictures are looked for where the module's pictures are now, and its
/// problems are nobody's any more: it was fit for learners when the attempt began.
std::shared_ptr<const content::Module> parsed(const Attempt& attempt, const content::Module& loaded) {
    const auto no_files = content::memory_folder({});
    content::Module older = content::parse_module(attempt.module_source, "module.md", *no_files).module;
    if (!content::quiz_page(older)) return nullptr;
    older.folder = loaded.folder;
    return std::make_shared<const content::Module>(std::move(older));
}

}  // namespace

std::shared_ptr<const content::Module> older_module(const Attempt& attempt, const content::Module& loaded) {
    const bool is_older = !attempt.module_source.empty() && attempt.module_source != loaded.source;
    return is_older ? parsed(attempt, loaded) : nullptr;
}

const content::Module* attempt_module(const State& state, const std::string& module, const Attempt& attempt) {
    const auto older = state.older_modules.find({module, attempt.number});
    return older == state.older_modules.end() ? readable_module(state, module) : older->second.get();
}

void read_older_modules(State& state) {
    state.older_modules.clear();
    for (const auto& [id, record] : state.record.modules) {
        const content::LoadedModule* loaded = module_named(state, id);
        if (loaded == nullptr) continue;
        for (const Attempt* attempt : {open_attempt(record), last_submitted(record)}) {
            if (attempt == nullptr) continue;
            if (auto older = older_module(*attempt, loaded->module)) state.older_modules[{id, attempt->number}] = std::move(older);
        }
    }
}

}  // namespace state
