#include "player/store/record_reader.h"

#include "player/store/ids_text.h"
#include "player/store/response_text.h"
#include "player/store/row.h"

#include <utility>

namespace store {
namespace {

template <class Take>
void each_row(const SQLite::Database& database, const char* sql, Take take) {
    SQLite::Statement statement(database, sql);
    while (statement.executeStep()) take(Row(statement));
}

class RecordReader {
public:
    explicit RecordReader(const SQLite::Database& database) : database_(database) {}

    std::optional<state::Record> read() {
        read_person();
        record_.settings = read_settings(database_);
        read_window_place();
        read_modules();
        read_attempts();
        read_drafts();
        if (is_malformed_) return std::nullopt;
        return std::move(record_);
    }

private:
    template <class Take>
    void each(const char* sql, Take take) const {
        each_row(database_, sql, take);
    }

    state::Response response(Row& row) {
        std::optional<std::vector<int>> chosen = parse_chosen(row.text());
        if (!chosen) is_malformed_ = true;
        return {std::move(chosen).value_or(std::vector<int>{}), row.text()};
    }

    void read_person() {
        each("SELECT actor, is_welcomed, name, staff_number, team, last_module FROM person", [&](Row row) {
            record_.actor = row.text();
            record_.is_welcomed = row.truth();
            record_.profile.name = row.text();
            record_.profile.staff_number = row.text();
            record_.profile.team = row.text();
            record_.last_module = row.text();
        });
    }

    void read_window_place() {
        each("SELECT x, y, width, height, is_maximised FROM window_place", [&](Row row) {
            state::WindowPlace& window = record_.window;
            window.x = row.small_number();
            window.y = row.small_number();
            window.width = row.small_number();
            window.height = row.small_number();
            window.is_maximised = row.truth();
        });
    }

    void read_modules() {
        each("SELECT module, uuid, started, completed, spent, run FROM registration WHERE is_current = 1", [&](Row row) {
            state::ModuleRecord& module = record_.modules[row.text()];
            module.registration = row.text();
            module.started = row.time();
            module.completed = row.optional_time();
            module.spent = row.length();
            module.run = row.small_number();
        });
        each(
            "SELECT module, session.uuid, attempt, session.started, last_saved, is_open FROM session "
            "JOIN registration ON id = registration WHERE is_current = 1",
            [&](Row row) {
                state::Session& session = record_.modules[row.text()].session.emplace();
                session.id = row.text();
                session.attempt = row.small_number();
                session.started = row.time();
                session.last_saved = row.time();
                session.is_open = row.truth();
            });
        each(
            "SELECT module, page, block, within FROM place JOIN registration ON id = registration WHERE is_current = 1",
            [&](Row row) {
                state::Place& place = record_.modules[row.text()].place;
                place.page = row.text();
                place.block = static_cast<std::size_t>(row.number());
                place.within = static_cast<float>(row.real());
            });
        each("SELECT module, round, page FROM page_read JOIN registration ON id = registration WHERE is_current = 1",
             [&](Row row) {
                 state::ModuleRecord& module = record_.modules[row.text()];
                 const int round = row.small_number();
                 module.pages_read.emplace(round, row.text());
             });
        each(
            "SELECT module, question, chosen, text, score_numerator, score_denominator, tries, answered, took FROM practice "
            "JOIN registration ON id = registration WHERE is_current = 1",
            [&](Row row) {
                state::ModuleRecord& module = record_.modules[row.text()];
                state::PracticeAnswer& answer = module.practice[row.small_number()];
                answer.response = response(row);
                answer.score = row.fraction();
                answer.tries = row.small_number();
                answer.at = row.time();
                answer.took = row.length();
            });
        each("SELECT module, number, text, saved, statement, is_shared FROM reflection", [&](Row row) {
            state::ModuleRecord& module = record_.modules[row.text()];
            state::ReflectionEntry& entry = module.reflections[row.small_number()];
            entry.text = row.text();
            entry.at = row.time();
            entry.statements = parse_ids(row.text());
            entry.is_shared = row.truth();
        });
        // A pass is only ever written to a module that was started, so its entry is there.
        each("SELECT module, passed, score_numerator, score_denominator, module_version FROM pass", [&](Row row) {
            state::Pass& pass = record_.modules[row.text()].pass.emplace();
            pass.at = row.time();
            pass.score = row.fraction();
            pass.module_version = row.small_number();
        });
    }

