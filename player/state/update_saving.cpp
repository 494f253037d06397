#include "player/state/handlers.h"
#include "player/state/navigation.h"
#include "player/state/notices.h"
#include "player/state/sentences.h"
#include "player/state/sessions.h"
#include "player/state/shown.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace state {
namespace {

std::string_view what_is_kept(const Changes& changes) {
    for (const Change& change : changes) {
        if (std::holds_alternative<PracticeAnswered>(change) || std::holds_alternative<QuizAnswered>(change) ||
            std::holds_alternative<AttemptSubmitted>(change))
            return sentences::answer_is_kept;
        if (std::holds_alternative<ReflectionSaved>(change)) return sentences::reflection_is_kept;
        if (std::holds_alternative<ProfileChanged>(change)) return sentences::profile_is_kept;
    }
    return sentences::progress_is_kept;
}

/// Applies a saved change to the record, and lets the screen follow. What the learner wrote while it was on its way
/// stays a draft.
class Arrival {
public:
    explicit Arrival(State& state) : state_(state) {}

    Effects take_effects() { return std::move(effects_); }
    const std::set<std::string>& modules() const { return modules_; }

    void operator()(const PracticeAnswered& change) {
        modules_.insert(change.module);
        settle({change.module, DraftKey::Kind::practice, change.question}, change, change.answer.response);
    }

    void operator()(const ReflectionSaved& change) {
        const DraftKey key{change.module, DraftKey::Kind::reflection, change.reflection};
        settle(key, change, Response{{}, change.entry.text});
        if (state_.open_entry == key && !state_.rewriting.contains(key)) state_.open_entry.reset();
    }

    void operator()(const ModuleStarted& change) {
        modules_.insert(change.module);
        const ModuleRecord* before = record_of(state_, change.module);
        const bool starts_again = before != nullptr && before->registration != change.registration;
        const auto drafts = state_.record.drafts;
        const std::string last = state_.record.last_module;
        apply(state_.record, change);
        // Answers begun before a first start got through are kept; those of the registration that ends here must not be
        // written into the new one.
        for (const auto& [key, response] : drafts) {
            if (state_.record.drafts.contains(key)) continue;
            write_soon(DraftChanged{key, starts_again ? Response{} : response});
            if (!starts_again) state_.rewriting.insert(key);
        }
        if (starts_again) leave_the_old_registration(change.module);
        // "Continue" leads to where the learner is now, whenever a start gets through.
        const bool is_read = is_showing(state_, change.module) && !state_.visit;
        const std::string& here = is_read || last.empty() ? change.module : last;
        if (const ModuleRecord* record = record_of(state_, here)) write_soon(PlaceKept{here, Place(record->place)});
    }

    void operator()(const AttemptStarted& change) {
        modules_.insert(change.module);
        apply(state_.record, change);
        if (!is_showing(state_, change.module)) return;
        state_.quiz = {0, ++state_.last_serial};
        const Screen quiz{Screen::Kind::quiz, change.module, 0};
        if (screen(state_).kind == Screen::Kind::results) replace_screen(state_, quiz);
        effects_ = joined(std::move(effects_), go(state_, quiz));
    }

    void operator()(const AttemptSubmitted& change) {
        modules_.insert(change.module);
        apply(state_.record, change);
        const bool is_in_quiz = screen(state_).kind == Screen::Kind::quiz && screen(state_).module == change.module;
        if (is_in_quiz) replace_screen(state_, {Screen::Kind::results, change.module, 0});
    }

    void operator()(const ProfileChanged& change) {
        apply(state_.record, change);
        if (screen(state_).kind == Screen::Kind::first_run) replace_screen(state_, {});
        // The learner may have gone on into a module already: Back leads home from there.
        for (Screen& passed : state_.screens)
            if (passed.kind == Screen::Kind::first_run) passed = {};
        const std::string waiting = std::exchange(state_.waiting_module, {});
        if (!waiting.empty()) effects_ = joined(std::move(effects_), handle(state_, LookAtModule{waiting}, {}));
    }

