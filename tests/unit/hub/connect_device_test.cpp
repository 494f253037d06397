/// Whose a laptop is that connects with an account and a key of its own: the code's, its own person's, or nobody's to
/// have.
#include "records/file/device_proof.h"
#include "tests/support/catch.h"
#include "tests/unit/hub/bytes_on_disk.h"
#include "tests/unit/hub/carried.h"

using hub::Role;
using nlohmann::json;
using tests::Carried;
using tests::file_of;
using tests::FileDesk;
using tests::laptop_key;

namespace {

json account_of(const std::string& name) {
    return {{"homePage", records::iris::person_home_page}, {"name", name}};
}

/// What a laptop sends with a code: its account and a proof that it has its key.
json body_of(const std::string& code, const std::string& account, std::optional<unsigned char> laptop) {
    json body = {{"code", code}, {"account", account_of(account)}};
    if (laptop) {
        const records_file::Claim claim{code, {std::string(records::iris::person_home_page), account}};
        body["device"] = {{"key", records_file::text_of(laptop_key(*laptop))},
                          {"proof", records_file::proof_of(claim, tests::laptop_seed(*laptop))}};
    }
    return body;
}

struct Desk : FileDesk {
    /// A code for somebody of a team, or for nobody in particular.
    void invite(const std::string& code, std::optional<hub::RowId> person = {}, const std::string& team = "Ward 9") {
        hub::Invitation invitation{hub::digest_of_code(code), team, "", now + std::chrono::days(14)};
        invitation.person_id = person;
        const auto invited = store().add_invitation(invitation, now);
        REQUIRE(invited);
        REQUIRE(invited->result == hub::Invited::Result::done);
    }

    hub::Response connect(const json& body) { return ask({"POST", "/connect", {}, body.dump()}); }

    /// The Authorization header that a code gave.
    std::string connected(const json& body) {
        const hub::Response response = connect(body);
        INFO(response.body);
        REQUIRE(response.status == 200);
        const json answer = json::parse(response.body);
        return tests::basic({answer["key"], answer["secret"]});
    }

    /// Refused because the laptop is somebody else's: nothing changes, and the code is as good as before.
    void is_somebody_elses(const json& body) {
        const std::string before = state();
        const hub::Response response = connect(body);
        CHECK(response.status == 409);
        CHECK(tests::errors_in(response) ==
              std::vector<std::string>{"This laptop's records already belong to somebody here. Please ask for a code "
                                       "for a further laptop of that person."});
        CHECK(state() == before);
        const auto open = store().open_invitations({}, now);
        CHECK(std::any_of(open->begin(), open->end(), [&](const hub::OpenInvitation& one) {
            return one.digest == hub::digest_of_code(body["code"].get<std::string>());
        }));
    }

    hub::RowId only_person() {
        const auto people = everybody();
        REQUIRE(people.size() == 1);
        return people[0].person.id;
    }

    /// Somebody in a team who was told of by name only.
    hub::RowId described_by_administrator(const std::string& name, const std::string& team = "Ward 9") {
        key(Role::learner, team, name);
        const hub::RowId number = person(name);
        REQUIRE(store().revoke_key(last_key) == true);
        return number;
    }
};

const std::vector<std::string> first_key{records_file::text_of(laptop_key(1))};

}  // namespace

TEST_CASE("a laptop that proves its key while it connects is known, and what it signed is sure from then on") {
    Desk desk;
    desk.invite("FIRST");
    const std::string ada = desk.connected(body_of("FIRST", "ada-1", 1));
    const hub::RowId person = desk.only_person();
    CHECK(desk.described(person).devices == first_key);
    CHECK(desk.described(person).accounts == std::vector<std::string>{"ada-1"});  // though nothing was written yet
    REQUIRE(desk.post(desk.passed(1), ada).status == 200);
    const hub::Imported imported = desk.taken({.statements = {desk.passed(2)}});
    CHECK(imported.person == person);
    CHECK(imported.is_confirmed);
    CHECK(!desk.described(person).is_unconfirmed);
}

