#include "records/file/told.h"

#include "records/iris.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;

namespace {

const records::Moment noon{std::chrono::sys_days{std::chrono::year{2026} / 3 / 4} + 12h};

records::Statement statement(std::string_view verb, const std::string& about, records::Moment at, const std::string& name = "") {
    records::Statement out;
    out.id = "11111111-1111-4111-8111-111111111111";
    out.actor = {"https://w3id.org/mooring/person", "ada"};
    out.verb.id = verb;
    records::Activity activity{"https://w3id.org/mooring/module/" + about};
    if (!name.empty()) activity.definition = records::Definition{{{"en", name}}};
    out.object = activity;
    out.timestamp = at;
    return out;
}

records_file::RecordsFile file_of(const std::vector<records::Statement>& statements) {
    records_file::RecordsFile out;
    for (const records::Statement& one : statements) out.statements.push_back(records::to_json(one));
    return out;
}

/// What is not refused.
std::map<std::string, records_file::ToldOfModule> told_by(const std::vector<records::Statement>& statements) {
    const auto told = records_file::told_by(file_of(statements));
    REQUIRE(told);
    return *told;
}

}  // namespace

TEST_CASE("a file tells what its statements add up to, module by module") {
    using namespace records::iris;
    records::Statement passed = statement(verb::passed, "ropes", noon + 1h);
    passed.result.score = records::Score{0.9};
    records::Statement answered = statement(verb::answered, "ropes/question/3", noon);
    answered.result.success = true;
    const records::Statement begun = statement(verb::initialized, "knots", noon);
    const auto told = told_by({answered, passed, begun, passed});
    REQUIRE(told.size() == 2);
    const records::Summary ropes = records::summary(told.at("ropes").completion);
    CHECK(ropes.standing == records::Standing::passed);
    CHECK(ropes.score == 0.9);
    CHECK(told.at("ropes").completion.questions.at(3) == records::FirstAnswer{noon, true});
    CHECK(records::summary(told.at("knots").completion).standing == records::Standing::under_way);
}

TEST_CASE("a module has the name that its newest statement says, whatever the order") {
    using namespace records::iris;
    const auto before = statement(verb::initialized, "ropes", noon, "Ropes");
    const auto after = statement(verb::completed, "ropes", noon + 1h, "Ropes and knots");
    const auto question = statement(verb::answered, "ropes/question/1", noon + 2h, "Which knot holds?");
    CHECK(told_by({before, after, question}).at("ropes").title == "Ropes and knots");
    CHECK(told_by({question, after, before}).at("ropes").title == "Ropes and knots");
    CHECK(told_by({question}).at("ropes").title.empty());
}

TEST_CASE("reflections, statements about anything else and voiding ones tell nothing") {
    using namespace records::iris;
    records::Statement voiding = statement(verb::voided, "ropes", noon);
    voiding.object = records::StatementRef{"22222222-2222-4222-8222-222222222222"};
    records::Statement elsewhere = statement(verb::passed, "ropes", noon);
    elsewhere.object = records::Activity{"https://example.org/module/ropes"};
    const auto reflection = statement(verb::answered, "ropes/reflection/1", noon);
    const auto endless = statement(verb::passed, std::string(201, 'a'), noon);
    CHECK(told_by({voiding, elsewhere, reflection, endless}).empty());
}

TEST_CASE("a file that names more modules than anybody learns is refused") {
    std::vector<records::Statement> statements;
    for (int number = 1; number <= 500; ++number)
        statements.push_back(statement(records::iris::verb::initialized, "module-" + std::to_string(number), noon));
    statements.push_back(statement(records::iris::verb::passed, "module-1", noon));
    CHECK(told_by(statements).size() == 500);
    statements.push_back(statement(records::iris::verb::initialized, "module-501", noon));
    const auto told = records_file::told_by(file_of(statements));
    REQUIRE_FALSE(told);
    CHECK(told.error() == "The file names more than 500 modules, which is no person's record.");
}
