#include "player/state/journal.h"

#include "content/fold.h"
#include "player/state/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace state {
namespace {

/// `module` may be nullptr: the pathway no longer has it, or cannot read it.
void append_entries(Journal& out, const std::string& id, const content::Module* module, const ModuleRecord& record) {
    for (const auto& [number, saved] : record.reflections) {
        JournalEntry entry;
        entry.key = {id, DraftKey::Kind::reflection, number};
        entry.module_title = module == nullptr || module->title.empty() ? id : module->title;
        entry.text = saved.text;
        entry.at = saved.at;
        if (const content::Reflection* asked = module == nullptr ? nullptr : content::reflection(*module, number)) {
            entry.prompt = content::plain_text(asked->prompt);
            entry.is_shared = asked->is_shared;
        }
        out.push_back(std::move(entry));
    }
}

bool is_in(const content::Pathway* pathway, const std::string& id) {
    return pathway != nullptr &&
           std::any_of(pathway->modules.begin(), pathway->modules.end(),
                       [&](const content::LoadedModule& loaded) { return loaded.module.metadata.id == id; });
}

/// Every line behind a quote mark, so that the author's words are told from the learner's.
std::string quoted(const std::string& text) {
    std::istringstream lines(text);
    std::string out;
    for (std::string line; std::getline(lines, line);) out += line.empty() ? ">\n" : "> " + line + "\n";
    return out;
}

}  // namespace

Journal journal(const content::Pathway* pathway, const Record& record) {
    Journal out;
    if (pathway != nullptr) {
        for (const content::LoadedModule& loaded : pathway->modules) {
            const auto found = record.modules.find(loaded.module.metadata.id);
            if (found != record.modules.end()) append_entries(out, found->first, &loaded.module, found->second);
        }
    }
    for (const auto& [id, module] : record.modules)
        if (!is_in(pathway, id)) append_entries(out, id, nullptr, module);
    return out;
}

Journal filtered(const Journal& journal, std::string_view words) {
    std::istringstream wanted(content::fold(words).text);
    Journal out = journal;
    for (std::string word; wanted >> word;) {
        std::erase_if(out, [&](const JournalEntry& entry) {
            const std::string searched = content::fold(entry.text + "\n" + entry.prompt + "\n" + entry.module_title).text;
            return searched.find(word) == std::string::npos;
        });
    }
    return out;
}

std::string to_markdown(const Journal& journal, std::chrono::minutes utc_offset) {
    std::string out = "# My journal\n";
    const JournalEntry* previous = nullptr;
    for (const JournalEntry& entry : journal) {
        if (previous == nullptr || previous->key.module != entry.key.module)
            out += fmt::format("\n## {}\n", entry.module_title);
        out += fmt::format("\n### Reflection {} ({}), {}\n\n", entry.key.number, entry.is_shared ? "shared" : "private",
                           long_date(entry.at, utc_offset));
        if (!entry.prompt.empty()) out += quoted(entry.prompt) + "\n";
        out += entry.text + "\n";
        previous = &entry;
    }
    return out;
}

}  // namespace state
