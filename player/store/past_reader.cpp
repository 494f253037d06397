#include "player/store/past_reader.h"

#include "player/store/ids_text.h"
#include "player/store/response_text.h"
#include "player/store/row.h"
#include "records/statement.h"

#include <algorithm>

namespace store {
namespace {

class PastReader {
public:
    explicit PastReader(const SQLite::Database& database) : database_(database) {}

    std::optional<std::vector<state::Changes>> read() {
        bool is_told = true;
        each("SELECT is_past_told FROM person", {}, [&](Row row) { is_told = row.truth(); });
        if (is_told) return std::nullopt;
        each("SELECT statement FROM outbox ORDER BY sequence LIMIT 1", {}, [&](Row row) {
            if (const auto first = records::from_json(row.text())) end_ = first->timestamp;
        });
        std::vector<std::int64_t> ids;
        each("SELECT id FROM registration ORDER BY id", {}, [&](Row row) { ids.push_back(row.number()); });
        std::vector<state::Changes> past;
        for (const std::int64_t id : ids) {
            state::Changes work = registration(id);
            if (std::get<state::ModuleStarted>(work.front()).at < end_) past.push_back(std::move(work));
        }
        return past;
    }

private:
    template <class Take>
    void each(const char* sql, std::optional<std::int64_t> id, Take take) const {
        SQLite::Statement statement(database_, sql);
        if (id) statement.bind(1, *id);
        while (statement.executeStep()) take(Row(statement));
    }

    /// Malformed lists are told when the record is read; here they are no answer.
    static state::Response response(Row& row) {
        std::vector<int> chosen = parse_chosen(row.text()).value_or(std::vector<int>{});
        return {std::move(chosen), row.text()};
    }

    state::Changes registration(std::int64_t id) const {
        state::ModuleStarted start;
        std::optional<state::TimePoint> completed;
        bool is_current = false;
        each("SELECT module, uuid, started, completed, is_current, run FROM registration WHERE id = ?", id, [&](Row row) {
            start.module = row.text();
            start.registration = row.text();
            start.at = row.time();
            completed = row.optional_time();
            is_current = row.truth();
            start.run = row.small_number();
        });
        const std::string& module = start.module;
        state::Changes work;
        each("SELECT page, round, read FROM page_read WHERE registration = ?", id, [&](Row row) {
            state::PageRead read{module, row.text()};
            read.round = row.small_number();
            read.at = row.time();
            work.emplace_back(read);
        });
        each("SELECT question, chosen, text, score_numerator, score_denominator, tries, answered FROM practice "
             "WHERE registration = ?",
             id, [&](Row row) {
                 state::PracticeAnswered answered{module, row.small_number()};
                 answered.answer.response = response(row);
                 answered.answer.score = row.fraction();
                 answered.answer.tries = row.small_number();
                 answered.answer.at = row.time();
                 work.emplace_back(answered);
             });
        if (is_current) add_reflections(module, id, work);
        add_attempts(module, id, work);
        if (completed) work.emplace_back(state::ModuleCompleted{module, *completed});
        std::erase_if(work, [&](const state::Change& change) { return *state::time_in_session(change) >= end_; });
        std::stable_sort(work.begin(), work.end(), [](const state::Change& left, const state::Change& right) {
            return *state::time_in_session(left) < *state::time_in_session(right);
        });
        work.insert(work.begin(), start);
        return work;
    }

    void add_reflections(const std::string& module, std::int64_t id, state::Changes& work) const {
        each("SELECT number, reflection.text, saved, statement FROM reflection JOIN registration "
             "ON registration.module = reflection.module WHERE registration.id = ?",
             id, [&](Row row) {
                 state::ReflectionSaved saved{module, row.small_number()};
                 saved.entry.text = row.text();
                 saved.entry.at = row.time();
                 saved.entry.statements = parse_ids(row.text());
                 work.emplace_back(saved);
             });
    }

    void add_attempts(const std::string& module, std::int64_t id, state::Changes& work) const {
        each("SELECT attempt.id, number, seed, version, source, started, submitted, score_numerator, "
             "score_denominator, is_passed FROM attempt JOIN module_text ON module_text.id = attempt.module_text "
             "WHERE registration = ? ORDER BY number",
             id, [&](Row row) {
                 const std::int64_t attempt_id = row.number();
                 state::AttemptStarted started{module};
                 state::Attempt& attempt = started.attempt;
                 attempt.number = row.small_number();
                 attempt.seed = static_cast<std::uint64_t>(row.number());
                 attempt.module_version = row.small_number();
                 attempt.module_source = row.text();
                 attempt.started = row.time();
                 const auto submitted_at = row.optional_time();
                 each("SELECT question, chosen, text FROM quiz_response WHERE attempt = ?", attempt_id, [&](Row answer) {
                     const int question = answer.small_number();
                     attempt.responses[question] = response(answer);
                 });
                 state::AttemptSubmitted submitted{module, attempt.number};
                 work.emplace_back(std::move(started));
                 if (!submitted_at) return;
                 submitted.at = *submitted_at;
                 submitted.score = row.fraction();
                 submitted.is_passed = row.truth();
                 each("SELECT question, earned_numerator, earned_denominator, points FROM question_score "
                      "WHERE attempt = ?",
                      attempt_id, [&](Row score) {
                          state::QuestionScore& scored = submitted.scores[score.small_number()];
                          scored.earned = score.fraction();
                          scored.points = score.small_number();
                      });
                 work.emplace_back(std::move(submitted));
             });
    }

    const SQLite::Database& database_;
    state::TimePoint end_ = state::TimePoint::max();
};

}  // namespace

std::optional<std::vector<state::Changes>> read_untold_past(const SQLite::Database& database) {
    return PastReader(database).read();
}

}  // namespace store
