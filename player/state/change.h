/// One thing to remember. The same value is applied to the record in memory and written by the store, so that what
/// is on screen after a change is what the next start reads back.
#pragma once

#include "player/state/record.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace state {

/// First run finished, or the profile edited: the learner has been welcomed.
struct ProfileChanged { Profile profile; bool operator==(const ProfileChanged&) const = default; };
struct SettingsChanged { Settings settings; bool operator==(const SettingsChanged&) const = default; };
struct WindowMoved { WindowPlace place; bool operator==(const WindowMoved&) const = default; };

/// First opening of a module, or "Start again": a new registration. Reflections, the pass and drafts of reflections stay.
/// With the registration that the module already has, nothing starts again. The module becomes the last one.
struct ModuleStarted {
    std::string module, registration;
    TimePoint at;
    int run = 1;  ///< one more than the one before
    bool operator==(const ModuleStarted&) const = default;
};
/// The learner is in a module. A session that is still open ends when something was saved in it last. Ignored when it is
/// the module's last session already, or the registration is not the current one.
struct SessionStarted {
    std::string module, registration, session;
    int attempt = 1;
    TimePoint at;
    bool operator==(const SessionStarted&) const = default;
};
/// They have left it, but not before something was saved in it last. Ignored when that session is not open.
struct SessionEnded {
    std::string module, session;
    TimePoint at;
    bool operator==(const SessionEnded&) const = default;
};
struct PageRead {
    std::string module, page;
    int round = 0;
    TimePoint at;
    bool operator==(const PageRead&) const = default;
};
/// The module becomes the last one, to which "Continue" leads.
struct PlaceKept { std::string module; Place place; bool operator==(const PlaceKept&) const = default; };

/// A practice question submitted. Removes its draft.
struct PracticeAnswered {
    std::string module;
    int question = 0;
    PracticeAnswer answer;
    bool operator==(const PracticeAnswered&) const = default;
};
/// Ignored when the registration already has an attempt with this number.
struct AttemptStarted { std::string module; Attempt attempt; bool operator==(const AttemptStarted&) const = default; };
/// One response in the open attempt; an empty one removes it. Ignored once that attempt has been submitted.
struct QuizAnswered {
    std::string module;
    int attempt = 0;
    int question = 0;
    Response response;
    TimePoint at;
    std::chrono::milliseconds took{0};  ///< on this question in this attempt, all in all
    bool is_typing = false;             ///< may be written a little late, so that it says nothing of the session
    bool operator==(const QuizAnswered&) const = default;
};
/// Ignored when that attempt has been submitted already.
struct AttemptSubmitted {
    std::string module;
    int attempt = 0;
    TimePoint at;
    std::map<int, QuestionScore> scores;
    Fraction score;
    bool is_passed = false;
    bool operator==(const AttemptSubmitted&) const = default;
};
/// A reflection saved. Removes its draft. An empty text removes the entry.
struct ReflectionSaved {
    std::string module;
    int reflection = 0;
    ReflectionEntry entry;
    bool operator==(const ReflectionSaved&) const = default;
};
/// The earliest completion of a registration stands.
struct ModuleCompleted { std::string module; TimePoint at; bool operator==(const ModuleCompleted&) const = default; };
/// Kept only when it is better than the pass already there, or as good and earlier.
struct ModulePassed { std::string module; Pass pass; bool operator==(const ModulePassed&) const = default; };

/// Typed or ticked, not yet submitted. An empty response removes the draft. May be written up to a second late.
struct DraftChanged { DraftKey key; Response response; bool operator==(const DraftChanged&) const = default; };

using ChangeKinds =
    std::variant<ProfileChanged, SettingsChanged, WindowMoved, ModuleStarted, PageRead, PlaceKept, PracticeAnswered,
                 AttemptStarted, QuizAnswered, AttemptSubmitted, ReflectionSaved, ModuleCompleted, ModulePassed,
                 DraftChanged, SessionStarted, SessionEnded>;

/// One of these kinds, compiled like Message.
class Change : public ChangeKinds {
public:
    using ChangeKinds::ChangeKinds;
    Change(const Change&);
    Change(Change&&) noexcept;
    Change& operator=(const Change&);
    Change& operator=(Change&&) noexcept;
    ~Change();
    bool operator==(const Change&) const;
};

/// Changes that are true together: written in one transaction, or not at all.
using Changes = std::vector<Change>;

/// The module a change belongs to, or nullptr.
const std::string* module_of(const Change& change);

/// When the learner did this in their session of the module; nothing for what is no work, and for sessions themselves.
std::optional<TimePoint> time_in_session(const Change& change);

/// Applies one change. Changes to a module that was never started are ignored (the store refuses them likewise),
/// but for drafts and reflections: a reflection makes an entry with an empty registration, which goes with its last text.
void apply(Record& record, const Change& change);

/// The same for what was done on another laptop: no session of this one had it, and "Continue" leads where it led.
void take_in(Record& record, const Change& change);

}  // namespace state
