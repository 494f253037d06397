#include "hub/xapi/statement_rules.h"
#include "tests/support/catch.h"
#include "tests/unit/state/anything.h"
#include "tests/unit/state/learner.h"
#include "tests/unit/state/telling.h"

#include <fmt/ranges.h>

#include <map>
#include <set>

using namespace state;
using sample::Learner;

namespace {

/// A learner with good and bad days: saves fail, the power goes, and they go on.
struct Life {
    explicit Life(unsigned seed) : random(seed) {
        for (int day = 0; day < 3; ++day) {
            Learner learner = day == 0 ? Learner() : Learner(sample::pathway(), disk, Access::writable, 1000U * static_cast<unsigned>(day));
            learner.now = now;
            for (int step = 0; step < 60; ++step) {
                learner.now += std::chrono::seconds{30};
                const Message deed = sample::anything(random, screen(learner.state));
                learner.send(deed);
                // Whoever writes a reflection mostly saves it: else few lives would save the same one twice.
                const auto* edit = std::get_if<EditReflection>(&deed);
                if (edit != nullptr && random() % 2 == 0) learner.send(SaveReflection{edit->module, edit->reflection});
                const auto luck = random() % 10;
                if (luck < 6) learner.saves_succeed();
                if (luck == 6) learner.saves_fail();
                if (luck == 7) learner.send(RetrySaves{});
                if (random() % 60 == 0) learner.does(Close{});
            }
            if (day == 2 || random() % 2 == 0) {  // else the power goes as it is
                learner.saves_succeed();
                learner.send(RetrySaves{});
                learner.saves_succeed();
                learner.does(Open{});
            }
            told.insert(told.end(), learner.told.begin(), learner.told.end());
            disk = learner.disk;
            now = learner.now;
        }
    }

    std::mt19937 random;
    Record disk;
    TimePoint now = sample::morning;
    std::vector<records::Statement> told;
};

using Told = std::vector<records::Statement>;

std::map<std::string, Told> by(const Told& told, std::string (*key)(const records::Statement&)) {
    std::map<std::string, Told> out;
    for (const records::Statement& one : told) out[key(one)].push_back(one);
    return out;
}

std::string registration_of(const records::Statement& statement) { return statement.context.registration; }

long count(const Told& told, const std::string& verb) {
    return std::count_if(told.begin(), told.end(),
                         [&](const records::Statement& one) { return sample::verb(one) == verb; });
}

void check_rules(const Told& told) {
    std::set<std::string> ids;
    for (const records::Statement& one : told) {
        ids.insert(one.id);
        for (const xapi::Version version : {xapi::Version::v1_0_3, xapi::Version::v2_0}) {
            for (const xapi::Refusal& refusal : xapi::examine_statement(nlohmann::json::parse(to_json(one)), version)) {
                FAIL_CHECK(xapi::sentence(refusal) << "\n" << to_json(one));
            }
        }
        const auto read = records::from_json(to_json(one));
        if (!read || *read != one) FAIL_CHECK("it is not read back as it was: " << to_json(one));
    }
    CHECK(ids.size() == told.size());
}

void check_sessions(const Told& told) {
    for (const auto& [session, work] : by(told, &sample::session_of)) {
        INFO(session << " " << fmt::format("{}", fmt::join(sample::in_words(work), ", ")));
        REQUIRE_FALSE(session.empty());
        CHECK(sample::verb(work.front()) == "initialized");
        CHECK(count(work, "initialized") == 1);
        CHECK(sample::verb(work.back()) == "terminated");
        CHECK(count(work, "terminated") == 1);
        CHECK(count(work, "passed") + count(work, "failed") <= 1);
        for (const records::Statement& one : work) {
            CHECK(one.context.registration == work.front().context.registration);
            CHECK(one.timestamp >= work.front().timestamp);
            CHECK(one.timestamp <= work.back().timestamp);
        }
        CHECK(work.back().result.duration == work.back().timestamp - work.front().timestamp);
    }
}

void check_registrations(const Told& told) {
    for (const auto& [registration, work] : by(told, &registration_of)) {
        INFO(registration);
        REQUIRE_FALSE(registration.empty());
        CHECK(count(work, "completed") <= 1);
        CHECK(count(work, "passed") <= 1);
        const auto is_pass = [](const records::Statement& one) { return sample::verb(one) == "passed"; };
        const Told after(std::find_if(work.begin(), work.end(), is_pass), work.end());
        CHECK(count(after, "failed") == 0);
    }
}

/// What the statements of a registration add up to.
void check_standing(const Told& told, const std::string& id, const ModuleRecord& record) {
    INFO(id);
    std::set<std::pair<int, std::string>> pages;
    std::set<int> practice;
    std::map<std::string, std::string> reflections;  // statement -> activity
    bool is_completed = false, was_ever_passed = false;
    for (const records::Statement& one : told) {
        const std::string verb = sample::verb(one), object = sample::object(one);
        if (verb == "voided") reflections.erase(object);
        if (object.find("module/" + id) != 0) continue;
        if (object.find("/reflection/") != std::string::npos) reflections[one.id] = object;
        was_ever_passed = was_ever_passed || verb == "passed";
        if (one.context.registration != record.registration) continue;
        is_completed = is_completed || verb == "completed";
        if (verb == "answered" && object == "module/ropes/question/1") practice.insert(1);
        const std::string page = sample::text_of(one.context.extensions, records::iris::page_extension);
        const int round = std::max(0, static_cast<int>(sample::number_of(one.context.extensions, records::iris::round_extension)));
        if (verb == "progressed" && page != "quiz") pages.insert({round, page});
    }
    CHECK(pages == record.pages_read);
    CHECK(practice.size() == record.practice.size());
    CHECK(is_completed == record.completed.has_value());
    CHECK(was_ever_passed == record.pass.has_value());
    std::map<std::string, std::string> kept;
    for (const auto& [number, entry] : record.reflections)
        for (const std::string& statement : entry.statements)
            kept[statement] = "module/" + id + "/reflection/" + std::to_string(number);
    CHECK(reflections == kept);
}

}  // namespace

TEST_CASE("whatever a learner does and whatever fails, the statements keep the rules and add up to the record") {
    long passed = 0, failed = 0, completed = 0, voided = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        const Life life(seed);
        check_rules(life.told);
        check_sessions(life.told);
        check_registrations(life.told);
        for (const auto& [id, record] : life.disk.modules) check_standing(life.told, id, record);
        passed += count(life.told, "passed");
        failed += count(life.told, "failed");
        completed += count(life.told, "completed");
        voided += count(life.told, "voided");
    }
    // That it was worth looking: such lives have all of these.
    CHECK(passed > 20);
    CHECK(failed > 20);
    CHECK(completed > 20);
    CHECK(voided > 20);
}
