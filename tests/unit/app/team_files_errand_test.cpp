#include "player/app/team_files_errand.h"

#include "player/app/team_errands.h"
#include "player/store/team_copy.h"
#include "records/file/records_file.h"
#include "records/iris.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>

#include <fstream>
#include <utility>

using namespace std::chrono_literals;
using Outcomes = std::vector<state::TeamFileOutcome>;
using Signature = state::TeamFileOutcome::Signature;

namespace {

const state::TimePoint noon{std::chrono::sys_days{std::chrono::year{2026} / 3 / 4} + 12h};

records_file::Seed seed(unsigned char filling) {
    records_file::Seed out;
    out.fill(filling);
    return out;
}

std::string sign(unsigned char filling) { return records_file::fingerprint(records_file::public_key(seed(filling))); }

state::TeamDevice laptop(unsigned char filling, const std::string& account) {
    return {records_file::text_of(records_file::public_key(seed(filling))), sign(filling), {account}};
}

records_file::RecordsFile of(const std::string& account, const std::string& name = "Ada") {
    records::Statement passed;
    passed.id = "11111111-1111-4111-8111-111111111111";
    passed.actor = {std::string(records::iris::person_home_page), account};
    passed.verb.id = records::iris::verb::passed;
    passed.object = records::Activity{"https://w3id.org/mooring/module/ropes", records::Definition{{{"en", "Ropes"}}}};
    passed.result.score = records::Score{0.9};
    passed.timestamp = noon - 48h;
    records_file::RecordsFile out;
    out.actor = passed.actor;
    out.name = name;
    out.made = noon - 1h;
    out.statements = {records::to_json(passed)};
    return out;
}

std::string unsigned_bytes(const records_file::RecordsFile& file) {
    std::string bytes = records_file::write(file, seed(1));
    bytes.resize(bytes.rfind('\n', bytes.size() - 2) + 1);
    return bytes + "{\"signature\":\"none\"}\n";
}

/// A manager's laptop, and a stick with files.
struct Desk {
    support::TemporaryFolder folder, stick;

    std::string put(const std::string& name, const std::string& bytes) const {
        std::ofstream(stick.path() / name, std::ios::binary) << bytes;
        return (stick.path() / name).string();
    }
    state::TeamFilesRead read(std::vector<std::string> paths) const {
        const state::Message answer = app::read_team_files({7, std::move(paths)}, folder.path(), noon).work();
        REQUIRE(std::holds_alternative<state::TeamFilesRead>(answer));
        CHECK(std::get<state::TeamFilesRead>(answer).request == 7);
        return std::get<state::TeamFilesRead>(answer);
    }
    std::string why_not(const std::string& path) const {
        const Outcomes outcomes = read({path}).outcomes;
        REQUIRE(outcomes.size() == 1);
        return outcomes[0].why_not;
    }
    /// Confirms a laptop; why that could not be done.
    std::string confirm(const state::TeamDevice& device) const {
        const state::Message answer = app::keep_team_device({8, device}, folder.path()).work();
        REQUIRE(std::holds_alternative<state::TeamDeviceKept>(answer));
        CHECK(std::get<state::TeamDeviceKept>(answer).request == 8);
        CHECK(std::get<state::TeamDeviceKept>(answer).device == device);
        return std::get<state::TeamDeviceKept>(answer).why_not;
    }
    std::vector<state::TeamPersonRecord> people() const {
        auto copy = store::TeamCopy::open(folder.path());
        REQUIRE(copy);
        return copy->read()->people;
    }
};

}  // namespace

