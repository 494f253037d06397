#include "player/state/preview_renewal.h"

#include "player/state/line_map.h"
#include "player/state/navigation.h"
#include "player/state/order.h"
#include "player/state/progress.h"
#include "player/state/rehearsal.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace state {
namespace {

const content::Module* module_of(const content::Pathway* pathway, const std::string& folder) {
    if (pathway == nullptr) return nullptr;
    const auto index = module_in(*pathway, folder);
    return index ? &pathway->modules[*index].module : nullptr;
}

/// Where somebody was in a module: its page, and how far down.
struct Reader {
    std::size_t page = 0, element = 0;
    float within = 0;
};

Reader reader_in(const State& rehearsal, const content::Module& module) {
    const Screen& shown = screen(rehearsal);
    Reader reader;
    reader.page = shown.kind == Screen::Kind::lesson ? shown.page : content::quiz_page(module).value_or(0);
    if (reader.page >= module.pages.size()) reader.page = 0;
    const ModuleRecord* record = record_of(rehearsal, module.metadata.id);
    const Place* place = rehearsal.visit ? &rehearsal.visit->place : record == nullptr ? nullptr : &record->place;
    if (place == nullptr || module.pages.empty() || place->page != module.pages[reader.page].slug) return reader;
    reader.element = place->block;
    reader.within = place->within;
    return reader;
}

std::optional<std::size_t> page_with_slug(const content::Module& module, const std::string& slug) {
    for (std::size_t page = 0; page < module.pages.size(); ++page)
        if (module.pages[page].slug == slug) return page;
    return std::nullopt;
}

/// The position of the same question in the quiz of the new text.
std::size_t same_question(const State& rehearsal, const content::Module& before, const content::Module& now,
                          const Attempt& attempt) {
    const std::vector<int> old_order = quiz_order(before, attempt.seed), order = quiz_order(now, attempt.seed);
    const std::size_t position = rehearsal.quiz.position;
    if (order.empty()) return 0;
    if (position < old_order.size()) {
        const auto found = std::find(order.begin(), order.end(), old_order[position]);
        if (found != order.end()) return static_cast<std::size_t>(found - order.begin());
    }
    return std::min(position, order.size() - 1);
}

/// Lets the rehearsal stand in the new text where it stood in the old one. `now` has a page.
void follow(State& rehearsal, const content::Module& before, const content::Module& now) {
    const Screen shown = screen(rehearsal);
    const Reader reader = reader_in(rehearsal, before);
    const std::string slug = before.pages.empty() ? std::string() : before.pages[reader.page].slug;
    const std::optional<std::size_t> same_page = page_with_slug(now, slug);
    Spot spot;
    if (same_page) {
        spot.page = *same_page;  // and the page itself keeps its place (ui/page_place.h)
    } else {
        const LineMap lines(before.source, now.source);
        spot = spot_of_line(now, lines.after(line_of_element(before, reader.page, reader.element))).value_or(Spot{});
    }
    const std::string& id = now.metadata.id;
    rehearsal.screens = {Screen{}, Screen{Screen::Kind::lesson, id, spot.page}};
    rehearsal.visit.reset();
    rehearsal.dialog = {};
    if (!same_page) bring_into_view(rehearsal, spot.element, reader.within);
    const ModuleRecord* record = record_of(rehearsal, id);
    if (record == nullptr || !content::quiz_page(now)) return;
    if (const Attempt* attempt = open_attempt(*record); attempt != nullptr && shown.kind == Screen::Kind::quiz) {
        rehearsal.quiz.position = same_question(rehearsal, before, now, *attempt);
        rehearsal.screens.push_back({Screen::Kind::quiz, id, 0});
    }
    if (last_submitted(*record) != nullptr && shown.kind == Screen::Kind::results)
        rehearsal.screens.push_back({Screen::Kind::results, id, 0});
}

/// The same problem after the edit, if it is still there.
std::optional<ProblemAt> same_problem(const ProblemAt& shown, const content::Problems& problems, int line) {
    const content::Problem* nearest = nullptr;
    for (const content::Problem& problem : problems) {
        if (problem.code != shown.problem.code || problem.message != shown.problem.message) continue;
        const bool is_nearer = nearest == nullptr || std::abs(problem.line - line) < std::abs(nearest->line - line);
        if (is_nearer) nearest = &problem;
    }
    if (nearest == nullptr) return std::nullopt;
    return ProblemAt{shown.folder, *nearest};
}

void follow_problem(Preview& preview, const PreviewFound& before) {
    const ProblemAt shown = *preview.shown_problem;
    const bool is_of_list = shown.folder.empty() && preview.found.is_pathway;
    const content::Module* old_module = module_of(before.pathway.get(), shown.folder);
    const auto index = module_in(*preview.found.pathway, shown.folder);
    if (is_of_list) {
        const LineMap lines(before.list_source, preview.found.list_source);
        preview.shown_problem = same_problem(shown, preview.found.list_problems, lines.after(shown.problem.line));
    } else if (index && old_module != nullptr) {
        const LineMap lines(old_module->source, preview.found.pathway->modules[*index].module.source);
        preview.shown_problem = same_problem(shown, preview.found.problems[*index], lines.after(shown.problem.line));
    } else {
        preview.shown_problem.reset();
    }
}

}  // namespace

void bring_up_to_date(Preview& preview) {
    State& rehearsal = preview.rehearsal;
    const std::shared_ptr<const content::Pathway> before = std::exchange(rehearsal.pathway, preview.found.pathway);
    if (before == nullptr || before == preview.found.pathway) return;
    for (const content::LoadedModule& loaded : preview.found.pathway->modules) {
        const content::Module* old_module = module_of(before.get(), loaded.module.folder);
        if (old_module == nullptr) continue;
        keep_tried(rehearsal, *old_module, loaded.module);
        const bool is_shown = screen(rehearsal).module == old_module->metadata.id && !loaded.module.pages.empty();
        if (is_shown) follow(rehearsal, *old_module, loaded.module);
    }
}

void renew(Preview& preview, PreviewFound found, const Moment& moment) {
    const bool is_first = !std::exchange(preview.has_been_read, true);
    const PreviewFound before = std::exchange(preview.found, std::move(found));
    if (!preview.found.why_not.empty()) return;
    const bool is_other_kind = before.is_pathway != preview.found.is_pathway;
    if (is_first || (is_other_kind && before.why_not.empty())) preview.is_listing = preview.found.is_pathway;
    const bool is_alone = !preview.found.is_pathway;  // a module that is no part of a pathway has no list to go back to
    if (is_alone && (is_first || shown_module(preview) == nullptr)) {
        preview.is_listing = false;
        preview.module = preview.found.pathway->modules.front().module.folder;
    }
    if (preview.shown_problem) follow_problem(preview, before);
    const content::Module* module = shown_module(preview);
    if (module == nullptr) {
        preview.is_listing = preview.found.is_pathway;
        bring_up_to_date(preview);
        return;
    }
    if (module->pages.empty()) return;
    bring_up_to_date(preview);
    if (screen(preview.rehearsal).module != module->metadata.id)
        rehearse(preview.rehearsal, OpenPage{module->metadata.id, 0}, moment);
}

}  // namespace state
