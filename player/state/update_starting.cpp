#include "player/state/attempt_module.h"
#include "player/state/handlers.h"
#include "player/state/notices.h"
#include "player/state/sentences.h"
#include "player/state/sessions.h"

#include <fmt/format.h>

#include <algorithm>

namespace state {
namespace {

/// Says the first mistake: no module of the pathway can show it, so without this nobody would see it.
void tell_of_mistakes(State& state, const content::Problems& problems) {
    const auto first = std::find_if(problems.begin(), problems.end(), [](const content::Problem& problem) {
        return problem.severity == content::Severity::error;
    });
    if (first == problems.end()) return;
    notify(state,
           fmt::format("{} In {}, line {}: {}", sentences::pathway_needs_mending, first->file, first->line,
                       first->message),
           true);
}

}  // namespace

Effects handle(State& state, const Loaded& message, const Moment& moment) {
    State fresh;
    fresh.last_serial = state.last_serial;
    fresh.notices = state.notices;
    fresh.pathway = message.pathway;
    fresh.record = message.record;
    fresh.added = message.added;
    fresh.access = message.access;
    fresh.backed_up = moment.now;
    fresh.installation = message.installation;
    fresh.profile_draft = message.record.profile;
    if (fresh.pathway != nullptr) fresh.index = std::make_shared<const SearchIndex>(*fresh.pathway);
    const bool is_first_run = !fresh.record.is_welcomed && fresh.access == Access::writable;
    fresh.screens = {Screen{is_first_run ? Screen::Kind::first_run : Screen::Kind::home, {}, 0}};
    if (message.is_open_elsewhere) fresh.dialog = {Dialog::Kind::open_elsewhere, {}, {}};
    read_older_modules(fresh);
    if (fresh.pathway != nullptr) tell_of_mistakes(fresh, fresh.pathway->problems);
    state = std::move(fresh);

    Effects effects = end_lost_sessions(state);
    std::vector<std::string> ids;
    for (const auto& module : state.record.modules) ids.push_back(module.first);
    for (const std::string& id : ids) effects = joined(std::move(effects), save_outcomes(state, id, moment.now));
    return effects;
}

Effects handle(State& state, const Stopped& message, const Moment&) {
    state.stopped_because = message.why;
    state.access = Access::read_only;
    state.screens = {Screen{Screen::Kind::stopped, {}, 0}};
    return {};
}

}  // namespace state
