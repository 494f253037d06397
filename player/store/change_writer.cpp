#include "player/store/change_writer.h"

#include "player/store/ids_text.h"
#include "player/store/response_text.h"

namespace store {
namespace {

using Id = std::optional<std::int64_t>;

const char* to_text(state::ThemeChoice theme) {
    switch (theme) {
        case state::ThemeChoice::light:
            return "light";
        case state::ThemeChoice::dark:
            return "dark";
        case state::ThemeChoice::high_contrast:
            return "high_contrast";
    }
    return "";
}

const char* to_text(state::DraftKey::Kind kind) {
    return kind == state::DraftKey::Kind::reflection ? "reflection" : "practice";
}

bool is_empty(const state::Response& response) {
    return response.chosen.empty() && response.text.empty();
}

struct ChangeWriter {
    Statements& statements;
    bool is_from_elsewhere = false;  ///< done on another laptop: "Continue" leads where it led

    void operator()(const state::ProfileChanged& change) const {
        statements.run("UPDATE person SET is_welcomed = 1, name = ?, staff_number = ?, team = ?", change.profile.name,
                       change.profile.staff_number, change.profile.team);
    }

    void operator()(const state::SettingsChanged& change) const {
        const state::Settings& settings = change.settings;
        statements.run("INSERT OR REPLACE INTO settings VALUES (1, ?, ?, ?, ?, ?, ?, ?)", settings.text_percent,
                       to_text(settings.theme), settings.has_dyslexic_font, settings.is_motion_reduced,
                       settings.is_quiz_on_one_page, settings.gives_name, settings.gives_staff_number);
    }

    void operator()(const state::WindowMoved& change) const {
        const state::WindowPlace& place = change.place;
        statements.run("INSERT OR REPLACE INTO window_place VALUES (1, ?, ?, ?, ?, ?)", place.x, place.y, place.width,
                       place.height, place.is_maximised);
    }

    void operator()(const state::ModuleStarted& change) const {
        keep_last_module(change.module);
        if (statements.number("SELECT 1 FROM registration WHERE module = ? AND is_current = 1 AND uuid = ?",
                              change.module, change.registration)) {
            return;
        }
        statements.run("UPDATE registration SET is_current = 0 WHERE module = ? AND is_current = 1", change.module);
        statements.run("INSERT INTO registration (module, uuid, started, run) VALUES (?, ?, ?, ?)", change.module,
                       change.registration, change.at, change.run);
        statements.run("DELETE FROM draft WHERE module = ? AND kind = 'practice'", change.module);
    }

    void operator()(const state::SessionStarted& change) const {
        const Id registration = statements.number(
            "SELECT id FROM registration WHERE module = ? AND is_current = 1 AND uuid = ?", change.module,
            change.registration);
        if (!registration) return;
        if (statements.number("SELECT 1 FROM session WHERE registration = ? AND uuid = ?", *registration,
                              change.session)) {
            return;
        }
        add_time_spent(*registration);
        statements.run("INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, 1)", *registration, change.session,
                       change.attempt, change.at, change.at);
    }

    void operator()(const state::SessionEnded& change) const {
        const Id registration = current_registration(change.module);
        if (!registration) return;
        const bool was_open = statements.run(
                                  "UPDATE session SET last_saved = max(last_saved, ?) WHERE registration = ? AND "
                                  "uuid = ? AND is_open = 1",
                                  change.at, *registration, change.session) == 1;
        if (!was_open) return;
        add_time_spent(*registration);
        statements.run("UPDATE session SET is_open = 0 WHERE registration = ?", *registration);
    }

    void operator()(const state::PageRead& change) const {
        if (const Id registration = current_registration(change.module)) {
            statements.run("INSERT INTO page_read VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", *registration,
                           change.round, change.page, change.at);
        }
    }

