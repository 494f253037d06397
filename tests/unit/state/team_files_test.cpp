#include "player/state/team_selection.h"
#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"
#include "tests/unit/state/team_sample.h"

using namespace state;
using sample::Learner;
using Kind = Screen::Kind;
using Signature = TeamFileOutcome::Signature;

namespace {

template <typename Wanted>
const Wanted* first(const Effects& effects) {
    for (const Effect& effect : effects) {
        if (const auto* wanted = std::get_if<Wanted>(&effect)) return wanted;
    }
    return nullptr;
}

TeamFileOutcome read_one(const std::string& file, Signature signature = Signature::known) {
    return {file, "", "Ada", "", 3, signature, ""};
}

TeamFileOutcome refused(const std::string& file) { return {file, "It was cut short.", "", "", 0, Signature::none, ""}; }

/// A manager without any connection, who has chosen a folder of files.
struct Reading : Learner {
    Reading() {
        send(OpenTeam{});
        send(OpenFolderChooser{ChooserPurpose::read_records});
        const Effects effects = send(FolderChosen{ChooserPurpose::read_records, "/stick"});
        const auto* wish = first<ReadTeamFiles>(effects);
        REQUIRE(wish != nullptr);
        CHECK(wish->paths == std::vector<std::string>{"/stick"});
        request = wish->request;
    }
    Effects came(std::vector<TeamFileOutcome> outcomes, std::vector<std::string> left = {}) {
        return send(TeamFilesRead{request, std::move(outcomes), std::move(left)});
    }
    std::vector<std::string> files() const {
        std::vector<std::string> out;
        for (const TeamFileOutcome& one : state.team.files.outcomes) out.push_back(one.file);
        return out;
    }
    std::uint64_t request = 0;
};

}  // namespace

TEST_CASE("a choice of files leads back to the team, which is read once they are in it") {
    Reading manager;
    CHECK(screen(manager.state).kind == Kind::team);
    CHECK_FALSE(has_team(manager.state.team));
    const Effects effects = manager.came({read_one("a")});
    CHECK(has_team(manager.state.team));
    REQUIRE(first<ReadTeam>(effects) != nullptr);
    CHECK(manager.state.team.files.request == 0);
    manager.send(TeamRead{manager.state.team.request, std::make_shared<const TeamTable>(sample::team_table())});
    CHECK(manager.state.team.selection->people.size() == 4);
}

TEST_CASE("files are read some at a time, and what asks for something to be done stands first at the end") {
    Reading manager;
    const Effects effects = manager.came({read_one("a"), refused("b"), read_one("c", Signature::unknown)}, {"/stick/d"});
    REQUIRE(first<ReadTeamFiles>(effects) != nullptr);
    CHECK(first<ReadTeamFiles>(effects)->paths == std::vector<std::string>{"/stick/d"});
    CHECK(manager.state.team.files.left == 1);
    CHECK(manager.files() == std::vector<std::string>{"a", "b", "c"});
    CHECK(first<ReadTeamFiles>(manager.came({read_one("d", Signature::none)})) == nullptr);
    CHECK(manager.files() == std::vector<std::string>{"b", "c", "d", "a"});
    manager.send(CloseTeamFiles{});
    CHECK(manager.files().empty());
}

TEST_CASE("reading can be stopped: what came so far is told, and how many were left") {
    Reading manager;
    manager.came({read_one("a")}, {"/stick/b", "/stick/c"});
    manager.send(StopTeamFiles{});
    CHECK(first<ReadTeamFiles>(manager.came({read_one("b")}, {"/stick/c"})) == nullptr);
    CHECK(manager.state.team.files.request == 0);
    CHECK(manager.state.team.files.left == 1);
    CHECK(manager.files() == std::vector<std::string>{"a", "b"});
}

TEST_CASE("files that were all refused make no team") {
    Reading manager;
    CHECK(first<ReadTeam>(manager.came({refused("a")})) == nullptr);
    CHECK_FALSE(has_team(manager.state.team));
    CHECK(manager.files() == std::vector<std::string>{"a"});
}

TEST_CASE("one reading of files at a time, and a team is not forgotten during it") {
    Reading manager;
    manager.send(OpenFolderChooser{ChooserPurpose::read_records});
    CHECK(first<ReadTeamFiles>(manager.send(FolderChosen{ChooserPurpose::read_records, "/other"})) == nullptr);
    CHECK(first<DropTeam>(manager.send(ForgetTeam{true})) == nullptr);
    manager.send(CloseTeamFiles{});
    CHECK(manager.state.team.files.request == manager.request);
    manager.came({read_one("a")});
    CHECK(first<DropTeam>(manager.send(ForgetTeam{true})) != nullptr);
    CHECK(manager.files().empty());
}

