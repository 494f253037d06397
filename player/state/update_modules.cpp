#include "content/titles.h"
#include "player/state/attempt_module.h"
#include "player/state/handlers.h"
#include "player/state/navigation.h"
#include "player/state/notices.h"
#include "player/state/sentences.h"

#include <fmt/format.h>

#include <utility>

namespace state {
namespace {

bool is_adding(const State& state) { return screen(state).kind == Screen::Kind::new_module; }

/// What the module is called here, whether it can be read or not.
std::string title_here(const State& state, const std::string& id) {
    const content::LoadedModule* loaded = module_named(state, id);
    return loaded == nullptr ? id : std::string(short_title(loaded->module));
}

/// The page of each lesson on the way here, by its permanent name.
std::vector<std::string> pages_on_the_way(const State& state) {
    std::vector<std::string> slugs;
    for (const Screen& screen : state.screens) {
        const content::Module* module = readable_module(state, screen.module);
        const bool is_page = screen.kind == Screen::Kind::lesson && module != nullptr && screen.page < module->pages.size();
        slugs.push_back(is_page ? module->pages[screen.page].slug : std::string());
    }
    return slugs;
}

/// The same pages where they are now; a page that is gone is the first one.
void find_pages(State& state, const std::vector<std::string>& slugs) {
    for (std::size_t index = 0; index < state.screens.size(); ++index) {
        Screen& screen = state.screens[index];
        if (screen.kind != Screen::Kind::lesson) continue;
        screen.page = 0;
        const content::Module* module = readable_module(state, screen.module);
        if (module == nullptr) screen.kind = Screen::Kind::broken;  // where it is still named, that says why
        for (std::size_t page = 0; module != nullptr && page < module->pages.size(); ++page)
            if (module->pages[page].slug == slugs[index]) screen.page = page;
    }
    // A lesson whose module is gone leads nowhere.
    std::erase_if(state.screens, [&state](const Screen& screen) {
        const bool has_module = !screen.module.empty();
        return has_module && module_named(state, screen.module) == nullptr;
    });
    if (state.screens.empty()) state.screens = {Screen{}};
}

/// The modules are others now. What was learned stays as it is, and a quiz under way stays on the version it began on.
Effects change_modules(State& state, const ModulesChanged& message, const Moment& moment) {
    const std::vector<std::string> slugs = pages_on_the_way(state);
    state.pathway = message.pathway;
    state.index = message.index;
    state.added = message.added;
    read_older_modules(state);
    find_pages(state, slugs);
    if (!state.dialog.module.empty() && module_named(state, state.dialog.module) == nullptr) state.dialog = {};
    state.visit.reset();
    state.target = {};
    state.search.opened = {};
    refresh_hits(state);
    Effects effects;
    std::vector<std::string> ids;
    for (const auto& module : state.record.modules) ids.push_back(module.first);
    for (const std::string& id : ids) effects = joined(std::move(effects), save_outcomes(state, id, moment.now));
    return effects;
}

}  // namespace

Effects handle(State& state, const LookAtModule& message, const Moment&) {
    if (screen(state).kind == Screen::Kind::first_run) {
        state.waiting_module = message.path;
        return {};
    }
    state.adding = {.path = message.path, .request = ++state.last_serial};
    Effects effects = go(state, {.kind = Screen::Kind::new_module});
    return joined(std::move(effects), {CheckModule{state.adding.request, message.path}});
}

Effects look_at_again(State& state) {
    Adding& adding = state.adding;
    if (adding.request != 0) return {};  // it is being looked at, or added
    adding = {.path = adding.path, .request = ++state.last_serial};
    return {CheckModule{adding.request, adding.path}};
}

Effects handle(State& state, const ModuleChecked& message, const Moment&) {
    if (message.request != state.adding.request) return {};
    state.adding.request = 0;
    state.adding.offer = message.offer;
    return {};
}

Effects handle(State& state, const AddModule&, const Moment&) {
    Adding& adding = state.adding;
    if (adding.request != 0 || !adding.offer || !is_addable(kind_of(*adding.offer, state))) return {};
    if (!may_save(state, Wish::asked)) return {};
    adding.request = ++state.last_serial;
    adding.why_not_added.clear();
    return {KeepModule{adding.request, adding.offer->loaded->module.metadata.id, adding.path, adding.offer->digest}};
}

Effects handle(State& state, const RemoveModule& message, const Moment&) {
    const auto added = state.added.find(message.module);
    if (added == state.added.end()) return {};
    if (!message.is_confirmed) {
        state.dialog = {Dialog::Kind::remove_module, message.module, {}};
        return {};
    }
    state.dialog = {};
    if (!may_save(state, Wish::asked)) return {};
    return {DropModule{message.module, added->second}};
}

Effects handle(State& state, const ModulesChanged& message, const Moment& moment) {
    const bool is_answer = message.request != 0 && message.request == state.adding.request;
    if (is_answer) state.adding.request = 0;
    if (!message.why_not.empty()) {
        if (is_answer && is_adding(state)) {
            state.adding.why_not_added = message.why_not;
        } else {
            notify(state, message.why_not, true);
        }
        return {};
    }
    const content::Module* before = readable_module(state, message.module);
    const bool was_here = before != nullptr;
    const std::string old_title = title_here(state, message.module);
    Effects effects = change_modules(state, message, moment);
    const content::Module* now = readable_module(state, message.module);
    if (is_answer && is_adding(state)) {
        effects = joined(go(state, {}), std::move(effects));
        state.newcomer = {message.module, ++state.last_serial};
    }
    if (now == nullptr) {
        if (is_answer) {
            notify(state, sentences::module_added_unread, true);
        } else {
            notify(state, fmt::format(sentences::module_removed, old_title), false);
        }
        return effects;
    }
    const content::Metadata& metadata = now->metadata;
    Notice notice{.text = fmt::format(sentences::module_added, metadata.title), .module = message.module};
    if (was_here) notice.text = fmt::format(sentences::module_is_now, metadata.title, metadata.version);
    notify(state, std::move(notice));
    return effects;
}

}  // namespace state