    void operator()(const state::PlaceKept& change) const {
        const Id registration = current_registration(change.module);
        if (!registration) return;
        statements.run("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?)", *registration, change.place.page,
                       static_cast<std::int64_t>(change.place.block), static_cast<double>(change.place.within));
        keep_last_module(change.module);
    }

    void operator()(const state::PracticeAnswered& change) const {
        const Id registration = current_registration(change.module);
        if (!registration) return;
        const state::PracticeAnswer& answer = change.answer;
        statements.run("INSERT OR REPLACE INTO practice VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", *registration,
                       change.question, store::to_text(answer.response.chosen), answer.response.text,
                       answer.score.numerator(), answer.score.denominator(), answer.tries, answer.at,
                       answer.took.count());
        forget_draft({change.module, state::DraftKey::Kind::practice, change.question});
    }

    void operator()(const state::AttemptStarted& change) const {
        const Id registration = current_registration(change.module);
        if (!registration) return;
        const state::Attempt& attempt = change.attempt;
        const bool is_new =
            statements.run(
                "INSERT INTO attempt (registration, number, seed, module_text, started, submitted, score_numerator, "
                "score_denominator, is_passed, spent_before) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                *registration, attempt.number, static_cast<std::int64_t>(attempt.seed),
                module_text(change.module, attempt), attempt.started, attempt.submitted, attempt.score.numerator(),
                attempt.score.denominator(), attempt.is_passed, attempt.spent_before.count()) == 1;
        if (!is_new) return;
        const std::int64_t id = statements.last_row();
        for (const auto& [question, response] : attempt.responses)
            write_response(id, question, response, attempt.started, took(attempt, question));
        write_scores(id, attempt.scores);
    }

    void operator()(const state::QuizAnswered& change) const {
        const Id attempt = open_attempt(change.module, change.attempt);
        if (!attempt) return;
        if (is_empty(change.response)) {
            statements.run("DELETE FROM quiz_response WHERE attempt = ? AND question = ?", *attempt, change.question);
        } else {
            write_response(*attempt, change.question, change.response, change.at, change.took);
        }
    }

    void operator()(const state::AttemptSubmitted& change) const {
        const Id attempt = open_attempt(change.module, change.attempt);
        if (!attempt) return;
        statements.run(
            "UPDATE attempt SET submitted = ?, score_numerator = ?, score_denominator = ?, is_passed = ? WHERE id = ?",
            change.at, change.score.numerator(), change.score.denominator(), change.is_passed, *attempt);
        statements.run("DELETE FROM question_score WHERE attempt = ?", *attempt);
        write_scores(*attempt, change.scores);
    }

    void operator()(const state::ReflectionSaved& change) const {
        forget_draft({change.module, state::DraftKey::Kind::reflection, change.reflection});
        if (change.entry.text.empty()) {
            statements.run("DELETE FROM reflection WHERE module = ? AND number = ?", change.module, change.reflection);
        } else {
            statements.run("INSERT OR REPLACE INTO reflection VALUES (?, ?, ?, ?, ?, ?)", change.module,
                           change.reflection, change.entry.text, change.entry.at, ids_text(change.entry.statements),
                           change.entry.is_shared);
        }
    }

    void operator()(const state::ModuleCompleted& change) const {
        statements.run(
            "UPDATE registration SET completed = ? WHERE module = ? AND is_current = 1 AND "
            "(completed IS NULL OR completed > ?)",
            change.at, change.module, change.at);
    }

    void operator()(const state::ModulePassed& change) const {
        if (!current_registration(change.module)) return;
        const state::Pass& pass = change.pass;
        // The scores are compared by multiplying crosswise: whole numbers, so exact.
        statements.run(
            "INSERT INTO pass VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET passed = excluded.passed, "
            "score_numerator = excluded.score_numerator, score_denominator = excluded.score_denominator, "
            "module_version = excluded.module_version WHERE excluded.score_numerator * score_denominator > "
            "score_numerator * excluded.score_denominator OR (excluded.score_numerator * score_denominator = "
            "score_numerator * excluded.score_denominator AND excluded.passed < passed)",
            change.module, pass.at, pass.score.numerator(), pass.score.denominator(), pass.module_version);
    }

