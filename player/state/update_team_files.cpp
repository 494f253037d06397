#include "player/state/handlers.h"
#include "player/state/notices.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace state {
namespace {

/// What asks for something to be done comes first.
int rank(const TeamFileOutcome& outcome) {
    if (!outcome.why_not.empty()) return 0;
    return outcome.signature == TeamFileOutcome::Signature::known ? 2 : 1;
}

void sort(std::vector<TeamFileOutcome>& outcomes) {
    std::stable_sort(outcomes.begin(), outcomes.end(),
                     [](const TeamFileOutcome& one, const TeamFileOutcome& other) { return rank(one) < rank(other); });
}

/// The people whose accounts these are, by account.
std::map<std::string, const TeamPerson*> people_of(const std::vector<TeamFileOutcome>& outcomes,
                                                   const TeamTable& table) {
    std::map<std::string, const TeamPerson*> people;
    for (const TeamFileOutcome& one : outcomes)
        if (one.why_not.empty()) people[one.account] = nullptr;
    if (people.empty()) return people;
    for (const TeamPerson& person : table.people) {
        for (const std::string& account : person.accounts)
            if (const auto wanted = people.find(account); wanted != people.end()) wanted->second = &person;
    }
    return people;
}

bool is_by(const TeamFileOutcome& outcome, const TeamDevice& device) {
    return outcome.fingerprint == device.fingerprint &&
           std::find(device.accounts.begin(), device.accounts.end(), outcome.account) != device.accounts.end();
}

}  // namespace

void renew_team_files(Team& team) {
    using Signature = TeamFileOutcome::Signature;
    TeamFiles& files = team.files;
    const auto people = people_of(files.outcomes, *team.table);
    for (TeamFileOutcome& outcome : files.outcomes) {
        const auto person = people.find(outcome.account);
        if (!outcome.why_not.empty() || person == people.end() || person->second == nullptr) continue;
        outcome.name = person->second->name;
        outcome.staff_number = person->second->staff_number;
        if (outcome.signature == Signature::none) continue;
        outcome.signature = Signature::known;
        for (const TeamDevice& device : person->second->origin.unknown_devices)
            if (is_by(outcome, device)) outcome.signature = Signature::unknown;
    }
    if (files.request == 0) sort(files.outcomes);
}

Effects read_team_files(State& state, const std::string& path) {
    TeamFiles& files = state.team.files;
    if (files.request != 0 || !may_save(state, Wish::asked)) return {};
    files = {.request = ++state.last_serial};
    return {ReadTeamFiles{files.request, {path}}};
}

/// What was read is in the copy by now, whoever waited for it.
Effects handle(State& state, const TeamFilesRead& message, const Moment&) {
    Team& team = state.team;
    TeamFiles& files = team.files;
    const bool has_news = std::any_of(message.outcomes.begin(), message.outcomes.end(),
                                      [](const TeamFileOutcome& one) { return one.why_not.empty(); });
    if (has_news) team.travel.has_copy = team.is_stale = true;
    if (message.request != files.request) return {};
    std::copy(message.outcomes.begin(), message.outcomes.end(), std::back_inserter(files.outcomes));
    files.left = message.left.size();
    if (files.left > 0 && !files.is_stopping) return {ReadTeamFiles{files.request, message.left}};
    files.request = 0;
    sort(files.outcomes);
    return {};
}

Effects handle(State& state, const StopTeamFiles&, const Moment&) {
    state.team.files.is_stopping = state.team.files.request != 0;
    return {};
}

Effects handle(State& state, const CloseTeamFiles&, const Moment&) {
    if (state.team.files.request == 0) state.team.files = {};
    return {};
}

Effects handle(State& state, const ConfirmTeamDevice& message, const Moment&) {
    Team& team = state.team;
    if (team.confirming != 0 || !may_save(state, Wish::asked)) return {};
    team.confirming = ++state.last_serial;
    return {KeepTeamDevice{team.confirming, message.device}};
}

/// The list of files that were read just now says of them what is true now.
Effects handle(State& state, const TeamDeviceKept& message, const Moment&) {
    Team& team = state.team;
    if (message.request == team.confirming) team.confirming = 0;
    if (!message.why_not.empty()) {
        notify(state, message.why_not, true);
        return {};
    }
    team.is_stale = true;
    TeamFiles& files = team.files;
    for (TeamFileOutcome& outcome : files.outcomes) {
        const bool is_waiting = outcome.signature == TeamFileOutcome::Signature::unknown;
        if (is_waiting && is_by(outcome, message.device)) outcome.signature = TeamFileOutcome::Signature::known;
    }
    if (files.request == 0) sort(files.outcomes);
    return {};
}

}  // namespace state
