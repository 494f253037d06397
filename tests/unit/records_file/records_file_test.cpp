#include "records/file/records_file.h"

#include "tests/support/catch.h"
#include "tests/support/laptop_keys.h"

#include <string>

using namespace records_file;
using support::laptop_key;
using support::laptop_seed;

namespace {

std::string statement(const std::string& id, const std::string& actor = "ada") {
    records::Statement out;
    out.id = id;
    out.actor = {"https://w3id.org/mooring/person", actor};
    out.verb.id = "http://adlnet.gov/expapi/verbs/passed";
    out.object = records::Activity{"https://w3id.org/mooring/module/ropes"};
    return records::to_json(out);
}

RecordsFile example() {
    RecordsFile out;
    out.actor = {"https://w3id.org/mooring/person", "ada"};
    out.name = "Ada";
    out.made = std::chrono::sys_days{std::chrono::year{2026} / 3 / 4};
    out.statements = {statement("11111111-1111-4111-8111-111111111111"), statement("22222222-2222-4222-8222-222222222222")};
    return out;
}

}  // namespace

TEST_CASE("records that were saved to a file come out of it byte for byte, signed by their device") {
    const auto read_back = read(write(example(), laptop_seed(1)));
    REQUIRE(read_back);
    CHECK(read_back->statements == example().statements);
    CHECK(read_back->actor == example().actor);
    CHECK(read_back->name == "Ada");
    CHECK(read_back->staff_number.empty());
    CHECK(read_back->made == example().made);
    CHECK(read_back->signed_by == laptop_key(1));
}

TEST_CASE("a file holds what its person took back") {
    records::Statement voiding;
    voiding.id = "33333333-3333-4333-8333-333333333333";
    voiding.actor = example().actor;
    voiding.verb.id = "http://adlnet.gov/expapi/verbs/voided";
    voiding.object = records::StatementRef{"11111111-1111-4111-8111-111111111111"};
    RecordsFile file = example();
    file.statements.push_back(records::to_json(voiding));
    const auto read_back = read(write(file, laptop_seed(1)));
    REQUIRE(read_back);
    CHECK(read_back->statements == file.statements);
}

TEST_CASE("a file of nothing is a file") {
    RecordsFile empty = example();
    empty.statements.clear();
    CHECK(read(write(empty, laptop_seed(1))));
}

TEST_CASE("no byte of a file can be changed, taken away or added") {
    const std::string good = write(example(), laptop_seed(1));
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string flipped = good;
        flipped[i] = static_cast<char>(flipped[i] ^ 1);
        INFO(i);
        REQUIRE_FALSE(read(flipped));
        std::string shorter = good;
        shorter.erase(i, 1);
        REQUIRE_FALSE(read(shorter));
        REQUIRE_FALSE(read(good.substr(0, i)));
    }
    CHECK_FALSE(read(good + good));
    CHECK_FALSE(read(good + "\n"));
}

TEST_CASE("whoever refuses a file says why") {
    const std::string good = write(example(), laptop_seed(1));
    CHECK(read("").error() == "This is not a file of records saved by Mooring.");
    CHECK(read("PK\x03\x04").error() == "This is not a file of records saved by Mooring.");
    CHECK(read(good.substr(0, good.size() / 2)).error() ==
          "The file ends too early: it was cut short on its way. Please copy it again.");
    std::string changed = good;
    changed.replace(changed.find("ropes"), 5, "knots");
    CHECK(read(changed).error() ==
          "The file was changed after it was saved: its signature does not fit any more. Please have it saved anew.");
    RecordsFile stolen = example();
    stolen.statements[1] = statement("22222222-2222-4222-8222-222222222222", "grace");
    CHECK(read(write(stolen, laptop_seed(1))).error() == "Line 3 is the record of somebody else than the file says.");
    RecordsFile spoiled = example();
    spoiled.statements[0] = "{}";
    CHECK(read(write(spoiled, laptop_seed(1))).error().starts_with("Line 2 is no record: "));
}

