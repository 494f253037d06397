/// What a connection code gives, what people say of themselves with it, and what a key is told of its person or team.
#include "tests/support/catch.h"
#include "tests/unit/hub/learning_desk.h"

#include <fmt/format.h>

using hub::Role;
using nlohmann::json;
using tests::LearningDesk;

namespace {

struct Desk : LearningDesk {
    void invite(const std::string& code, const std::string& person = "", Role role = Role::learner) {
        REQUIRE(store().add_invitation({hub::digest_of_code(code), "Ward 9", person, now + std::chrono::days(14), "", role},
                                       now));
    }

    hub::Response connect(const json& body) { return ask({"POST", "/connect", {}, body.dump()}); }

    /// The Authorization header that a code gave.
    std::string connected(const json& body, const std::string& role = "learner") {
        const hub::Response response = connect(body);
        INFO(response.body);
        REQUIRE(response.status == 200);
        const json answer = json::parse(response.body);
        CHECK(answer["role"] == role);
        return tests::basic({answer["key"], answer["secret"]});
    }

    json told(const std::string& authorization) {
        const hub::Response response = get("/connect", authorization);
        REQUIRE(response.status == 200);
        CHECK(hub::header(response.headers, "cache-control") == "no-store");
        return json::parse(response.body);
    }

    hub::Person person_of(const std::string& name) {
        const auto found = store().person(person(name), {});
        REQUIRE(found);
        REQUIRE(*found);
        return (*found)->person;
    }
};

}  // namespace

TEST_CASE("a laptop says whose it is where the learner wants that, and is told its person, team and due dates") {
    Desk desk;
    desk.invite("FIRST");
    desk.invite("SILENT");
    const std::string ada = desk.connected({{"code", "FIRST"}, {"name", "  Zoë Ada "}, {"staff_number", " 007"}});
    REQUIRE(desk.store().set_due({}, desk.team("Ward 9"), "ropes", tests::day(364)) == true);
    CHECK(desk.told(ada) == json{{"role", "learner"},
                                 {"accounts", json::array()},
                                 {"person", "Zoë Ada"},
                                 {"team", "Ward 9"},
                                 {"due", {{{"module", "ropes"}, {"on", "2026-12-31"}}}}});
    CHECK(desk.person_of("Zoë Ada").staff_number == "007");
    const auto found = desk.store().people({.filter = {.words = "zoe 007"}});
    REQUIRE(found);
    CHECK(found->people.size() == 1);
    const std::string silent = desk.connected({{"code", "SILENT"}});
    CHECK(desk.told(silent)["person"] == "");
    CHECK(desk.person_of("").staff_number.empty());
}

TEST_CASE("what the organisation said of a person stays, and what it left open is taken from them") {
    Desk desk;
    desk.invite("FIRST", "Ada");
    desk.invite("SECOND", "Ada");
    desk.connected({{"code", "FIRST"}, {"name", "Eve"}, {"staff_number", "7"}});
    CHECK(desk.person_of("Ada").staff_number == "7");
    desk.connected({{"code", "SECOND"}, {"name", "Eve"}, {"staff_number", "8"}});
    CHECK(desk.person_of("Ada").staff_number == "7");
    const auto everybody = desk.everybody();
    CHECK(everybody.size() == 1);
}

TEST_CASE("a laptop that asks who it is was there, and its person heard from") {
    Desk desk;
    const auto laptop = desk.laptop("Ward 9", "Ada", "ada-1");
    CHECK(!desk.person_of("Ada").last_heard);
    desk.told(laptop.authorization);
    CHECK(desk.person_of("Ada").last_heard == desk.now);
    const auto before = desk.now;
    desk.now += std::chrono::minutes(59);
    desk.told(laptop.authorization);
    CHECK(desk.person_of("Ada").last_heard == before);
    desk.now += std::chrono::minutes(1);
    desk.told(laptop.authorization);
    CHECK(desk.person_of("Ada").last_heard == desk.now);
    desk.told(desk.administrator);  // who is nobody's
    desk.told(desk.key(Role::manager, "Ward 9"));
    CHECK(desk.everybody().size() == 1);
}