TEST_CASE("a laptop that connected and fell silent is still its person's when its records come as a file") {
    // The hub forgot the account that the laptop had told: the file made a second person, and the laptop was kept out.
    Desk desk;
    std::optional<hub::RowId> invited;
    SECTION("with a code for nobody in particular") {}
    SECTION("with a code for them") {
        invited = desk.described_by_administrator("Ada");
    }
    desk.invite("FIRST", invited);
    const std::string ada = desk.connected(body_of("FIRST", "ada-1", 1));
    const hub::RowId person = desk.only_person();
    desk.now += std::chrono::days(1);
    const Carried file{.statements = {desk.passed(2)}};
    desk.key(Role::manager, "Kitchen");
    CHECK(desk.refused(file_of(file), {{desk.team("Kitchen"), {}}, {}, ""}) ==
          "These records are those of somebody in another team.");
    const hub::Imported imported = desk.taken(file, {{desk.team("Ward 9"), {}}, {}, ""});
    CHECK(!imported.is_new_person);
    CHECK(imported.person == person);
    CHECK(imported.is_confirmed);
    CHECK(desk.only_person() == person);
    CHECK(desk.post({desk.passed(2), desk.passed(3)}, ada).status == 200);
    CHECK(desk.progress_of(person).modules.size() == 1);
}

TEST_CASE("an account that others wrote about is nobody's to take by connecting") {
    Desk desk;
    REQUIRE(desk.post(desk.passed(1)).status == 200);  // an administrator
    desk.invite("FIRST");
    const std::string ada = desk.connected(body_of("FIRST", "ada-1", 1));
    CHECK(desk.described(desk.only_person()).accounts.empty());
    CHECK(desk.post(desk.passed(2), ada).status == 403);
    desk.taken({.statements = {desk.passed(2)}});  // whoever brings a file answers for whose it is
    CHECK(desk.progress_of(desk.only_person()).modules.size() == 1);
    CHECK(desk.post(desk.passed(2), ada).status == 200);
}

TEST_CASE("a laptop without a key of its own, or that says nothing of itself, connects as ever") {
    Desk desk;
    desk.invite("FIRST");
    desk.invite("SECOND");
    desk.connected(body_of("FIRST", "ada-1", {}));
    desk.connected({{"code", "SECOND"}});
    REQUIRE(desk.everybody().size() == 2);
    for (const auto& one : desk.everybody()) {
        CHECK(one.person.devices.empty());
        CHECK(desk.described(one.person.id).accounts.empty());
    }
}

TEST_CASE("what is malformed or proves nothing is refused, and the code stays good") {
    Desk desk;
    desk.invite("FIRST");
    const auto refused = [&](const json& body) {
        const hub::Response response = desk.connect(body);
        CHECK(response.status == 400);
        return tests::errors_in(response).at(0);
    };
    const json good = body_of("FIRST", "ada-1", 1);
    const auto with = [&](const char* member, const json& value) {
        json body = good;
        body[member] = value;
        return body;
    };
    const char* no_proof = "The member device does not prove that this laptop has the key that it names.";
    CHECK(refused(with("device", "key")) == no_proof);
    CHECK(refused(with("device", {{"key", good["device"]["key"]}})) == no_proof);
    CHECK(refused(with("device", {{"key", "AAAA"}, {"proof", good["device"]["proof"]}})) == no_proof);
    CHECK(refused(with("device", {{"key", good["device"]["key"]}, {"proof", std::string(128, '0')}})) == no_proof);
    const std::string another = records_file::text_of(laptop_key(2));
    CHECK(refused(with("device", {{"key", another}, {"proof", good["device"]["proof"]}})) == no_proof);
    CHECK(refused(with("device", body_of("SECOND", "ada-1", 1)["device"])) == no_proof);  // for another code
    CHECK(refused(with("account", account_of("ben-1"))) == no_proof);
    for (const json& wrong : {json("ada-1"), json{{"name", "ada-1"}}, json{{"homePage", 1}, {"name", "ada-1"}}})
        CHECK(refused(with("account", wrong)) == "The member account is no account: homePage and name are expected.");
    json without = good;
    without.erase("account");
    CHECK(refused(without) == "The member device is about no account: please send that too.");
    CHECK(desk.everybody().empty());
    desk.connected(good);
}