TEST_CASE("neither the heading nor the last line of a file is looked at when it is longer than any") {
    constexpr std::size_t much = std::size_t{8} << 20;
    const std::string good = write(example(), laptop_seed(1));
    const std::string_view no_file = "This is not a file of records saved by Mooring.",
                           cut = "The file ends too early: it was cut short on its way. Please copy it again.";
    CHECK(read(std::string(much, '[')).error() == no_file);
    CHECK(read(std::string(much, '[') + good.substr(good.find('\n'))).error() == no_file);
    const std::size_t last = good.find("{\"signature\"");
    CHECK(read(good.substr(0, last) + std::string(much, '[') + "\n").error() == cut);
    // Neither is one that would be good.
    RecordsFile wide = example();
    wide.name = std::string(16 << 10, 'a');
    CHECK(read(write(wide, laptop_seed(1))).error() == no_file);
    wide.name = std::string(15 << 10, 'a');
    CHECK(read(write(wide, laptop_seed(1))));
    CHECK(read(good.substr(0, last) + std::string(1 << 10, ' ') + good.substr(last)).error() == cut);
    // Nor is one that is nested more deeply than anything Mooring says.
    const std::string nest = std::string(101, '[') + std::string(101, ']');
    CHECK(read("{\"x\":" + nest + "," + good.substr(1)).error() == no_file);
    CHECK(read(good.substr(0, last) + "{\"x\":" + nest + "," + good.substr(last + 1)).error() == cut);
}

TEST_CASE("a line that is longer than any record is refused") {
    RecordsFile file = example();
    const std::string body = file.statements[1].substr(1);
    file.statements[1] = "{" + std::string((1 << 20) - body.size() - 1, ' ') + body;
    CHECK(read(write(file, laptop_seed(1))));
    file.statements[1].insert(1, 1, ' ');
    CHECK(read(write(file, laptop_seed(1))).error() == "Line 3 is longer than any record.");
}

TEST_CASE("a file of nothing but line breaks is refused by the first of them") {
    const std::string good = write(example(), laptop_seed(1));
    const std::string heading = good.substr(0, good.find('\n') + 1), last = "{\"signature\":\"none\"}\n";
    CHECK(read(heading + std::string(1 << 20, '\n') + last).error().starts_with("Line 2 is no record: "));
    CHECK(read(heading + last + std::string(1 << 20, '\n')).error() ==
          "The file ends too early: it was cut short on its way. Please copy it again.");
}

TEST_CASE("a signature does not hold under another device's name") {
    std::string file = write(example(), laptop_seed(1));
    const std::string mine = text_of(laptop_key(1)), other = text_of(laptop_key(2));
    file.replace(file.find(mine), mine.size(), other);
    CHECK_FALSE(read(file));
}

TEST_CASE("a file that says that nobody signed it is taken for what it is") {
    const std::string signed_file = write(example(), laptop_seed(1));
    const std::string unsigned_file = signed_file.substr(0, signed_file.find("{\"signature\"")) + "{\"signature\":\"none\"}\n";
    const auto contents = read(unsigned_file);
    REQUIRE(contents);
    CHECK_FALSE(contents->signed_by);
    CHECK(contents->statements == example().statements);
}

TEST_CASE("keys and seeds are read as they are written, and nothing else is") {
    const PublicKey key = laptop_key(7);
    CHECK(parse_public_key(text_of(key)) == key);
    CHECK(text_of(key).size() == 44);
    for (const std::string& text : {std::string(), text_of(key) + "A", text_of(key).substr(1), std::string(44, '!')})
        CHECK_FALSE(parse_public_key(text));
    CHECK(parse_seed(text_of_seed(laptop_seed(7))) == laptop_seed(7));
    for (const std::string& text : {std::string(), text_of_seed(laptop_seed(7)) + "00", std::string(64, 'g'), std::string(63, '0')})
        CHECK_FALSE(parse_seed(text));
    const auto one = new_seed(), other = new_seed();
    REQUIRE(one);
    REQUIRE(other);
    CHECK(*one != *other);
}

TEST_CASE("a fingerprint is short enough to be read aloud, and another for another key") {
    const std::string text = fingerprint(laptop_key(7));
    CHECK(text.size() == 19);
    CHECK(text != fingerprint(laptop_key(8)));
}