TEST_CASE("a manager's code gives a manager's key, and a learner's code never does") {
    Desk desk;
    desk.laptop("Ward 9", "Ada", "ada-1");
    desk.invite("MANAGER", "", Role::manager);
    desk.invite("LEARNER");
    const std::string secret(40, 's');
    const json asked = {{"code", "MANAGER"}, {"secret", secret}, {"name", "Mia"}, {"staff_number", "1"}};
    const hub::Response first = desk.connect(asked);
    REQUIRE(first.status == 200);
    const json answer = json::parse(first.body);
    CHECK(answer["role"] == "manager");
    CHECK(desk.connect(asked).body == first.body);
    CHECK(desk.connect({{"code", "MANAGER"}, {"secret", std::string(40, 't')}}).status == 403);
    const std::string manager = tests::basic({answer["key"], secret});
    CHECK(desk.told(manager) == json{{"role", "manager"}, {"accounts", json::array()}, {"team", "Ward 9"}});
    CHECK(desk.get("/team", manager).status == 200);
    CHECK(desk.post(tests::statement_of(1), manager).status == 403);
    CHECK(desk.everybody().size() == 1);  // a manager is nobody who learns

    // Whatever a learner's laptop says, also with the secret of a manager's key.
    CHECK(desk.connect({{"code", "LEARNER"}, {"role", "manager"}}).status == 409);
    CHECK(desk.connect({{"code", "LEARNER"}, {"secret", secret}, {"role", "manager"}}).status == 409);
    const std::string learner = desk.connected({{"code", "LEARNER"}});
    CHECK(desk.get("/team", learner).status == 403);
    CHECK(desk.connect({{"code", "LEARNER"}, {"secret", secret}, {"role", "manager"}}).status == 403);
    desk.invite("ANOTHER");
    const json another = json::parse(desk.connect({{"code", "ANOTHER"}, {"secret", secret}}).body);
    CHECK(another["role"] == "learner");
    CHECK(desk.get("/team", tests::basic({another["key"], secret})).status == 403);
}

TEST_CASE("a code of another role than a laptop asks for is refused with what it is, and stays as good as it was") {
    // A learner's code that was pasted where a manager's is asked for was used up.
    Desk desk;
    desk.invite("MANAGER", "", Role::manager);
    desk.invite("LEARNER");
    const std::string secret(40, 's');
    const auto refused = [&](const char* code, const char* role, const char* code_role, const std::string& sentence) {
        const json body = {{"code", code}, {"secret", secret}, {"role", role}, {"name", "Ada"}};
        const hub::Response response = desk.connect(body);
        CHECK(response.status == 409);
        CHECK(json::parse(response.body) == json{{"errors", {sentence}}, {"role", code_role}});
        CHECK(response.key.empty());
    };
    const auto both_are_refused = [&] {
        refused("LEARNER", "manager", "learner",
                "This is a learner's code, for a laptop whose own records come here. It is still good: paste it where "
                "Mooring connects a laptop, under Settings. A team is shown with a manager's code.");
        refused("MANAGER", "learner", "manager",
                "This is a manager's code, for a laptop on which a team is shown. It is still good: paste it on Mooring's "
                "screen Team. A laptop's own records come here with a learner's code.");
    };
    both_are_refused();
    CHECK(desk.everybody().empty());
    const hub::Response unknown = desk.connect({{"code", "LEARNER"}, {"role", "administrator"}});
    CHECK(unknown.status == 400);
    CHECK(tests::errors_in(unknown).at(0) == "The member role is neither \"learner\" nor \"manager\".");
    CHECK(desk.connect({{"code", "LEARNER"}, {"role", 2}}).status == 400);
    const hub::Response learner = desk.connect({{"code", "LEARNER"}, {"secret", secret}, {"role", "learner"}});
    CHECK(json::parse(learner.body)["role"] == "learner");
    const hub::Response manager = desk.connect({{"code", "MANAGER"}, {"secret", secret}, {"role", "manager"}});
    CHECK(json::parse(manager.body)["role"] == "manager");
    // Nor does who brings the same secret once more get the key in the other's place.
    both_are_refused();
    CHECK(desk.connect({{"code", "LEARNER"}, {"secret", secret}}).body == learner.body);
    CHECK(desk.connect({{"code", "MANAGER"}, {"secret", secret}}).body == manager.body);
}

TEST_CASE("names and numbers that nobody can have are refused, and the code stays good") {
    Desk desk;
    desk.invite("FIRST");
    const auto refused = [&](const char* member, const json& value) {
        const hub::Response response = desk.connect({{"code", "FIRST"}, {member, value}});
        CHECK(response.status == 400);
        return tests::errors_in(response).at(0);
    };
    CHECK(refused("name", 7) == "The member name is not a string.");
    CHECK(refused("staff_number", 7) == "The member staff_number is not a string.");
    CHECK(refused("name", std::string(201, 'x')) == "The name is longer than 200 bytes.");
    CHECK(refused("staff_number", std::string(65, '1')) == "The staff number is longer than 64 bytes.");
    for (const char* wrong : {"Ada\nEve", "Ada\tEve", "Ada\x7f", "Ada\xc2\x85"})
        CHECK(refused("name", wrong) == "The name has a line break or another control character in it.");
    CHECK(refused("staff_number", "1\r2") == "The staff number has a line break or another control character in it.");
    desk.connected({{"code", "FIRST"}, {"name", std::string(200, 'x')}, {"staff_number", std::string(64, '1')}});
}