TEST_CASE("a known laptop that connects anew goes on as its person, in the code's team") {
    Desk desk;
    desk.invite("FIRST");
    const std::string first = desk.connected(body_of("FIRST", "ada-1", 1));
    const hub::RowId person = desk.only_person();
    REQUIRE(desk.post(desk.passed(1), first).status == 200);
    desk.invite("AGAIN", {}, "Kitchen");
    const std::string again = desk.connected(body_of("AGAIN", "ada-1", 1));
    CHECK(desk.only_person() == person);
    CHECK(desk.described(person).team == "Kitchen");
    CHECK(desk.post(desk.passed(2), again).status == 200);
    CHECK(desk.post(desk.passed(3), first).status == 200);
    const auto totals = desk.store().totals({desk.team("Kitchen"), {}}, tests::day(0));
    REQUIRE(totals->modules.size() == 1);
    CHECK(totals->modules[0].passed == 1);
    // An answer that was lost is given once more, and the code is used up all the same.
    desk.invite("LOST");
    json body = body_of("LOST", "ada-1", 1);
    body["secret"] = std::string(40, 's');
    const std::string told = desk.connect(body).body;
    CHECK(desk.connect(body).body == told);
    CHECK(desk.connect(body_of("LOST", "ada-1", 1)).status == 403);
}

TEST_CASE("a laptop that cannot prove whose it is gets nobody's record with a code for anybody") {
    Desk desk;
    desk.invite("FIRST");
    const std::string first = desk.connected(body_of("FIRST", "ada-1", 1));
    REQUIRE(desk.post(desk.passed(1), first).status == 200);
    desk.invite("AGAIN");
    desk.is_somebody_elses(body_of("AGAIN", "ada-1", {}));
    desk.is_somebody_elses(body_of("AGAIN", "ada-1", 2));
    CHECK(desk.described(desk.only_person()).devices == first_key);
}

TEST_CASE("a laptop that was known from its files alone connects as whom they made known") {
    Desk desk;
    const hub::RowId ada = desk.taken({.statements = {desk.passed(1)}}).person;
    CHECK(desk.described(ada).is_unconfirmed);
    desk.invite("FIRST");
    desk.is_somebody_elses(body_of("FIRST", "ada-1", 2));
    const std::string first = desk.connected(body_of("FIRST", "ada-1", 1));
    CHECK(desk.only_person() == ada);
    CHECK(!desk.described(ada).is_unconfirmed);
    CHECK(desk.post({desk.passed(1), desk.passed(2)}, first).status == 200);
}

TEST_CASE("a laptop whose key was withdrawn comes back with a code for its person, and with no other") {
    // It was known all the same, and a code for anybody was enough.
    Desk desk;
    desk.invite("FIRST");
    json body = body_of("FIRST", "ada-1", 1);
    const json first = json::parse(desk.connect(body).body);
    const hub::RowId ada = desk.only_person();
    desk.invite("SECOND", ada);
    const json second = json::parse(desk.connect(body_of("SECOND", "ada-2", 2)).body);
    REQUIRE(desk.store().revoke_key(first["key"]) == true);
    desk.invite("WITH ONE LEFT", {}, "Kitchen");
    const json third = json::parse(desk.connect(body_of("WITH ONE LEFT", "ada-2", 2)).body);
    CHECK(desk.only_person() == ada);
    for (const json& key : {second, third}) REQUIRE(desk.store().revoke_key(key["key"]) == true);
    desk.invite("AGAIN");
    desk.is_somebody_elses(body_of("AGAIN", "ada-1", 1));
    desk.is_somebody_elses(body_of("AGAIN", "ada-2", 2));
    CHECK(desk.described(ada).team == "Kitchen");
    desk.invite("FOR ADA", ada);
    const std::string again = desk.connected(body_of("FOR ADA", "ada-1", 1));
    CHECK(desk.post(desk.passed(1), again).status == 200);
    desk.connected(body_of("AGAIN", "ada-1", 1));
    CHECK(desk.only_person() == ada);
}

