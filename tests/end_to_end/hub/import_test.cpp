/// Records that are carried to a hub as files, while it serves.
#include "records/file/records_file.h"
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/support/catch.h"
#include "tests/support/laptop_keys.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>

using hub_desk::HubProgram;
using hub_desk::id_of;
using nlohmann::json;
using support::laptop_key;
using support::laptop_seed;
using support::Wire;

namespace {

/// A file in which somebody passed the module good-work.
std::string file_of(const std::string& name, const std::string& account, int number, unsigned char laptop) {
    records_file::RecordsFile file;
    file.actor = {"https://w3id.org/mooring/person", account};
    file.name = name;
    file.made = std::chrono::sys_days{std::chrono::year{2026} / 3 / 5};
    file.statements.push_back(fmt::format(
        R"({{"id":"{}","actor":{{"account":{{"homePage":"https://w3id.org/mooring/person","name":"{}"}}}},)"
        R"("verb":{{"id":"http://adlnet.gov/expapi/verbs/passed"}},"timestamp":"2026-03-04T05:06:07Z",)"
        R"("object":{{"id":"https://w3id.org/mooring/module/good-work"}},)"
        R"("result":{{"score":{{"scaled":0.9}},"success":true}},"context":{{"revision":"2"}}}})",
        id_of(number), account));
    return records_file::write(file, laptop_seed(laptop));
}

void save(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

json team_at(const HubProgram& hub) {
    const auto answer = Wire(hub.port()).ask("GET", "/team", HubProgram::headers(hub.administrator()));
    REQUIRE(answer);
    REQUIRE(answer->status == 200);
    return json::parse(answer->body);
}

}  // namespace

TEST_CASE("a folder of records is taken in while the hub serves, twice without a change, but no changed file") {
    const HubProgram hub;
    const auto folder = hub.folder.path() / "carried";
    std::filesystem::create_directories(folder / "deeper");
    const auto ada = folder / "ada.mooring-records", ben = folder / "ben.mooring-records";
    save(ada, file_of("Ada", "ada-1", 1, 1));
    save(ben, file_of("Ben", "ben-1", 2, 2));
    save(folder / "notes.txt", "not a file of records");
    save(folder / "deeper" / "cy.mooring-records", file_of("Cy", "cy-1", 3, 3));
    const std::string print_1 = records_file::fingerprint(laptop_key(1)),
                      print_2 = records_file::fingerprint(laptop_key(2));
    const auto line = [&](const std::filesystem::path& file, const char* who, const char* what, int number,
                          const std::string& print) {
        return fmt::format(
            "{}: {} of Ward 9, person {}{} Saved on 2026-03-05T00:00:00.000Z. Signed by a laptop that is not known as "
            "theirs: compare {} with what it shows, then say 'mooring-hub device confirm --person {} {}'.\n",
            file.string(), who, number, what, print, number, print);
    };

    CHECK(hub.command({"import", folder.string()}, 1) ==
          "mooring-hub: " + ada.string() +
              ": These records are those of somebody who is new here: please say in which team they are");
    CHECK(team_at(hub)["people"].empty());
    const char* is_new = ", who is new: 1 new record, 0 known before.";
    CHECK(hub.output({"import", "--team", "Ward 9", folder.string()}) ==
          line(ada, "Ada", is_new, 1, print_1) + line(ben, "Ben", is_new, 2, print_2));
    const json first = team_at(hub);
    REQUIRE(first["people"].size() == 2);
    CHECK(first["people"][0]["by_file"] == true);
    CHECK(first["people"][0]["unconfirmed"] == true);
    CHECK(first["people"][0]["last_heard"] == "2026-03-05T00:00:00.000Z");
    CHECK(first["people"][0]["modules"]["good-work"]["r"]["1"]["p"][2] == 0.9);

    const char* is_known = ": 0 new records, 1 known before.";
    CHECK(hub.output({"import", folder.string()}) ==
          line(ada, "Ada", is_known, 1, print_1) + line(ben, "Ben", is_known, 2, print_2));
    CHECK(team_at(hub) == first);

    // A changed file is refused, and those beside it are taken in all the same.
    std::string changed = file_of("Ada", "ada-1", 4, 1);
    changed.replace(changed.find("0.9"), 3, "1.0");
    save(ada, changed);
    save(ben, file_of("Ben", "ben-1", 5, 2));
    const std::string both = hub.output({"import", folder.string()}, 1);
    CHECK(both.find("mooring-hub: " + ada.string() +
                    ": The file was changed after it was saved: its signature does not fit any more. Please have it "
                    "saved anew\n") != std::string::npos);
    CHECK(both.find(line(ben, "Ben", ": 1 new record, 0 known before.", 2, print_2)) != std::string::npos);
    CHECK(hub_desk::ids_at(hub) == std::vector<std::string>{id_of(1), id_of(2), id_of(5)});
    CHECK(hub.command({"import", (folder / "none").string()}, 1) ==
          "mooring-hub: " + (folder / "none").string() + ": The file cannot be read (No such file or directory)");
    std::filesystem::create_directory(folder / "empty");
    CHECK(hub.command({"import", (folder / "empty").string()}, 1) ==
          "mooring-hub: " + (folder / "empty").string() + ": There is no file *.mooring-records in this folder");

    const std::string key_1 = records_file::text_of(laptop_key(1)), key_2 = records_file::text_of(laptop_key(2));
    CHECK(hub.output({"device", "list"}) ==
          "number\tperson\tteam\tlaptop\tkey\tknown_since\tnewest_file\n1\tAda\tWard 9\t" + print_1 + "\t" + key_1 +
              "\tunconfirmed\t2026-03-05T00:00:00.000Z\n2\tBen\tWard 9\t" + print_2 + "\t" + key_2 +
              "\tunconfirmed\t2026-03-05T00:00:00.000Z\n");

    // Once somebody has compared the fingerprint, what its laptop signed is sure.
    CHECK(hub.command({"device", "confirm", "--person", "1", print_2}, 1) ==
          "mooring-hub: No file of person 1 was signed by a laptop with that fingerprint; 'mooring-hub device list "
          "--person 1' tells which did");
    CHECK(hub.command({"device", "confirm", "--person", "1", print_1}) ==
          "The laptop " + print_1 + " is known as one of Ada of Ward 9.");
    const std::string listed = hub.output({"device", "list", "--person", "1"});
    CHECK(listed.starts_with("laptop\tkey\tknown_since\tnewest_file\n" + print_1 + "\t" + key_1 + "\t20"));
    CHECK(listed.ends_with("\t2026-03-05T00:00:00.000Z\n"));
    CHECK(hub.output({"device", "list", "--person", "2"}).find("\tunconfirmed\t2026-03-05") != std::string::npos);
    CHECK(hub.output({"device", "list"}).find("\n1\tAda\tWard 9\t" + print_1 + "\t" + key_1 + "\t20") !=
          std::string::npos);
    const json sure = team_at(hub);
    CHECK(sure["people"][1]["name"] == "Ada");  // who changed last comes last
    CHECK(!sure["people"][1].contains("unconfirmed"));
    CHECK(sure["people"][1]["devices"] == json{key_1});
    CHECK(json::parse(hub.output({"person", "export", "1"}))["person"]["files"][0]["signed_by"] == key_1);

    // A mistake is taken back.
    CHECK(hub.command({"device", "forget", "--person", "1", print_2}, 1) ==
          "mooring-hub: No such laptop of person 1 is known; 'mooring-hub device list --person 1' tells which are");
    CHECK(hub.command({"device", "forget", "--person", "1", print_1}) ==
          "The laptop " + print_1 + " is not known as one of Ada of Ward 9 any more.");
    CHECK(hub.output({"device", "list", "--person", "1"}).find("\tunconfirmed\t2026-03-05") != std::string::npos);
    CHECK(hub.command({"device", "forget", "--person", "1", key_1}, 1) ==
          "mooring-hub: No such laptop of person 1 is known; 'mooring-hub device list --person 1' tells which are");

    const std::string told = hub.output({"person", "merge", "2", "1"}, 1);
    CHECK(told.find("This would give for ever to person 1, Ada of Ward 9: everything of person 2, Ben of Ward 9, 2 "
                    "statements, 1 account, and the keys of their devices.\n") != std::string::npos);
    CHECK(told.find("mooring-hub: Nobody was merged: say --yes to make one of these two people\n") !=
          std::string::npos);
    CHECK(team_at(hub)["people"].size() == 2);
    CHECK(hub.command({"person", "merge", "2", "1", "--yes"}) ==
          "Person 2 is no more: everything of Ben of Ward 9 is that of person 1, Ada of Ward 9.");
    CHECK(team_at(hub)["people"].size() == 1);
    CHECK(hub.command({"person", "merge", "2", "1"}, 1).starts_with("mooring-hub: There is nobody of number 2 here"));
    CHECK(hub.command({"person", "adopt", "1", "nobody"}, 1) ==
          "mooring-hub: Nothing was ever written here as the account nobody");
    CHECK(hub.command({"person", "adopt", "1", "ben-1"}) == "The account ben-1 is that of person 1.");
}