TEST_CASE("a file of records is taken into the team, without any hub, and what came of it is told") {
    const Desk desk;
    const std::string path = desk.put("ada.mooring-records", records_file::write(of("a"), seed(1)));
    const state::TeamFilesRead read = desk.read({path});
    CHECK(read.left.empty());
    CHECK(read.outcomes == Outcomes{{"ada.mooring-records", "", "Ada", "", 1, Signature::unknown, sign(1), "a"}});
    auto people = desk.people();
    REQUIRE(people.size() == 1);
    CHECK(people[0].name == "Ada");
    CHECK(people[0].last_heard == noon - 1h);
    CHECK(records::summary(people[0].modules.at("ropes")).standing == records::Standing::passed);
    CHECK(people[0].origin.unknown_devices == std::vector<state::TeamDevice>{laptop(1, "a")});
    CHECK(store::TeamCopy::open(desk.folder.path())->read()->modules == std::vector<state::TeamModule>{{"ropes", "Ropes"}});
    desk.read({path});
    CHECK(desk.people() == people);
}

TEST_CASE("a file of somebody whom the hub knows has their name, and their laptop is known") {
    const Desk desk;
    store::TeamNews news;
    news.source = "one";
    news.people = {{5, "Ada Byrne", "007", "Ward 9", noon, noon, {"a"}, {}}};
    news.people[0].devices = {records_file::text_of(records_file::public_key(seed(1)))};
    REQUIRE(store::TeamCopy::open(desk.folder.path())->apply(news, 0, noon));
    const Outcomes outcomes =
        desk.read({desk.put("1.mooring-records", records_file::write(of("a", ""), seed(1))),
                   desk.put("2.mooring-records", unsigned_bytes(of("a")))}).outcomes;
    CHECK(outcomes == Outcomes{{"1.mooring-records", "", "Ada Byrne", "007", 1, Signature::known, sign(1), "a"},
                               {"2.mooring-records", "", "Ada Byrne", "007", 1, Signature::none, "", "a"}});
}

TEST_CASE("a laptop that the manager confirms is known from then on, however often it is said") {
    const Desk desk;
    const std::string path = desk.put("ada.mooring-records", records_file::write(of("a"), seed(1)));
    desk.read({path});
    REQUIRE(is_unconfirmed(desk.people().at(0).origin));
    CHECK(desk.confirm(desk.people().at(0).origin.unknown_devices.at(0)).empty());
    const auto people = desk.people();
    CHECK_FALSE(is_unconfirmed(people.at(0).origin));
    CHECK(desk.confirm(laptop(1, "a")).empty());
    CHECK(desk.people() == people);
    CHECK(desk.read({path}).outcomes ==
          Outcomes{{"ada.mooring-records", "", "Ada", "", 1, Signature::known, sign(1), "a"}});
}

TEST_CASE("why a laptop cannot be confirmed is told, and a team that was forgotten does not come back by it") {
    const Desk desk;
    const std::string not_there = "The laptop is not confirmed. There is no file any more that it signed.";
    CHECK(desk.confirm(laptop(1, "a")) == not_there);
    CHECK_FALSE(store::TeamCopy::exists(desk.folder.path()));
    desk.read({desk.put("ada.mooring-records", records_file::write(of("a"), seed(1)))});
    CHECK(desk.confirm(laptop(1, "b")) == not_there);
    CHECK(desk.confirm(laptop(2, "a")) == not_there);
    CHECK(desk.confirm({"no key", sign(1), {"a"}}) == not_there);
    CHECK(is_unconfirmed(desk.people().at(0).origin));
    REQUIRE(store::TeamCopy::remove(desk.folder.path()));
    std::filesystem::create_directory(store::TeamCopy::file_in(desk.folder.path()));
    CHECK(desk.confirm(laptop(1, "a")).find("team.sqlite") != std::string::npos);
    const app::Errand errand = app::keep_team_device({8, laptop(1, "a")}, desk.folder.path());
    const state::Message thrown = errand.failed("out of memory");
    CHECK(std::get<state::TeamDeviceKept>(thrown).why_not ==
          "The laptop is not confirmed. Something went wrong (out of memory).");
}