TEST_CASE("who only looks at a record reads no files into a team") {
    Learner reader;
    reader.state.access = Access::read_only;
    reader.send(OpenTeam{});
    reader.send(OpenFolderChooser{ChooserPurpose::read_records});
    CHECK(first<ReadTeamFiles>(reader.send(FolderChosen{ChooserPurpose::read_records, "/stick"})) == nullptr);
}

TEST_CASE("a laptop that the manager confirms is kept in the copy, which is then read anew") {
    Learner manager;
    manager.state.team.travel.has_copy = true;
    manager.state.team.is_stale = false;
    manager.state.screens.push_back({.kind = Kind::team_person});
    const TeamDevice laptop{"a-key", "3F2A 9C01 77DE 40B8", {"an-account"}};
    const Effects asked = manager.send(ConfirmTeamDevice{laptop});
    const auto* wish = first<KeepTeamDevice>(asked);
    REQUIRE(wish != nullptr);
    CHECK(wish->device == laptop);
    CHECK(first<ReadTeam>(asked) == nullptr);
    CHECK(first<KeepTeamDevice>(manager.send(ConfirmTeamDevice{laptop})) == nullptr);  // one at a time
    CHECK(first<DropTeam>(manager.send(ForgetTeam{true})) == nullptr);
    CHECK(first<ReadTeam>(manager.send(TeamDeviceKept{wish->request, laptop})) != nullptr);
    CHECK(manager.state.notices.empty());
    CHECK(first<KeepTeamDevice>(manager.send(ConfirmTeamDevice{laptop})) != nullptr);
}

TEST_CASE("why a laptop could not be confirmed is told, and it may be tried again") {
    Learner manager;
    manager.state.team.travel.has_copy = true;
    manager.state.team.is_stale = false;
    manager.state.screens.push_back({.kind = Kind::team_person});
    const TeamDevice laptop{"a-key", "3F2A 9C01 77DE 40B8", {"an-account"}};
    const Effects asked = manager.send(ConfirmTeamDevice{laptop});
    const auto* wish = first<KeepTeamDevice>(asked);
    REQUIRE(wish != nullptr);
    CHECK(first<ReadTeam>(manager.send(TeamDeviceKept{wish->request, laptop, "The disk is full."})) == nullptr);
    REQUIRE(manager.state.notices.size() == 1);
    CHECK(manager.state.notices[0].text == "The disk is full.");
    CHECK(manager.state.notices[0].is_error);
    CHECK(first<KeepTeamDevice>(manager.send(ConfirmTeamDevice{laptop})) != nullptr);
}

TEST_CASE("the list of files says of those that a confirmed laptop signed what is true now, and of no others") {
    Reading manager;
    const std::string sign = "3F2A 9C01 77DE 40B8";
    const auto by = [](const std::string& file, const std::string& fingerprint, const std::string& account) {
        return TeamFileOutcome{file, "", "Ada", "", 3, Signature::unknown, fingerprint, account};
    };
    manager.came({by("a", sign, "hers"), by("b", sign, "somebody-else's"), by("c", "0B77 41AE 9D20 C35F", "hers")});
    const TeamDevice laptop{"a-key", sign, {"hers"}};
    manager.send(ConfirmTeamDevice{laptop});
    manager.send(TeamDeviceKept{manager.state.team.confirming, laptop});
    CHECK(manager.files() == std::vector<std::string>{"b", "c", "a"});
    const auto& outcomes = manager.state.team.files.outcomes;
    CHECK(outcomes[0].signature == Signature::unknown);
    CHECK(outcomes[1].signature == Signature::unknown);
    CHECK(outcomes[2].signature == Signature::known);
}

namespace {

/// A table of one person, whose laptop by this sign nobody knows or somebody does.
TeamRead table_of(std::uint64_t request, const std::string& name, bool is_known) {
    TeamRecords records;
    TeamPersonRecord person{.id = 7, .name = name, .staff_number = "007", .team = {}, .joined = {}, .last_heard = {},
                            .accounts = {"hers"}, .modules = {}, .origin = {}};
    if (!is_known) person.origin.unknown_devices = {{"a-key", "3F2A 9C01 77DE 40B8", {"hers"}}};
    records.people = {person};
    return {request, std::make_shared<const TeamTable>(team_table(records, sample::team_noon, std::chrono::year{2026} / 11 / 12)),
            {}};
}

}  // namespace

