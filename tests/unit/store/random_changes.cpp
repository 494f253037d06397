#include "tests/unit/store/random_changes.h"

namespace tests {

state::Changes RandomChanges::batch() {
    state::Changes changes;
    for (int count = 1 + below(4); count > 0; --count) changes.push_back(change());
    return changes;
}

std::string RandomChanges::module() {
    static constexpr const char* modules[] = {"anchors", "ladders", "wages"};
    return modules[below(3)];
}

std::string RandomChanges::page() {
    static constexpr const char* pages[] = {"", "what-is-an-anchor", "quiz", "gwynedd-ŵyr"};
    return pages[below(4)];
}

std::string RandomChanges::text() {
    static const std::string texts[] = {
        "",         "£11.44", "It's \"ours\"; DROP TABLE person; --", "two\nlines", std::string("nul\0inside", 10),
        "Caffè 😀 ŵ"};
    return texts[below(6)];
}

state::TimePoint RandomChanges::time() {
    return state::TimePoint{std::chrono::milliseconds{1'794'000'000'000 + below(1'000'000)}};
}

std::chrono::milliseconds RandomChanges::length() { return std::chrono::milliseconds{below(100'000)}; }

state::Response RandomChanges::response() {
    state::Response response;
    for (int count = below(4); count > 0; --count) response.chosen.push_back(below(6) - 1);
    if (is_heads()) response.text = text();
    return response;
}

state::Fraction RandomChanges::fraction() {
    const int denominator = 1 + below(12);
    return {below(denominator + 1), denominator};
}

std::map<int, state::QuestionScore> RandomChanges::scores() {
    std::map<int, state::QuestionScore> scores;
    for (int count = below(4); count > 0; --count) scores[below(5)] = {fraction(), 1 + below(3)};
    return scores;
}

state::Attempt RandomChanges::attempt() {
    state::Attempt attempt;
    attempt.number = 1 + below(4);
    attempt.seed = (static_cast<std::uint64_t>(random_()) << 32) | random_();
    attempt.module_version = 1 + below(2);
    attempt.module_source = "# Version " + std::to_string(attempt.module_version) + "\n" + text();
    attempt.started = time();
    attempt.spent_before = length();
    if (below(4) == 0) {
        const int question = below(5);
        attempt.responses[question] = response();
        attempt.took[question] = length();
    }
    if (below(8) == 0) {
        attempt.submitted = time();
        attempt.scores = scores();
        attempt.score = fraction();
        attempt.is_passed = is_heads();
    }
    return attempt;
}

std::vector<std::string> RandomChanges::ids() {
    std::vector<std::string> ids(static_cast<std::size_t>(below(3)));
    for (std::string& id : ids) id = "statement-" + std::to_string(below(100));
    return ids;
}

state::Change RandomChanges::change() {
    using namespace state;
    switch (below(24)) {
        case 0:
            return ProfileChanged{{text(), text(), text()}};
        case 1: {
            Settings settings;
            settings.text_percent = 80 + below(121);
            settings.theme = static_cast<ThemeChoice>(below(3));
            settings.has_dyslexic_font = is_heads();
            settings.is_motion_reduced = is_heads();
            settings.is_quiz_on_one_page = is_heads();
            settings.gives_name = is_heads();
            settings.gives_staff_number = is_heads();
            return SettingsChanged{settings};
        }
        case 2:
            return WindowMoved{{below(4000) - 2000, below(4000) - 2000, below(4000), below(4000), is_heads()}};
        case 3: {
            if (!is_heads()) ++registrations_;  // now and then the one that is current, which changes nothing
            const std::string name = module();
            return ModuleStarted{name, name + "-" + std::to_string(registrations_), time(), 1 + below(3)};
        }
        case 4:
        case 5:
            return PageRead{module(), page(), below(3), time()};
        case 6: {
            Place place{page(), static_cast<std::size_t>(below(50)), static_cast<float>(below(1000)) / 999.0F};
            return PlaceKept{module(), place};
        }
        case 7:
        case 8:
            return PracticeAnswered{module(), below(5), {response(), fraction(), below(9), time(), length()}};
        case 9:
            return AttemptStarted{module(), attempt()};
        case 10:
        case 11:
        case 12:
            return QuizAnswered{module(), 1 + below(4), below(5), response(), time(), length()};
        case 13:
            return AttemptSubmitted{module(), 1 + below(4), time(), scores(), fraction(), is_heads()};
        case 14:
            return ReflectionSaved{module(), below(3), {text(), time(), ids(), is_heads()}};
        case 15:
            return ModuleCompleted{module(), time()};
        case 16:
            return ModulePassed{module(), {time(), fraction(), 1 + below(3)}};
        case 17:
        case 18: {
            if (!is_heads()) ++sessions_;
            const std::string name = module();
            return SessionStarted{name, name + "-" + std::to_string(registrations_ - below(2)),
                                  "session-" + std::to_string(sessions_), 1 + below(3), time()};
        }
        case 19:
        case 20:
            return SessionEnded{module(), "session-" + std::to_string(sessions_), time()};
        default: {
            const auto kind = is_heads() ? DraftKey::Kind::reflection : DraftKey::Kind::practice;
            return DraftChanged{{module(), kind, below(5)}, response()};
        }
    }
}

}  // namespace tests