TEST_CASE("who has another laptop or another account is not known from one laptop's files alone") {
    Desk desk;
    const hub::RowId ada = desk.taken({.statements = {desk.passed(1)}}).person;
    SECTION("another laptop") {
        REQUIRE(desk.store().confirm_device(ada, laptop_key(2), {}, desk.now) == true);
    }
    SECTION("another account") {
        REQUIRE(desk.post(desk.passed(2, "ada-2")).status == 200);
        const std::string other = std::string("account ") + std::string(records::iris::person_home_page) + " ada-2";
        REQUIRE(desk.store().adopt_account(ada, other) == hub::Adopted::done);
    }
    desk.invite("FIRST");
    desk.is_somebody_elses(body_of("FIRST", "ada-1", 1));
    const hub::RowId ben = desk.described_by_administrator("Ben");
    desk.invite("FOR BEN", ben);
    desk.is_somebody_elses(body_of("FOR BEN", "ada-1", 1));
}

TEST_CASE("files of two keys, or of none, prove no laptop's") {
    Desk desk;
    desk.taken({.statements = {desk.passed(1)}});
    SECTION("another key") {
        desk.taken({.statements = {desk.passed(2)}, .laptop = 2});
    }
    SECTION("no key") {
        desk.taken({.statements = {desk.passed(2)}, .laptop = {}});
    }
    desk.invite("FIRST");
    desk.is_somebody_elses(body_of("FIRST", "ada-1", 1));
    // Once somebody has compared the fingerprint it is theirs.
    const hub::RowId ada = desk.only_person();
    REQUIRE(desk.store().confirm_device(ada, laptop_key(1), {}, desk.now) == true);
    desk.connected(body_of("FIRST", "ada-1", 1));
    CHECK(desk.only_person() == ada);
}

TEST_CASE("a file signed with another key takes nobody over who ever had a laptop's key") {
    Desk desk;
    desk.invite("FIRST");
    const std::string first = desk.connected(body_of("FIRST", "ada-1", {}));
    REQUIRE(desk.post(desk.passed(1), first).status == 200);
    desk.taken({.statements = {desk.passed(2)}, .laptop = 2});  // whoever knows the account can write that
    desk.invite("AGAIN");
    desk.is_somebody_elses(body_of("AGAIN", "ada-1", 2));
    const hub::RowId ben = desk.described_by_administrator("Ben");
    desk.invite("FOR BEN", ben);
    desk.is_somebody_elses(body_of("FOR BEN", "ada-1", 2));
}

TEST_CASE("a code for a person gives their laptop a key, new or known") {
    Desk desk;
    const hub::RowId ada = desk.described_by_administrator("Ada");
    desk.invite("FIRST", ada);
    const std::string first = desk.connected(body_of("FIRST", "ada-1", 1));
    REQUIRE(desk.post(desk.passed(1), first).status == 200);
    desk.invite("ANEW", ada);
    desk.connected(body_of("ANEW", "ada-1", {}));  // the code says whose it is
    desk.invite("SECOND", ada);
    desk.connected(body_of("SECOND", "ada-2", 2));
    CHECK(desk.only_person() == ada);
    CHECK(desk.described(ada).devices.size() == 2);
    // Not another person's.
    const hub::RowId ben = desk.described_by_administrator("Ben");
    desk.invite("FOR BEN", ben);
    desk.is_somebody_elses(body_of("FOR BEN", "ada-1", 1));
}

TEST_CASE("an account that a file claimed without a record is sure once its laptop connects as its person") {
    Desk desk;
    const hub::RowId ada = desk.taken({.statements = {}, .laptop = {}}).person;
    REQUIRE(desk.described(ada).is_unconfirmed);
    desk.invite("AAAAA", ada);
    desk.connected(body_of("AAAAA", "ada-2", std::nullopt));
    CHECK(desk.described(ada).is_unconfirmed);  // another laptop of theirs says nothing of it
    const auto mark = desk.store().difference({}, 0, 100)->mark;
    desk.invite("BBBBB", ada);
    desk.connected(body_of("BBBBB", "ada-1", std::nullopt));
    CHECK(!desk.described(ada).is_unconfirmed);
    CHECK(desk.store().difference({}, mark, 100)->people.size() == 1);
}