    void read_attempts() {
        std::map<std::int64_t, std::pair<std::string, std::size_t>> places;  // attempt's id -> module, index
        const auto attempt_with = [&](std::int64_t id) -> state::Attempt* {
            const auto place = places.find(id);
            return place == places.end() ? nullptr
                                         : &record_.modules[place->second.first].attempts[place->second.second];
        };
        each(
            "SELECT attempt.id, registration.module, number, seed, version, source, attempt.started, submitted, "
            "score_numerator, score_denominator, is_passed, spent_before FROM attempt "
            "JOIN registration ON registration.id = attempt.registration "
            "JOIN module_text ON module_text.id = attempt.module_text WHERE is_current = 1 "
            "ORDER BY attempt.registration, number",
            [&](Row row) {
                const std::int64_t id = row.number();
                const std::string module = row.text();
                std::vector<state::Attempt>& attempts = record_.modules[module].attempts;
                places[id] = {module, attempts.size()};
                state::Attempt& attempt = attempts.emplace_back();
                attempt.number = row.small_number();
                attempt.seed = static_cast<std::uint64_t>(row.number());
                attempt.module_version = row.small_number();
                attempt.module_source = row.text();
                attempt.started = row.time();
                attempt.submitted = row.optional_time();
                attempt.score = row.fraction();
                attempt.is_passed = row.truth();
                attempt.spent_before = row.length();
            });
        each("SELECT attempt, question, chosen, text, took FROM quiz_response", [&](Row row) {
            state::Attempt* const attempt = attempt_with(row.number());
            if (attempt == nullptr) return;
            const int question = row.small_number();
            attempt->responses[question] = response(row);
            attempt->took[question] = row.length();
        });
        each("SELECT attempt, question, earned_numerator, earned_denominator, points FROM question_score",
             [&](Row row) {
                 state::Attempt* const attempt = attempt_with(row.number());
                 if (attempt == nullptr) return;
                 state::QuestionScore& score = attempt->scores[row.small_number()];
                 score.earned = row.fraction();
                 score.points = row.small_number();
             });
    }

    void read_drafts() {
        each("SELECT module, kind, number, chosen, text FROM draft", [&](Row row) {
            state::DraftKey key;
            key.module = row.text();
            key.kind = row.text() == "practice" ? state::DraftKey::Kind::practice : state::DraftKey::Kind::reflection;
            key.number = row.small_number();
            record_.drafts[key] = response(row);
        });
    }

    const SQLite::Database& database_;
    state::Record record_;
    bool is_malformed_ = false;
};

}  // namespace

std::optional<state::Record> read_record(const SQLite::Database& database) {
    return RecordReader(database).read();
}

state::Settings read_settings(const SQLite::Database& database) {
    state::Settings settings;
    each_row(database,
             "SELECT text_percent, theme, has_dyslexic_font, is_motion_reduced, is_quiz_on_one_page, gives_name, "
             "gives_staff_number FROM settings",
             [&](Row row) {
                 settings.text_percent = row.small_number();
                 const std::string theme = row.text();
                 settings.theme = theme == "dark"            ? state::ThemeChoice::dark
                                  : theme == "high_contrast" ? state::ThemeChoice::high_contrast
                                                             : state::ThemeChoice::light;
                 settings.has_dyslexic_font = row.truth();
                 settings.is_motion_reduced = row.truth();
                 settings.is_quiz_on_one_page = row.truth();
                 settings.gives_name = row.truth();
                 settings.gives_staff_number = row.truth();
             });
    return settings;
}

}  // namespace store