    void operator()(const state::DraftChanged& change) const {
        if (is_empty(change.response)) {
            forget_draft(change.key);
        } else {
            statements.run("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)", change.key.module,
                           to_text(change.key.kind), change.key.number, store::to_text(change.response.chosen),
                           change.response.text);
        }
    }

    /// Something was saved in the session that is open.
    void note_time(const std::string& module, state::TimePoint at) const {
        const Id registration = current_registration(module);
        if (!registration) return;
        statements.run("UPDATE session SET last_saved = ? WHERE registration = ? AND is_open = 1 AND last_saved < ?", at,
                       *registration, at);
    }

private:
    /// Adds the open session, when there is one.
    void add_time_spent(std::int64_t registration) const {
        statements.run(
            "UPDATE registration SET spent = spent + (SELECT last_saved - started FROM session WHERE "
            "session.registration = registration.id) WHERE id = ? AND EXISTS (SELECT 1 FROM session WHERE "
            "session.registration = registration.id AND is_open = 1)",
            registration);
    }

    Id current_registration(const std::string& module) const {
        return statements.number("SELECT id FROM registration WHERE module = ? AND is_current = 1", module);
    }

    Id open_attempt(const std::string& module, int number) const {
        return statements.number(
            "SELECT attempt.id FROM attempt JOIN registration ON registration.id = attempt.registration "
            "WHERE module = ? AND is_current = 1 AND number = ? AND submitted IS NULL",
            module, number);
    }

    /// Only touches the row when it would change, for this is said with every place kept.
    void keep_last_module(const std::string& module) const {
        statements.run(is_from_elsewhere ? "UPDATE person SET last_module = ? WHERE last_module <> ? AND last_module = ''"
                                         : "UPDATE person SET last_module = ? WHERE last_module <> ?",
                       module, module);
    }

    void forget_draft(const state::DraftKey& key) const {
        statements.run("DELETE FROM draft WHERE module = ? AND kind = ? AND number = ?", key.module, to_text(key.kind),
                       key.number);
    }

    std::int64_t module_text(const std::string& module, const state::Attempt& attempt) const {
        if (const Id known =
                statements.number("SELECT id FROM module_text WHERE module = ? AND version = ? AND source = ?", module,
                                  attempt.module_version, attempt.module_source)) {
            return *known;
        }
        statements.run("INSERT INTO module_text (module, version, source) VALUES (?, ?, ?)", module,
                       attempt.module_version, attempt.module_source);
        return statements.last_row();
    }

    void write_response(std::int64_t attempt, int question, const state::Response& response,
                        state::TimePoint at, std::chrono::milliseconds took) const {
        statements.run("INSERT OR REPLACE INTO quiz_response VALUES (?, ?, ?, ?, ?, ?)", attempt, question,
                       store::to_text(response.chosen), response.text, at, took.count());
    }

    static std::chrono::milliseconds took(const state::Attempt& attempt, int question) {
        const auto found = attempt.took.find(question);
        return found == attempt.took.end() ? std::chrono::milliseconds{0} : found->second;
    }

    void write_scores(std::int64_t attempt, const std::map<int, state::QuestionScore>& scores) const {
        for (const auto& [question, score] : scores) {
            statements.run("INSERT INTO question_score VALUES (?, ?, ?, ?, ?)", attempt, question,
                           score.earned.numerator(), score.earned.denominator(), score.points);
        }
    }
};

}  // namespace

void write_change(Statements& statements, const state::Change& change) {
    const ChangeWriter writer{statements};
    std::visit(writer, change);
    if (const auto at = state::time_in_session(change)) writer.note_time(*state::module_of(change), *at);
}

void write_arrival(Statements& statements, const state::Change& change) {
    std::visit(ChangeWriter{statements, true}, change);
}

}  // namespace store
