/// Files of records and laptops' keys, as the command line says them.
#include "tests/unit/hub/said_words.h"

using namespace program;
using tests::misunderstood;
using tests::understood;

TEST_CASE("files are taken in for a new person's team, for a person, or for whom the hub knows") {
    const auto team =
        understood<Import>({"import", "--team", " Ward 9 ", "a.mooring-records", "folder", "--data", "d"});
    CHECK(team.team == "Ward 9");
    CHECK(!team.person);
    CHECK(team.files == std::vector<std::filesystem::path>{"a.mooring-records", "folder"});
    CHECK(understood<Import>({"import", "--person", "5", "a"}).person == 5);
    const auto known = understood<Import>({"import", "a"});
    CHECK(known.team.empty());
    CHECK(!known.person);
    CHECK(misunderstood({"import", "--person", "5", "--team", "Ward 9", "a"}) ==
          "mooring-hub: --person says whose the records are: it goes without --team");
    CHECK(misunderstood({"import", "--team", "x\ny", "a"}) ==
          "mooring-hub: --team has a line break or another control character in it");
    CHECK(misunderstood({"import", "--team", "Ward 9"}) == "mooring-hub: FILE is required");
    for (const char* wrong : {"0", "Ada"})
        CHECK(misunderstood({"import", "--person", wrong, "a"}).starts_with("mooring-hub: --person"));
}

TEST_CASE("a laptop is told by its fingerprint, in one word or in groups, or by its key") {
    const auto confirm = [](std::vector<std::string> laptop) {
        laptop.insert(laptop.begin(), {"device", "confirm", "--person", "5"});
        return understood<DeviceConfirm>(laptop).laptop;
    };
    for (const auto& said : {std::vector<std::string>{"3F2A 9C01 77DE 40B8"}, {"3F2A", "9C01", "77DE", "40B8"},
                             {"3f2a9c0177de40b8"}, {"3F2A\u00A09C01\u00A077DE\u00A040B8"}}) {
        const SaidLaptop fingerprint = confirm(said);
        CHECK(fingerprint.person == 5);
        CHECK(!fingerprint.key);
        CHECK(fingerprint.fingerprint == "3F2A9C0177DE40B8");
    }
    const std::string key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    const SaidLaptop by_key = confirm({key});
    REQUIRE(by_key.key);
    CHECK(records_file::text_of(*by_key.key) == key);
    for (const char* wrong : {"3F2A", "3F2A 9C01 77DE 40BX", "", "3F2A 9C01 77DE 40B8 1"}) {
        INFO(wrong);
        CHECK(misunderstood({"device", "confirm", "--person", "5", wrong}) ==
              "mooring-hub: a laptop is told by its fingerprint, such as 3F2A 9C01 77DE 40B8, or by the 44 characters "
              "of its key");
    }
    const auto forget = understood<DeviceForget>({"device", "forget", "--person", "5", "3F2A", "9C01", "77DE", "40B8"});
    CHECK(forget.laptop.person == 5);
    CHECK(forget.laptop.fingerprint == "3F2A9C0177DE40B8");
    CHECK(misunderstood({"device", "forget", "3F2A9C0177DE40B8"}) == "mooring-hub: --person is required");
    CHECK(misunderstood({"device", "confirm", "--person", "5"}) == "mooring-hub: LAPTOP is required");
    CHECK(misunderstood({"device", "confirm", "3F2A9C0177DE40B8"}) == "mooring-hub: --person is required");
    CHECK(understood<DeviceList>({"device", "list", "--person", "5", "--data", "d"}).person == 5);
    CHECK(!understood<DeviceList>({"device", "list"}).person);
    CHECK(misunderstood({"device", "list", "--person", "0"}).starts_with("mooring-hub: --person"));
    CHECK(misunderstood({"device"}).starts_with("mooring-hub: "));
}

TEST_CASE("two people are merged by their numbers, and an account is given to one") {
    const auto merge = understood<PersonMerge>({"person", "merge", "--data", "d", "4", "5"});
    CHECK(merge.from == 4);
    CHECK(merge.into == 5);
    CHECK(!merge.is_certain);
    CHECK(understood<PersonMerge>({"person", "merge", "4", "5", "--yes"}).is_certain);
    CHECK(misunderstood({"person", "merge", "4", "4"}) == "mooring-hub: one person cannot be merged with themselves");
    CHECK(misunderstood({"person", "merge", "4"}) == "mooring-hub: INTO is required");
    const auto adopt = understood<PersonAdopt>({"person", "adopt", "5", "11111111-1111-4111-8111-111111111111"});
    CHECK(adopt.person == 5);
    CHECK(adopt.account == "11111111-1111-4111-8111-111111111111");
    CHECK(misunderstood({"person", "adopt", "5"}) == "mooring-hub: ACCOUNT is required");
}