TEST_CASE("who was known from files alone and connects as somebody is one with them") {
    Desk desk;
    const hub::RowId ada = desk.described_by_administrator("Ada Lovelace", "Kitchen");
    const auto reflection =
        tests::lesson_statement(tests::id_of(3), "ada-1",
                                {.verb = "experienced", .part = "/reflection/1", .words = "Mind it", .at = desk.now});
    const Carried file{.statements = {desk.passed(1), desk.passed(2, "ada-1", "knots"), reflection},
                       .staff_number = "7"};
    const hub::RowId by_file = desk.taken(file).person;
    const hub::RowId ben =
        desk.taken({.account = "ben-1", .statements = {desk.passed(9, "ben-1")}, .laptop = 2, .name = "Ben"}).person;
    REQUIRE(ada != by_file);
    const auto before = desk.store().difference({}, 0, 100)->mark;
    desk.invite("FIRST", ada);
    desk.is_somebody_elses(body_of("FIRST", "ada-1", 2));
    desk.is_somebody_elses(body_of("FIRST", "ben-1", 1));
    const std::string first = desk.connected(body_of("FIRST", "ada-1", 1));

    CHECK(desk.everybody().size() == 2);
    const hub::PersonProgress person = desk.progress_of(ada);
    CHECK(person.modules.size() == 2);
    CHECK(person.person.name == "Ada Lovelace");
    CHECK(person.person.staff_number == "7");
    CHECK(person.person.team == "Kitchen");
    CHECK(person.person.accounts == std::vector<std::string>{"ada-1"});
    CHECK(person.person.devices == first_key);
    CHECK(person.person.last_heard == Carried{}.made);
    CHECK(!person.person.is_unconfirmed);
    CHECK(desk.files(ada).size() == 1);
    CHECK(!*desk.store().person(by_file, {}));
    const auto news = desk.store().difference({}, before, 100);
    CHECK(news->removed == std::vector<hub::RowId>{by_file});
    REQUIRE(news->people.size() == 1);
    CHECK(news->people[0].person.id == ada);
    CHECK(desk.store().difference({desk.team("Ward 9"), {}}, before, 100)->removed == std::vector<hub::RowId>{by_file});
    CHECK(desk.store().people({.filter = {.words = "ada"}})->people.size() == 1);
    REQUIRE(desk.store().reflections({}, 9)->size() == 1);
    CHECK(desk.store().reflections({}, 9)->at(0).team == "Kitchen");
    CHECK(desk.store().totals({desk.team("Ward 9"), {}}, tests::day(0))->people == 1);
    CHECK(desk.store().totals({desk.team("Kitchen"), {}}, tests::day(0))->modules.size() == 2);
    CHECK(desk.store().people({.filter = {.scope = {desk.team("Kitchen"), {}}}})->people.at(0).passed == 2);

    // The laptop goes on, also with taking back what came by file before.
    CHECK(desk.post({desk.passed(1), desk.passed(4, "ada-1", "fire")}, first).status == 200);
    CHECK(desk.post(tests::voiding_statement(tests::id_of(5), "ada-1", tests::id_of(2)), first).status == 200);
    CHECK(desk.progress_of(ada).modules.size() == 2);
    CHECK(desk.progress_of(ben).modules.size() == 1);
    CHECK(tests::faults_in(desk.folder.path()).empty());
    desk.reopen();
    CHECK(desk.progress_of(ada).modules.size() == 2);
    REQUIRE(desk.store().remove_person(ada, {}) == true);
    CHECK(tests::holding(desk.folder.path(), "ada-1").empty());
    CHECK(tests::faults_in(desk.folder.path()).empty());
}

TEST_CASE("a manager's code asks nobody whose the laptop is") {
    Desk desk;
    desk.taken({.statements = {desk.passed(1)}});
    hub::Invitation invitation{hub::digest_of_code("MANAGER"), "Ward 9", "", desk.now + std::chrono::days(1)};
    invitation.role = Role::manager;
    REQUIRE(desk.store().add_invitation(invitation, desk.now));
    const std::string manager = desk.connected(body_of("MANAGER", "ada-1", 2));
    CHECK(desk.get("/team", manager).status == 200);
    CHECK(desk.described(desk.only_person()).devices.empty());
}
