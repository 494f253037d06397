#include "player/state/handlers.h"
#include "player/state/navigation.h"
#include "player/state/notices.h"
#include "player/state/order.h"
#include "player/state/preview_renewal.h"
#include "player/state/progress.h"
#include "player/state/rehearsal.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace state {
namespace {

using Way = std::vector<Screen>;

bool is_of_a_module(const Screen& screen) {
    return screen.kind == Screen::Kind::lesson || screen.kind == Screen::Kind::quiz ||
           screen.kind == Screen::Kind::results;
}

/// A preview leads to the pages and the quiz of its modules only. What leads elsewhere leads to the page.
void stay_inside(State& rehearsal, const Way& before) {
    if (is_of_a_module(screen(rehearsal))) return;
    rehearsal.screens = before;
    while (rehearsal.screens.size() > 1 && screen(rehearsal).kind != Screen::Kind::lesson) rehearsal.screens.pop_back();
}

/// Another page, question or list is shown: whoever uses the keyboard begins at its top.
void turn(State& state, Preview& preview) {
    ++preview.turns;
    if (screen(state).kind == Screen::Kind::preview) state.screens.back().page = preview.turns;
}

/// What is looked for in the text that is shown now. Nobody looks for anything most of the time: the index waits for them.
void find_anew(State& rehearsal) {
    rehearsal.index.reset();
    if (rehearsal.search.is_find_open) rehearsal.index = std::make_shared<const SearchIndex>(*rehearsal.pathway);
    refresh_hits(rehearsal);
}

/// Lets something happen in the rehearsal, and shows what came of it.
Effects happen(State& state, Preview& preview, const Message& message, const Moment& moment) {
    State& rehearsal = preview.rehearsal;
    const Way before = rehearsal.screens;
    const std::vector<Outward> outward = rehearse(rehearsal, message, moment);
    stay_inside(rehearsal, before);
    const bool has_index = rehearsal.index != nullptr;
    if (rehearsal.search.is_find_open != has_index) find_anew(rehearsal);
    if (const content::LoadedModule* loaded = module_named(rehearsal, screen(rehearsal).module))
        preview.module = loaded->module.folder;
    for (const Notice& notice : rehearsal.notices) notify(state, notice.text, notice.is_error, notice.address);
    rehearsal.notices.clear();
    Effects effects;
    for (const Outward& wish : outward) std::visit([&](const auto& one) { effects.emplace_back(one); }, wish);
    return effects;
}

Effects open_page(State& state, Preview& preview, const std::string& folder, std::size_t page, const Moment& moment) {
    bring_up_to_date(preview);
    preview.is_listing = false;
    preview.module = folder;
    const content::Module* module = shown_module(preview);
    if (module == nullptr || module->pages.empty()) return {};
    preview.rehearsal.screens = {Screen{}};
    return happen(state, preview, OpenPage{module->metadata.id, page}, moment);
}

/// Opens the quiz at one of its questions, however often it was tried.
Effects open_question(State& state, Preview& preview, const content::Module& module, int number, const Moment& moment) {
    State& rehearsal = preview.rehearsal;
    const std::string& id = module.metadata.id;
    if (ModuleRecord* record = &rehearsal.record.modules[id]; open_attempt(*record) == nullptr)
        record->attempts.clear();
    Effects effects = happen(state, preview, StartQuiz{id}, moment);
    const ModuleRecord* record = record_of(rehearsal, id);
    const Attempt* attempt = record == nullptr ? nullptr : open_attempt(*record);
    if (attempt == nullptr) return effects;
    const std::vector<int> order = quiz_order(module, attempt->seed);
    const auto position = static_cast<std::size_t>(std::find(order.begin(), order.end(), number) - order.begin());
    return joined(std::move(effects), happen(state, preview, GoToQuestion{position}, moment));
}

Effects go_to(State& state, Preview& preview, const ProblemAt& at, const Moment& moment) {
    const auto index = module_in(*preview.found.pathway, at.folder);
    if (!index || (at.folder.empty() && preview.found.is_pathway)) return {};
    const content::Module& module = preview.found.pathway->modules[*index].module;
    const std::optional<Spot> spot = spot_of_line(module, at.problem.line);
    if (!spot) return {};
    Effects effects;
    if (preview.module != at.folder || shown_page(preview) != spot->page)
        effects = open_page(state, preview, at.folder, spot->page, moment);
    if (spot->question != 0)
        return joined(std::move(effects), open_question(state, preview, module, spot->question, moment));
    bring_into_view(preview.rehearsal, spot->element, spot->within);
    return effects;
}

void begin(State& state, const std::string& folder) {
    state.preview = {};
    Preview& preview = state.preview.make();
    preview.folder = folder;
    preview.rehearsal.record.is_welcomed = true;
    preview.rehearsal.record.settings = state.record.settings;
}

}  // namespace

Effects handle(State& state, const PreviewFolder& message, const Moment&) {
    Effects effects = go(state, {Screen::Kind::preview, {}, 0});
    begin(state, message.folder);
    return joined(std::move(effects), {WatchPreview{message.folder}});
}

Effects handle(State& state, const PreviewAlone& message, const Moment&) {
    state.access = Access::read_only;
    state.record.settings = message.settings;
    state.installation = message.installation;
    state.screens = {Screen{Screen::Kind::preview, {}, 0}};
    begin(state, message.folder);
    return {WatchPreview{message.folder}};
}

Effects handle(State& state, const PreviewRead& message, const Moment& moment) {
    Preview* preview = state.preview.made();
    if (preview == nullptr || preview->folder != message.found.folder) return {};
    if (!preview->has_been_read) turn(state, *preview);
    const auto before = preview->rehearsal.pathway;
    renew(*preview, message.found, moment);
    if (preview->rehearsal.pathway != before && before != nullptr) find_anew(preview->rehearsal);
    return {};
}

Effects handle(State& state, const OpenPreviewed& message, const Moment& moment) {
    Preview* preview = state.preview.made();
    if (preview == nullptr) return {};
    turn(state, *preview);
    return open_page(state, *preview, message.folder, message.page, moment);
}

Effects handle(State& state, const ListPreviewed&, const Moment&) {
    Preview* preview = state.preview.made();
    if (preview == nullptr || !preview->found.is_pathway) return {};
    turn(state, *preview);
    preview->is_listing = true;
    return {};
}

Effects handle(State& state, const ShowProblem& message, const Moment& moment) {
    Preview* preview = state.preview.made();
    if (preview == nullptr) return {};
    if (preview->shown_problem == message.problem) {
        preview->shown_problem.reset();
        return {};
    }
    preview->shown_problem = message.problem;
    return go_to(state, *preview, message.problem, moment);
}

Effects handle(State& state, const ToggleProblems&, const Moment&) {
    if (Preview* preview = state.preview.made()) preview->are_problems_open = !preview->are_problems_open;
    return {};
}

Effects handle(State& state, const ReadPreviewAgain&, const Moment&) {
    const Preview* preview = state.preview.made();
    if (preview == nullptr) return {};
    return {WatchPreview{preview->folder}};
}

Effects handle(State& state, const InPreview& message, const Moment& moment) {
    Preview* preview = state.preview.made();
    if (preview == nullptr || message.message == nullptr) return {};
    const Screen before = screen(preview->rehearsal);
    Effects effects = happen(state, *preview, *message.message, moment);
    if (screen(preview->rehearsal) != before) turn(state, *preview);
    return effects;
}

}  // namespace state
