#include "player/state/report_writer.h"

#include "player/state/activities.h"
#include "player/state/interaction.h"
#include "player/state/progress.h"
#include "player/state/quiz.h"
#include "player/state/sessions.h"
#include "records/iris.h"

#include <algorithm>

namespace state {
namespace {

namespace iris = records::iris;

/// The last part of a verb's name says it in English.
records::Verb verb_of(std::string_view id) {
    return {std::string(id), {{"en", std::string(id.substr(id.rfind('/') + 1))}}};
}

std::string key(std::string_view iri) { return std::string(iri); }

/// Raw marks go from none to all.
records::Score score_of(const Fraction& share, const Fraction& raw, int all) {
    return {share.as_double(), raw.as_double(), 0.0, static_cast<double>(all)};
}

records::Activity module_object(const Scene& scene) {
    return scene.module == nullptr ? module_activity(scene.id) : described(*scene.module);
}

/// How long a pass counts, as the module's own text says it.
void set_valid_months(records::Statement& statement, const content::Module* module) {
    if (module == nullptr || module->metadata.valid_for_months.value_or(0) <= 0) return;
    statement.context.extensions[key(iris::valid_months_extension)] = std::int64_t{*module->metadata.valid_for_months};
}

std::optional<std::chrono::milliseconds> length(const std::map<int, std::chrono::milliseconds>& took, int question) {
    const auto found = took.find(question);
    return found == took.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

records::Context ReportWriter::context(const Scene& scene) const {
    records::Context context;
    context.registration = scene.record.registration;
    if (before_.pathway != nullptr && !before_.pathway->id.empty()) {
        context.grouping.push_back(pathway_activity(before_.pathway->id));
    }
    if (scene.version > 0) context.revision = std::to_string(scene.version);
    context.platform = "Mooring";
    if (scene.module != nullptr) context.language = language_of(*scene.module);
    if (scene.record.run > 1) context.extensions[key(iris::run_extension)] = std::int64_t{scene.record.run};
    if (const auto& session = scene.record.session) {
        context.extensions[key(iris::session_extension)] = session->id;
        context.extensions[key(iris::attempt_extension)] = std::int64_t{session->attempt};
    }
    return context;
}

/// A clock that was set back in a session does not put what was done in it before its beginning.
records::Statement& ReportWriter::add(const Scene& scene, std::string_view verb, records::Activity object,
                                      TimePoint at) {
    records::Statement& statement = out_.emplace_back();
    statement.id = records::uuid(chance_.next());
    statement.actor = {key(iris::person_home_page), before_.record.actor};
    if (before_.record.settings.gives_name) statement.actor.display_name = before_.record.profile.name;
    statement.verb = verb_of(verb);
    statement.object = std::move(object);
    statement.context = context(scene);
    statement.timestamp = scene.record.session ? std::max(at, scene.record.session->started) : at;
    return statement;
}

records::Statement& ReportWriter::about_module(const Scene& scene, std::string_view verb, TimePoint at) {
    return add(scene, verb, module_object(scene), at);
}

void ReportWriter::initialized(const Scene& scene, TimePoint at) { about_module(scene, iris::verb::initialized, at); }

void ReportWriter::progressed(const Scene& scene, const std::string& page, int round, TimePoint at) {
    records::Statement& statement = about_module(scene, iris::verb::progressed, at);
    if (scene.module != nullptr) {
        statement.result.extensions[key(iris::progress_extension)] =
            std::int64_t{progress(*scene.module, &scene.record).percent};
    }
    statement.context.extensions[key(iris::page_extension)] = page;
    if (round > 0) statement.context.extensions[key(iris::round_extension)] = std::int64_t{round};
}

void ReportWriter::answered_practice(const Scene& scene, int number, const PracticeAnswer& answer) {
    const content::Question* question =
        scene.module == nullptr ? nullptr : content::question(*scene.module, number);
    records::Statement& statement =
        add(scene, iris::verb::answered,
            question == nullptr ? question_activity(scene.id, number) : described(*scene.module, *question), answer.at);
    statement.context.parent = {module_activity(scene.id)};
    statement.result.success = answer.score == Fraction(1, 1);
    statement.result.duration = answer.took;
    if (question == nullptr) {
        statement.result.score = records::Score{answer.score.as_double()};
        return;
    }
    statement.result.score = score_of(answer.score, answer.score * Fraction(question->points, 1), question->points);
    statement.result.response = response_pattern(*question, answer.response);
}

void ReportWriter::answered_quiz(const Scene& scene, const content::Question& question, const Attempt& attempt) {
    const auto response = attempt.responses.find(question.number);
    if (response == attempt.responses.end()) return;  // left blank: nothing was answered
    records::Statement& statement =
        add(scene, iris::verb::answered, described(*scene.module, question), *attempt.submitted);
    statement.context.parent = {quiz_activity(scene.id)};
    statement.context.grouping.insert(statement.context.grouping.begin(), module_activity(scene.id));
    statement.result.response = response_pattern(question, response->second);
    statement.result.duration = length(attempt.took, question.number);
    const auto scored = attempt.scores.find(question.number);
    if (scored == attempt.scores.end() || scored->second.points <= 0) return;
    const Fraction share = scored->second.earned * Fraction(1, scored->second.points);
    statement.result.score = score_of(share, scored->second.earned, scored->second.points);
    statement.result.success = share == Fraction(1, 1);
}

void ReportWriter::set_result(records::Statement& statement, const ModuleRecord& record, const Attempt& attempt) const {
    statement.result.success = attempt.is_passed;
    statement.result.duration =
        std::max(time_spent(record, *attempt.submitted) - attempt.spent_before, std::chrono::milliseconds{0});
    Fraction earned;
    int points = 0;
    for (const auto& [number, score] : attempt.scores) {
        earned = earned + score.earned;
        points += score.points;
    }
    statement.result.score = score_of(attempt.score, earned, points);
}

void ReportWriter::attempted(const Scene& scene, const Attempt& attempt) {
    records::Statement& statement =
        add(scene, iris::verb::attempted,
            scene.module == nullptr ? quiz_activity(scene.id) : described_quiz(*scene.module), *attempt.submitted);
    statement.context.parent = {module_activity(scene.id)};
    statement.context.extensions[key(iris::seed_extension)] = std::to_string(attempt.seed);
    set_result(statement, scene.record, attempt);
}

void ReportWriter::judged(const Scene& scene, const Attempt& attempt) {
    const std::string_view verb = attempt.is_passed ? iris::verb::passed : iris::verb::failed;
    records::Statement& statement = about_module(scene, verb, *attempt.submitted);
    set_result(statement, scene.record, attempt);
    const auto page = scene.module == nullptr ? std::nullopt : content::quiz_page(*scene.module);
    if (page) {
        statement.context.extensions[key(iris::mastery_extension)] =
            pass_mark(scene.module->pages[*page].quiz).as_double();
    }
    if (attempt.is_passed) set_valid_months(statement, scene.module);
}

void ReportWriter::completed(const Scene& scene, TimePoint at) {
    records::Statement& statement = about_module(scene, iris::verb::completed, at);
    statement.result.completion = true;
    statement.result.duration = time_spent(scene.record, at);
}

void ReportWriter::passed(const Scene& scene, TimePoint at) {
    records::Statement& statement = about_module(scene, iris::verb::passed, at);
    statement.result.success = true;
    statement.result.duration = time_spent(scene.record, at);
    set_valid_months(statement, scene.module);
}

void ReportWriter::terminated(const Scene& scene) {
    const Session& session = *scene.record.session;
    about_module(scene, iris::verb::terminated, session.last_saved).result.duration =
        session.last_saved - session.started;
}

void ReportWriter::reflected(const Scene& scene, int number, const std::string& id,
                             const std::optional<SharedWords>& words, TimePoint at) {
    const content::Reflection* reflection =
        scene.module == nullptr ? nullptr : content::reflection(*scene.module, number);
    records::Statement& statement = add(
        scene, words ? iris::verb::answered : iris::verb::experienced,
        reflection == nullptr ? reflection_activity(scene.id, number) : described(*scene.module, *reflection), at);
    if (!id.empty()) statement.id = id;
    statement.context.parent = {module_activity(scene.id)};
    if (words) statement.result.response = words->text();
}

/// `revision` and `platform` belong to activities only (xAPI 1.0.3 part 2 §2.4.6).
void ReportWriter::voided(const Scene& scene, int reflection, const std::string& id, TimePoint at) {
    records::Statement& statement = add(scene, iris::verb::voided, {}, at);
    statement.object = records::StatementRef{id};
    statement.context.parent = {reflection_activity(scene.id, reflection)};
    statement.context.revision.clear();
    statement.context.platform.clear();
}

}  // namespace state
