#include "player/ui/journal_entries.h"

#include "content/titles.h"

#include <algorithm>

namespace ui {
namespace {

using state::DraftKey;

JournalModule& module_of(std::vector<JournalModule>& modules, const std::string& id, std::string_view title) {
    const auto found =
        std::find_if(modules.begin(), modules.end(), [&](const JournalModule& module) { return module.id == id; });
    if (found != modules.end()) return *found;
    modules.push_back({id, std::string(title), {}, 0, {}});
    return modules.back();
}

bool has(const JournalModule& module, int reflection) {
    return std::any_of(module.items.begin(), module.items.end(),
                       [reflection](const JournalItem& item) { return item.entry.key.number == reflection; });
}

/// Words typed into a reflection that was never saved.
void add_begun(const state::State& state, std::vector<JournalModule>& modules) {
    for (const auto& [key, response] : state.record.drafts) {
        if (key.kind != DraftKey::Kind::reflection) continue;
        const content::Module* module = state::readable_module(state, key.module);
        JournalModule& shown =
            module_of(modules, key.module, module == nullptr ? std::string_view(key.module) : short_title(*module));
        if (has(shown, key.number)) continue;
        JournalItem item;
        item.is_saved = false;
        item.entry.key = key;
        item.entry.module_title = shown.title;
        item.entry.text = response.text;
        const content::Reflection* asked = module == nullptr ? nullptr : content::reflection(*module, key.number);
        if (asked != nullptr) {
            item.entry.prompt = content::plain_text(asked->prompt);
            item.entry.is_shared = asked->is_shared;
        }
        shown.items.push_back(std::move(item));
    }
}

void count_unwritten(const content::Module& module, JournalModule& shown) {
    for (std::size_t page = 0; page < module.pages.size(); ++page) {
        const auto& elements = module.pages[page].elements;
        for (std::size_t element = 0; element < elements.size(); ++element) {
            const auto* reflection = std::get_if<content::Reflection>(&elements[element]);
            if (reflection == nullptr || has(shown, reflection->number)) continue;
            ++shown.unwritten;
            if (!shown.first_unwritten) shown.first_unwritten = UnwrittenPlace{page, element};
        }
    }
}

std::size_t place_in_pathway(const state::State& state, const std::string& id) {
    if (!state.pathway) return 0;
    const auto& modules = state.pathway->modules;
    const auto found = std::find_if(modules.begin(), modules.end(), [&](const content::LoadedModule& loaded) {
        return loaded.module.metadata.id == id;
    });
    return static_cast<std::size_t>(found - modules.begin());
}

}  // namespace

std::vector<JournalModule> journal_modules(const state::State& state) {
    std::vector<JournalModule> modules;
    for (const state::JournalEntry& entry : state::journal(state.pathway.get(), state.record)) {
        module_of(modules, entry.key.module, entry.module_title).items.push_back({entry, true});
    }
    add_begun(state, modules);
    for (const auto& [id, record] : state.record.modules) {
        const content::Module* module = state::readable_module(state, id);
        if (module != nullptr) count_unwritten(*module, module_of(modules, id, short_title(*module)));
    }
    for (JournalModule& shown : modules) {
        if (const content::Module* module = state::readable_module(state, shown.id)) shown.title = short_title(*module);
    }
    std::erase_if(modules, [](const JournalModule& module) { return module.items.empty() && module.unwritten == 0; });
    std::stable_sort(modules.begin(), modules.end(), [&](const JournalModule& one, const JournalModule& other) {
        return place_in_pathway(state, one.id) < place_in_pathway(state, other.id);
    });
    for (JournalModule& module : modules) {
        std::sort(module.items.begin(), module.items.end(), [](const JournalItem& one, const JournalItem& other) {
            return one.entry.key.number < other.entry.key.number;
        });
    }
    return modules;
}

std::vector<JournalModule> filtered(std::vector<JournalModule> modules, std::string_view words) {
    if (words.find_first_not_of(' ') == std::string_view::npos) return modules;
    for (JournalModule& module : modules) {
        std::erase_if(module.items, [words](const JournalItem& item) {
            return state::filtered(state::Journal{item.entry}, words).empty();
        });
        module.unwritten = 0;
        module.first_unwritten.reset();
    }
    std::erase_if(modules, [](const JournalModule& module) { return module.items.empty(); });
    return modules;
}

}  // namespace ui