TEST_CASE("what later news says of whose files were read, the list of them says too") {
    // A hub told the laptop's key, and the list went on to say that nobody has confirmed it.
    Reading manager;
    const TeamFileOutcome hers{"a", "", "", "", 3, Signature::unknown, "3F2A 9C01 77DE 40B8", "hers"};
    TeamFileOutcome unsigned_one = hers, by_another = hers, somebody_elses = hers;
    unsigned_one.file = "b";
    unsigned_one.signature = Signature::none;
    unsigned_one.fingerprint.clear();
    by_another.file = "c";
    by_another.fingerprint = "0B77 41AE 9D20 C35F";
    by_another.signature = Signature::known;
    somebody_elses.file = "d";
    somebody_elses.account = "somebody-else's";
    manager.came({hers, refused("z"), unsigned_one, by_another, somebody_elses});
    const auto said = [&] {
        std::vector<std::string> out;
        for (const TeamFileOutcome& one : manager.state.team.files.outcomes) {
            const char* signature = !one.why_not.empty()                    ? "refused"
                                    : one.signature == Signature::known     ? "known"
                                    : one.signature == Signature::unknown   ? "unknown"
                                                                            : "unsigned";
            out.push_back(one.file + " " + one.name + " " + signature);
        }
        return out;
    };
    using Said = std::vector<std::string>;
    manager.send(table_of(manager.state.team.request, "", false));
    CHECK(said() == Said{"z  refused", "a  unknown", "b  unsigned", "d  unknown", "c  known"});
    const auto news = [&](std::uint64_t changes, const std::string& name, bool is_known) {
        TeamTravel travel{.kind = TeamTravel::Kind::resting, .has_copy = true, .changes = changes};
        REQUIRE(first<ReadTeam>(manager.send(TeamTravelled{travel})) != nullptr);
        manager.send(table_of(manager.state.team.request, name, is_known));
    };
    news(1, "Ada", true);
    CHECK(said() == Said{"z  refused", "b Ada unsigned", "d  unknown", "a Ada known", "c Ada known"});
    CHECK(manager.state.team.files.outcomes[1].staff_number == "007");
    news(2, "Ada", false);  // the key was withdrawn
    CHECK(said() == Said{"z  refused", "b Ada unsigned", "d  unknown", "a Ada unknown", "c Ada known"});
}

TEST_CASE("a table that was read before a file was taken in says nothing about it") {
    Reading manager;
    manager.came({read_one("a")});
    const std::uint64_t begun = manager.state.team.request;
    manager.send(OpenFolderChooser{ChooserPurpose::read_records});
    const Effects effects = manager.send(FolderChosen{ChooserPurpose::read_records, "/stick"});
    REQUIRE(first<ReadTeamFiles>(effects) != nullptr);
    manager.request = first<ReadTeamFiles>(effects)->request;
    manager.came({{"b", "", "Ada", "", 3, Signature::unknown, "3F2A 9C01 77DE 40B8", "hers"}});
    const Effects again = manager.send(table_of(begun, "Ada", true));
    CHECK(manager.state.team.files.outcomes.at(0).signature == Signature::unknown);
    REQUIRE(first<ReadTeam>(again) != nullptr);
    manager.send(table_of(manager.state.team.request, "Ada", true));
    CHECK(manager.state.team.files.outcomes.at(0).signature == Signature::known);
}

TEST_CASE("who only looks at a record confirms no laptop") {
    Learner reader;
    reader.state.access = Access::read_only;
    const TeamDevice laptop{"a-key", "3F2A 9C01 77DE 40B8", {"an-account"}};
    CHECK(first<KeepTeamDevice>(reader.send(ConfirmTeamDevice{laptop})) == nullptr);
    CHECK(reader.state.team.confirming == 0);
}

TEST_CASE("whoever is narrowed down to is counted with their unconfirmed records") {
    TeamRecords records = sample::team_records();
    records.people[0].origin.is_unsigned = true;
    records.people[2].origin.unknown_devices = {{"a-key", "3F2A 9C01 77DE 40B8", {"an-account"}}};
    records.people[3].origin.is_unconfirmed_at_hub = true;
    const TeamTable table = team_table(records, sample::team_noon, std::chrono::year{2026} / 11 / 12);
    CHECK(selected(table, {}, {}).unconfirmed == 3);
    TeamFilter filter;
    filter.team = "Ward 9";
    CHECK(selected(table, filter, {}).unconfirmed == 2);
}
