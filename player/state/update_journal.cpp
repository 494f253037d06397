#include "player/state/handlers.h"
#include "player/state/journal.h"
#include "player/state/navigation.h"
#include "player/state/shown.h"
#include "records/uuid.h"

namespace state {
namespace {

DraftKey reflection_key(const std::string& module, int reflection) {
    return {module, DraftKey::Kind::reflection, reflection};
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

/// The newest save of this reflection on its way to disk, or nullptr.
const ReflectionSaved* save_on_its_way(const State& state, const std::string& module, int reflection) {
    return on_its_way<ReflectionSaved>(state, [&](const ReflectionSaved& saved) {
        return saved.module == module && saved.reflection == reflection;
    });
}

/// What is saved, with the statement that tells of it. That a private reflection was written is told once, however
/// often it is changed afterwards.
ReflectionEntry new_entry(const State& state, const SaveReflection& message, std::string text, const Moment& moment) {
    const content::Module* module = readable_module(state, message.module);
    const content::Reflection* reflection =
        module == nullptr ? nullptr : content::reflection(*module, message.reflection);
    ReflectionEntry entry{std::move(text), moment.now};
    const ModuleRecord* record = record_of(state, message.module);
    if (record == nullptr && start_on_its_way(state, message.module) == nullptr) return entry;  // nothing tells of it
    entry.statements = {records::uuid(moment.random)};
    entry.is_shared = reflection != nullptr && reflection->is_shared;
    if (record == nullptr || entry.is_shared) return entry;
    const auto before = record->reflections.find(message.reflection);
    const bool was_told = before != record->reflections.end() && !before->second.statements.empty();
    if (was_told && !before->second.is_shared) entry.statements = before->second.statements;
    return entry;
}

}  // namespace

Effects handle(State& state, const EditReflection& message, const Moment&) {
    if (message.text == shown_reflection(state, message.module, message.reflection)) return {};
    if (!may_save(state, Wish::asked)) return {};
    const DraftKey key = reflection_key(message.module, message.reflection);
    state.rewriting.insert(key);
    return joined(read_on_here(state, message.module), save_soon(state, DraftChanged{key, Response{{}, message.text}}));
}

Effects handle(State& state, const SaveReflection& message, const Moment& moment) {
    std::string text = shown_reflection(state, message.module, message.reflection);
    if (is_blank(text)) text.clear();
    const ReflectionSaved* saving = save_on_its_way(state, message.module, message.reflection);
    if (saving != nullptr && saving->entry.text == text) return {};
    const bool has_draft = state.record.drafts.contains(reflection_key(message.module, message.reflection));
    if (!has_draft && !has_unsaved_words(state, message.module, message.reflection)) return {};
    const ReflectionEntry entry = new_entry(state, message, std::move(text), moment);
    Effects effects = save(state, {ReflectionSaved{message.module, message.reflection, entry}});
    if (effects.empty()) return {};
    state.rewriting.erase(reflection_key(message.module, message.reflection));
    // The draft goes to disk before the text that removes it, not after.
    return joined({Flush{}}, std::move(effects));
}

Effects handle(State& state, const FilterJournal& message, const Moment&) {
    state.journal_words = message.words;
    return {};
}

Effects handle(State& state, const EditEntry& message, const Moment&) {
    state.open_entry = message.key;
    return {};
}

Effects handle(State& state, const CloseEntry&, const Moment&) {
    state.open_entry.reset();
    return {Flush{}};
}

Effects handle(State& state, const ExportJournalNow&, const Moment& moment) {
    return {ExportJournal{to_markdown(journal(state.pathway.get(), state.record), moment.utc_offset)}};
}

}  // namespace state