TEST_CASE("what cannot be taken in is refused by its name with the reason, and leaves no trace") {
    const Desk desk;
    const std::string good = records_file::write(of("a"), seed(1));
    std::string changed = good;
    changed.replace(changed.find("passed"), 6, "failed");
    CHECK(desk.why_not(desk.put("changed.mooring-records", changed)) ==
          "The file was changed after it was saved: its signature does not fit any more. Please have it saved anew.");
    CHECK(desk.why_not(desk.put("cut.mooring-records", good.substr(0, good.size() / 2))) ==
          "The file ends too early: it was cut short on its way. Please copy it again.");
    CHECK(desk.why_not(desk.put("photo.mooring-records", "GIF89a")) == "This is not a file of records saved by Mooring.");
    CHECK(desk.why_not((desk.stick.path() / "gone.mooring-records").string()) ==
          "The file cannot be read (No such file or directory).");
    const std::string large = desk.put("large.mooring-records", "");
    std::filesystem::resize_file(large, records_file::most_bytes + 1);
    CHECK(desk.why_not(large) == "The file is larger than any record: over 64 MB.");
    records_file::RecordsFile foreign = of("a");
    foreign.actor.home_page = "https://example.org";
    foreign.statements.clear();
    CHECK(desk.why_not(desk.put("foreign.mooring-records", records_file::write(foreign, seed(1)))) ==
          "These are the records of somebody whom Mooring does not know by such an account.");
    CHECK_FALSE(store::TeamCopy::exists(desk.folder.path()));
}

TEST_CASE("all files of a folder are read some at a time, those in folders within it are not, and one bad file harms no other") {
    const Desk desk;
    for (int number = 0; number < 25; ++number) {
        const std::string account = fmt::format("account-{:02}", number);
        desk.put(account + ".mooring-records", records_file::write(of(account, account), seed(1)));
    }
    desk.put("account-12.mooring-records", "spoilt");
    desk.put("letter.txt", "Hello");
    desk.put(".hidden.mooring-records", records_file::write(of("hidden"), seed(1)));
    std::filesystem::create_directory(desk.stick.path() / "deeper");
    desk.put("deeper/d.mooring-records", records_file::write(of("deeper"), seed(1)));
    std::vector<std::string> left{desk.stick.path().string()};
    std::vector<std::size_t> steps;
    Outcomes outcomes;
    while (!left.empty()) {
        state::TeamFilesRead read = desk.read(std::exchange(left, {}));
        steps.push_back(read.outcomes.size());
        outcomes.insert(outcomes.end(), read.outcomes.begin(), read.outcomes.end());
        left = std::move(read.left);
    }
    CHECK(steps == std::vector<std::size_t>{10, 10, 5});
    CHECK(desk.people().size() == 24);
    CHECK(outcomes.at(12).file == "account-12.mooring-records");
    CHECK(outcomes.at(12).why_not == "This is not a file of records saved by Mooring.");
    CHECK(outcomes.at(24).name == "account-24");
}

TEST_CASE("a folder without files of records says so") {
    const Desk desk;
    CHECK(desk.why_not(desk.stick.path().string()) == "There are no files of records in this folder.");
}

TEST_CASE("a file by a clock that is ahead is not news from the future, and names without end are not taken") {
    const Desk desk;
    records_file::RecordsFile file = of("a", std::string(201, 'x'));
    file.made = noon + 24h * 365;
    file.staff_number = "0\n7";
    desk.read({desk.put("a.mooring-records", records_file::write(file, seed(1)))});
    const auto people = desk.people();
    REQUIRE(people.size() == 1);
    CHECK(people[0].last_heard == noon);
    CHECK(people[0].name.empty());
    CHECK(people[0].staff_number == "0?7");
}

TEST_CASE("a copy that cannot be written is told for each file") {
    const Desk desk;
    std::filesystem::create_directory(store::TeamCopy::file_in(desk.folder.path()));
    const std::string why = desk.why_not(desk.put("a.mooring-records", records_file::write(of("a"), seed(1))));
    CHECK(why.find("team.sqlite") != std::string::npos);
    const auto thrown = app::read_team_files({7, {"/stick/a.mooring-records"}}, desk.folder.path(), noon).failed("out of memory");
    CHECK(std::get<state::TeamFilesRead>(thrown).outcomes ==
          Outcomes{{"a.mooring-records", "The file cannot be read (out of memory).", "", "", 0, Signature::none, ""}});
}
