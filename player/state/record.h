/// What is remembered of one person: the part of the state that lives on disk.
#pragma once

#include "player/state/fraction.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace state {

/// UTC, milliseconds.
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

/// What the learner says of themselves. Only the name is asked for; all may be empty.
struct Profile {
    std::string name;
    std::string staff_number;
    std::string team;
    bool operator==(const Profile&) const = default;
};

enum class ThemeChoice { light, dark, high_contrast };

/// Text sizes in percent, and what one step makes of them.
inline constexpr int smallest_text_percent = 80, largest_text_percent = 200, text_step_percent = 10;

struct Settings {
    int text_percent = 100;  ///< from the smallest to the largest
    ThemeChoice theme = ThemeChoice::light;
    bool has_dyslexic_font = false;
    bool is_motion_reduced = false;
    bool is_quiz_on_one_page = false;
    bool gives_name = false;          ///< the learner's name goes with their records, for whoever may read those
    bool gives_staff_number = false;  ///< their staff number goes along when a code connects this laptop
    bool operator==(const Settings&) const = default;
};

/// Where the window was, in screen coordinates.
struct WindowPlace {
    int x = 0, y = 0, width = 1280, height = 800;
    bool is_maximised = false;
    bool operator==(const WindowPlace&) const = default;
};

/// What a learner answered, whatever the kind. Indices are those of Question::answers.
struct Response {
    /// choose one, choose all, true or false: the ticked answers, ascending.
    /// put in order: every answer in the learner's order; empty means not touched yet.
    /// match: one entry per answer in source order: the answer whose right side was put there, -1 for none (and for
    /// decoys, whose left is empty); empty means not touched yet.
    std::vector<int> chosen;
    std::string text;  ///< short answer and number, as typed
    bool operator==(const Response&) const = default;
};

/// The last submitted answer to a practice question.
struct PracticeAnswer {
    Response response;
    Fraction score;  ///< 0 to 1
    int tries = 0;   ///< submissions so far
    TimePoint at;
    std::chrono::milliseconds took{0};  ///< since the learner came to the question, or finished the one before
    bool operator==(const PracticeAnswer&) const = default;
};

/// One marked question of a submitted attempt.
struct QuestionScore {
    Fraction earned;  ///< points
    int points = 0;
    bool operator==(const QuestionScore&) const = default;
};

/// One go at the scored quiz. It is open until `submitted` has a value.
struct Attempt {
    int number = 1;  ///< from 1 within the registration
    std::uint64_t seed = 0;
    int module_version = 0;
    std::string module_source;  ///< module.md as it was when the attempt began; it is finished and reviewed on this version
    TimePoint started;
    std::map<int, Response> responses;  ///< by question number
    std::map<int, std::chrono::milliseconds> took;  ///< how long those were worked on, all in all
    std::optional<TimePoint> submitted;
    std::map<int, QuestionScore> scores;  ///< by question number, once submitted
    Fraction score;                       ///< 0 to 1, once submitted
    bool is_passed = false;
    std::chrono::milliseconds spent_before{0};  ///< on the module under this registration, when the attempt began
    bool operator==(const Attempt&) const = default;
};

/// A saved reflection.
struct ReflectionEntry {
    std::string text;
    TimePoint at;
    /// The ids of the statements that tell of it: two where it was written on two laptops at once, none where nobody was
    /// told, or what was told has been taken back on another laptop.
    std::vector<std::string> statements = {};
    bool is_shared = false;      ///< it was shown as shared when it was saved, and its statement has the text
    bool operator==(const ReflectionEntry&) const = default;
};

/// Where reading stopped.
struct Place {
    std::string page;       ///< slug
    std::size_t block = 0;  ///< element of the page at the top of the view
    float within = 0;       ///< how far down that element, 0 to 1
    bool operator==(const Place&) const = default;
};

/// A pass stays a pass, whatever happens later.
struct Pass {
    TimePoint at;
    Fraction score;  ///< 1 for a module without a quiz
    int module_version = 0;
    bool operator==(const Pass&) const = default;
};

/// From opening a module to leaving it, or to the next attempt at its quiz.
struct Session {
    std::string id;        ///< UUID
    int attempt = 1;       ///< at the quiz: the last that was begun, or the first that will be
    TimePoint started;
    TimePoint last_saved;  ///< the latest that something was saved in it; at least when it started
    bool is_open = true;
    bool operator==(const Session&) const = default;
};

/// One person's progress through one module, in the current run: under one registration here, and what was done in the
/// same run on other laptops.
struct ModuleRecord {
    std::string registration;  ///< UUID
    int run = 1;               ///< which time the module is gone through from the beginning, on whichever laptop
    TimePoint started;
    /// (round, page slug). Round 0 is the first reading; round N the reading again after N times all attempts were used up.
    std::set<std::pair<int, std::string>> pages_read;
    std::map<int, PracticeAnswer> practice;  ///< by question number
    std::vector<Attempt> attempts;           ///< oldest first; only the last may be open
    std::map<int, ReflectionEntry> reflections;  ///< by reflection number; outlives "Start again"
    std::optional<TimePoint> completed;
    std::optional<Pass> pass;  ///< the best pass ever reached in any registration; never taken away
    Place place;
    std::optional<Session> session;      ///< the last one
    std::chrono::milliseconds spent{0};  ///< in the sessions that have ended
    bool operator==(const ModuleRecord&) const = default;
};

/// What a draft belongs to.
struct DraftKey {
    enum class Kind { reflection, practice };
    std::string module;
    Kind kind = Kind::reflection;
    int number = 0;  ///< of the reflection or question
    auto operator<=>(const DraftKey&) const = default;
};

/// Everything remembered of one person.
struct Record {
    std::string actor;  ///< UUID minted at first run, never changed
    bool is_welcomed = false;  ///< first run has been completed
    Profile profile;
    Settings settings;
    WindowPlace window;
    std::string last_module;  ///< the module "Continue" leads to; empty at first
    std::map<std::string, ModuleRecord> modules;  ///< by module id
    std::map<DraftKey, Response> drafts;          ///< typed or ticked, not yet submitted
    bool operator==(const Record&) const = default;
};

}  // namespace state