    template <class Other>
    void operator()(const Other& change) {
        if constexpr (requires { change.module; }) modules_.insert(change.module);
        apply(state_.record, change);
    }

private:
    /// Words that differ from the saved ones were written since, and stay a draft.
    void settle(const DraftKey& key, const Change& change, const Response& saved) {
        const auto found = state_.record.drafts.find(key);
        const std::optional<Response> draft =
            found == state_.record.drafts.end() ? std::nullopt : std::optional(found->second);
        const bool was_edited = state_.rewriting.contains(key);
        apply(state_.record, change);
        if (draft && *draft != saved) {
            state_.rewriting.insert(key);
            write_soon(DraftChanged{key, *draft});
        } else if (draft || !was_edited) {
            state_.rewriting.erase(key);
            // Edits since the submission may still be held back, even where they came to the same words in the end.
            if (was_edited) write_soon(DraftChanged{key, {}});
        }
    }

    void write_soon(const Change& change) { effects_ = joined(std::move(effects_), save_soon(state_, change)); }

    void leave_the_old_registration(const std::string& module) {
        std::erase_if(state_.rewriting, [&](const DraftKey& key) {
            return key.module == module && key.kind == DraftKey::Kind::practice;
        });
        std::erase_if(state_.older_modules, [&](const auto& older) { return older.first.first == module; });
        write_soon(PlaceKept{module, {}});
        const bool was_showing = is_showing(state_, module);
        std::erase_if(state_.screens, [&](const Screen& screen) {
            const bool is_of_attempts = screen.kind == Screen::Kind::quiz || screen.kind == Screen::Kind::results;
            return is_of_attempts && screen.module == module;
        });
        if (state_.screens.empty()) state_.screens.push_back({});
        if (!was_showing) return;
        effects_ = joined(std::move(effects_), go(state_, {Screen::Kind::lesson, module, 0}));
        bring_into_view(state_, 0, 0);
    }

    State& state_;
    Effects effects_;
    std::set<std::string> modules_;
};

void say_failure(State& state, const std::string& why, std::string_view kept) {
    remove_notice(state, state.failure_notice);
    state.failure_notice = notify(state, fmt::format("{} {}", why, kept), true);
}

/// Opening makes a backup on each day. A window that stays open for days makes one on the way, once there is new work.
constexpr std::chrono::hours backed_up_every{4};

Effects back_up_if_due(State& state, TimePoint now) {
    // A clock that was set back must not put it off for ever.
    if (now >= state.backed_up && now - state.backed_up < backed_up_every) return {};
    state.backed_up = now;
    return {BackUp{false}};
}

Effects retry(State& state) {
    Effects effects;
    for (Pending& pending : state.pending) {
        if (!pending.has_failed) continue;
        pending.has_failed = false;
        effects.push_back(Save{pending.ticket, pending.changes});
    }
    return effects;
}

}  // namespace

Effects handle(State& state, const Saved& message, const Moment& moment) {
    if (message.ticket == 0) {
        state.has_failed_drafts = false;
        settle_failure_notice(state);
        return {};
    }
    const auto found = std::find_if(state.pending.begin(), state.pending.end(),
                                    [&](const Pending& pending) { return pending.ticket == message.ticket; });
    if (found == state.pending.end()) return {};
    state.pending.erase(found);
    state.arrivals.have_failed = false;
    Arrival arrival(state);
    for (const Change& change : message.changes) std::visit(arrival, change);
    settle_failure_notice(state);
    Effects effects = arrival.take_effects();
    for (const std::string& module : arrival.modules())
        effects = joined(std::move(effects), save_outcomes(state, module, moment.now));
    return joined(std::move(effects), back_up_if_due(state, moment.now));
}

Effects handle(State& state, const SaveFailed& message, const Moment&) {
    if (message.ticket == 0) {
        state.has_failed_drafts = true;
        say_failure(state, message.why, sentences::words_are_kept);
        return {RetryLater{}};
    }
    withdraw_superseded(state, message.ticket);
    const auto found = std::find_if(state.pending.begin(), state.pending.end(),
                                    [&](const Pending& pending) { return pending.ticket == message.ticket; });
    if (found == state.pending.end()) return {};
    found->has_failed = true;
    say_failure(state, message.why, what_is_kept(found->changes));
    return {RetryLater{}};
}

Effects handle(State& state, const RetrySaves&, const Moment&) {
    Effects effects;
    if (state.has_failed_drafts) effects.push_back(Flush{});
    return joined(std::move(effects), retry(state));
}

Effects handle(State&, const FocusLeft&, const Moment&) { return {Flush{}}; }

Effects handle(State& state, const Close&, const Moment& moment) {
    state.is_closing = true;
    Effects effects = joined(retry(state), {Flush{}});
    return joined(joined(std::move(effects), keep_sessions(state, moment)), {Quit{}});
}

}  // namespace state
