#include "player/app/record_file_errand.h"

#include "player/store/device_key.h"
#include "player/text/ties.h"
#include "records/file/records_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/app/telling_world.h"

#include <fstream>
#include <iterator>

using tests::TellingWorld;

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

state::Noticed answer(const state::WriteRecordsFile& wish, const std::filesystem::path& folder,
                      const std::filesystem::path& documents) {
    const state::Message message = app::write_records_file(wish, folder, documents, "2026-03-04").work();
    REQUIRE(std::holds_alternative<state::Noticed>(message));
    return std::get<state::Noticed>(message);
}

/// Of the laptop whose record is in this folder.
std::string sign_of(const std::filesystem::path& folder) {
    return records_file::fingerprint(records_file::public_key(store::device_seed(folder).value()));
}

}  // namespace

TEST_CASE("all records go into a file in the order in which they were made, in the bytes in which they are sent") {
    const support::TemporaryFolder folder, documents;
    TellingWorld world(folder.path());
    for (int time = 0; time < 300; ++time) {  // more than are read at once
        world.does(state::OpenModule{"ropes"});
        world.does(state::Open{{.kind = state::Screen::Kind::home}});
    }
    std::vector<std::string> expected;
    for (const store::Waiting& one : world.waiting()) expected.push_back(one.statement);
    REQUIRE(expected.size() == 600);
    auto outbox = store::Outbox::open(folder.path());
    REQUIRE(outbox->mark_delivered({world.waiting()[0].sequence}, sample::morning));  // those delivered too

    const auto statement = records::from_json(expected.front());
    REQUIRE(statement);
    const state::Noticed notice =
        answer({statement->actor.name, "Ada", "", sample::morning}, folder.path(), documents.path());
    CHECK_FALSE(notice.is_error);
    const std::string sign = sign_of(folder.path());
    const auto path = documents.path() / ("Mooring records 2026-03-04 " + sign + ".mooring-records");
    const auto file = records_file::read(contents(path));
    REQUIRE(file);
    CHECK(file->statements == expected);
    CHECK(file->name == "Ada");
    CHECK(file->staff_number.empty());
    CHECK(file->made == sample::morning);
    REQUIRE(file->signed_by);
    CHECK(records_file::fingerprint(*file->signed_by) == sign);
    CHECK(notice.text == "Your records are saved as " + path.string() +
                             ". Hand this file to your manager. It says that it is yours: Ada. Your manager may ask you for "
                             "this laptop's sign, which is in the file's name too: " +
                             text::tied(sign) + ".");
}

TEST_CASE("whoever saves their records without their name is told that the file does not say whose it is") {
    // A manager had two rows without names, and no learner knew why.
    const support::TemporaryFolder folder, documents;
    TellingWorld world(folder.path());
    world.does(state::OpenModule{"ropes"});
    const std::string actor = records::from_json(world.waiting()[0].statement)->actor.name;
    const auto told = [&](const std::string& name, const std::string& number) {
        return answer({actor, name, number, sample::morning}, folder.path(), documents.path()).text;
    };
    CHECK(told("", "").find("It does not say that it is yours: tell it, or tick that your name goes along, under Connection, "
                            "and save again.") != std::string::npos);
    CHECK(told("", "00417").find("It says that it is yours: 00417.") != std::string::npos);
}

TEST_CASE("a laptop signs every file with the same key") {
    const support::TemporaryFolder folder, documents;
    TellingWorld world(folder.path());
    world.does(state::OpenModule{"ropes"});
    const std::string actor = records::from_json(world.waiting()[0].statement)->actor.name;
    answer({actor, "", "", sample::morning}, folder.path(), documents.path());
    answer({actor, "", "", sample::morning}, folder.path(), documents.path());
    const std::string name = "Mooring records 2026-03-04 " + sign_of(folder.path());
    const auto one = records_file::read(contents(documents.path() / (name + ".mooring-records")));
    const auto other = records_file::read(contents(documents.path() / (name + " (2).mooring-records")));
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one->signed_by == other->signed_by);
}

TEST_CASE("records that cannot be written are told, with where and why") {
    const support::TemporaryFolder folder;
    const TellingWorld world(folder.path());
    const auto gone = folder.path() / "gone";
    const state::Noticed notice = answer({"ada", "", "", sample::morning}, folder.path(), gone);
    CHECK(notice.is_error);
    CHECK(notice.text == "Your records could not be written to " +
                             (gone / ("Mooring records 2026-03-04 " + sign_of(folder.path()) + ".mooring-records")).string() +
                             " (No such file or directory). They are safe in Mooring.");
}
