#include "tests/unit/hub/learning_desk.h"

#include "records/iris.h"
#include "records/timestamp.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

namespace tests {
namespace {

using nlohmann::json;

json actor(const std::string& account) {
    return {{"account", {{"homePage", records::iris::person_home_page}, {"name", account}}}};
}

void add_result(json& statement, const Lesson& lesson) {
    json& result = statement["result"];
    if (lesson.verb == "progressed") result["extensions"][records::iris::progress_extension] = lesson.percent;
    if (lesson.verb == "passed" || lesson.verb == "failed") result["score"] = {{"scaled", lesson.score}};
    if (lesson.verb == "answered") result["success"] = lesson.is_right;
    if (!lesson.words.empty()) result["response"] = lesson.words;
    if (result.is_null()) statement.erase("result");
}

}  // namespace

json lesson_statement(const std::string& id, const std::string& account, const Lesson& lesson) {
    json extensions = json::object();
    if (lesson.run > 1) extensions[records::iris::run_extension] = lesson.run;
    if (lesson.months > 0) extensions[records::iris::valid_months_extension] = lesson.months;
    extensions[records::iris::attempt_extension] = lesson.attempt;
    if (lesson.verb == "attempted") extensions[records::iris::seed_extension] = std::to_string(lesson.attempt * 7919);
    json statement = {
        {"id", id},
        {"actor", actor(account)},
        {"verb", {{"id", "http://adlnet.gov/expapi/verbs/" + lesson.verb}}},
        {"object", {{"id", fmt::format("{}/module/{}{}", records::iris::base, lesson.module, lesson.part)}}},
        {"context", {{"revision", std::to_string(lesson.version)}, {"extensions", extensions}}},
        {"timestamp", records::timestamp(lesson.at)}};
    add_result(statement, lesson);
    return statement;
}

json voiding_statement(const std::string& id, const std::string& account, const std::string& other) {
    return {{"id", id},
            {"actor", actor(account)},
            {"verb", {{"id", records::iris::verb::voided}}},
            {"object", {{"objectType", "StatementRef"}, {"id", other}}},
            {"timestamp", "2026-03-04T05:06:07Z"}};
}

hub::RowId LearningDesk::person(const std::string& name) {
    for (const hub::PersonProgress& one : everybody())
        if (one.person.name == name) return one.person.id;
    FAIL("There is nobody called " << name);
    return 0;
}

hub::RowId LearningDesk::team(const std::string& name) {
    const auto teams = store().teams({});
    REQUIRE(teams);
    for (const hub::Team& one : *teams)
        if (one.name == name) return one.id;
    FAIL("There is no team " << name);
    return 0;
}

Laptop LearningDesk::laptop(const std::string& team, const std::string& person, const std::string& account) {
    return {account, key(hub::Role::learner, team, person)};
}

std::map<std::string, std::map<std::string, records::Completion>> LearningDesk::folded() {
    std::map<std::string, std::map<std::string, records::Completion>> out;
    hub::Query query;
    query.is_ascending = true;
    for (bool has_more = true; has_more;) {
        const auto page = store().statements(query);
        REQUIRE(page);
        for (const hub::StoredStatement& one : page->statements) {
            query.after = one.sequence;
            const auto statement = records::from_json(one.received);
            if (!statement) continue;
            const auto told = records::told_by(*statement);
            if (told) records::join(out[statement->actor.name][told->module], told->what);
        }
        has_more = page->has_more;
    }
    return out;
}

std::vector<hub::PersonProgress> LearningDesk::everybody(const hub::Scope& scope) {
    std::vector<hub::PersonProgress> out;
    std::int64_t mark = 0;
    for (bool has_more = true; has_more;) {
        auto difference = store().difference(scope, mark, 3);
        REQUIRE(difference);
        for (auto& one : difference->people) out.push_back(std::move(one));
        mark = difference->mark;
        has_more = difference->has_more;
    }
    return out;
}

hub::Totals counted(const std::vector<hub::PersonProgress>& people, const std::vector<hub::DueDate>& due,
                    hub::Day today) {
    std::map<std::string, hub::ModuleTotals> modules;
    for (const auto& one : people)
        for (const auto& [module, completion] : one.modules) modules[module];
    for (const hub::DueDate& one : due) modules[one.module];
    hub::Totals out;
    for (const auto& one : people) {
        ++out.people;
        if (!one.person.last_heard) ++out.never_heard;
        for (auto& [module, totals] : modules) {
            const auto found = one.modules.find(module);
            const auto summary = found == one.modules.end() ? records::Summary{} : records::summary(found->second);
            std::optional<hub::Day> on;
            for (const hub::DueDate& date : due)
                if (date.team_id == one.person.team_id && date.module == module) on = date.on;
            if (summary.standing == records::Standing::not_started) ++totals.not_started;
            if (summary.standing == records::Standing::under_way) ++totals.under_way;
            if (summary.standing == records::Standing::failed) ++totals.failed;
            if (summary.standing == records::Standing::passed) ++totals.passed;
            if (records::deadline(summary, on, today).is_overdue) ++totals.overdue;
        }
    }
    for (auto& [module, totals] : modules) {
        totals.module.id = module;
        out.modules.push_back(totals);
    }
    return out;
}

std::map<int, std::pair<std::int64_t, std::int64_t>> counted_answers(const std::vector<hub::PersonProgress>& people,
                                                                     const std::string& module) {
    std::map<int, std::pair<std::int64_t, std::int64_t>> out;
    for (const auto& one : people) {
        const auto found = one.modules.find(module);
        if (found == one.modules.end()) continue;
        for (const auto& [number, answer] : found->second.questions) {
            ++out[number].first;
            if (answer.is_right) ++out[number].second;
        }
    }
    return out;
}

hub::Day day(int number) {
    return hub::Day(std::chrono::sys_days(std::chrono::year{2026} / 1 / 1) + std::chrono::days(number));
}

}  // namespace tests
