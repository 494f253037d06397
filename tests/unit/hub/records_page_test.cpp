/// Records that come as files through the page: taken in, marked and confirmed, and what must not get in.
#include "records/file/records_file.h"
#include "tests/support/laptop_keys.h"
#include "tests/unit/hub/wards.h"

#include <set>

using support::laptop_key;
using support::laptop_seed;
using tests::has;
using tests::shown;
using tests::Visitor;
using tests::Wards;
using tests::with_id;

namespace {

std::string sign_of(unsigned char number) {
    return records_file::fingerprint(laptop_key(number));
}

std::string key_of(unsigned char number) {
    return records_file::text_of(laptop_key(number));
}

std::string account_of(int number) {
    return fmt::format("cccccccc-0000-4000-8000-{:012}", number);
}

/// A pass of a module of its own.
nlohmann::json statement_of(int account, int number) {
    return {{"id", fmt::format("dddddddd-0000-4000-8000-{:06}{:06}", account, number)},
            {"actor", {{"account", {{"homePage", records::iris::person_home_page}, {"name", account_of(account)}}}}},
            {"verb", {{"id", records::iris::verb::passed}}},
            {"object", {{"id", fmt::format("{}/module/file-{}", records::iris::base, number)}}},
            {"result", {{"score", {{"scaled", 0.75}}}, {"success", true}}},
            {"context", {{"registration", account_of(account)}, {"revision", "1"}}},
            {"timestamp", "2026-03-01T10:00:00.000Z"}};
}

/// What a laptop without a network saves.
std::string file_of(const std::string& name, int account, unsigned char laptop, int statements = 1) {
    records_file::RecordsFile file;
    file.actor = {std::string(records::iris::person_home_page), account_of(account)};
    file.name = name;
    file.made = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2};
    for (int i = 0; i < statements; ++i) file.statements.push_back(statement_of(account, i).dump());
    return records_file::write(file, laptop_seed(laptop));
}

hub::Response read_files(Visitor& visitor, const hub::Parameters& files, const hub::Parameters& form = {}) {
    visitor.get("/records");
    return visitor.post_files("/records", form, files);
}

std::size_t people_in(Wards& wards) {
    const auto page = wards.hub.store().people({});
    REQUIRE(page);
    return page->people.size();
}

}  // namespace

TEST_CASE("files of records are read through the page, and each tells what came of it") {
    Wards wards;
    const auto made = read_files(wards.grace, {{"ben.mooring-records", file_of("Ben", 10, 1, 3)},
                                               {"notes.txt", "shopping"},
                                               {"ben again.mooring-records", file_of("Ben", 10, 1, 3)}});
    CHECK(made.status == 200);
    const std::string text = shown(made);
    CHECK(has(text, "2 files were taken in. 1 file was refused; why stands beside its name."));
    CHECK(has(text,
              "ben.mooring-records Ben Ward 9, new here 3 records new Unconfirmed: signed by a laptop that is not "
              "known as theirs, " +
                  sign_of(1)));
    CHECK(has(text, "notes.txt Refused Nothing was kept "));
    CHECK(has(text, "ben again.mooring-records Ben Ward 9 Nothing new: 3 records known before Unconfirmed"));
    CHECK(has(text, "Who is new here comes into Ward 9."));
    const std::string table = shown(wards.grace.get("/"));
    CHECK(has(table, "Ben Unconfirmed "));
    CHECK(has(table, "✓ Passed 75%"));
    CHECK(has(table, "Unconfirmed: some of these records came only in a file that no known laptop of theirs "
                     "signed."));
    CHECK(!has(shown(wards.heinz.get("/")), "Unconfirmed"));
    CHECK(has(shown(read_files(wards.grace, {})), "Please choose at least one file."));
    CHECK(read_files(wards.grace, {}).status == 400);
}

TEST_CASE("an administrator says in which team somebody new is, and a file of who is known goes to them") {
    Wards wards;
    const hub::Parameters ben = {{"ben", file_of("Ben", 10, 1)}};
    CHECK(has(shown(read_files(wards.root, ben)),
              "Refused Nothing was kept These records are those of somebody who is new"));
    CHECK(people_in(wards) == 3);
    CHECK(has(shown(read_files(wards.root, ben, {{"team", " Ward 12 "}})), "Ben Ward 12, new here 1 record new"));
    CHECK(has(shown(read_files(wards.root, ben, {{"team", "Ward 7"}})),
              "Ben Ward 12 Nothing new: 1 record known before"));
    // Ada's laptop wrote as account 1 before.
    CHECK(has(shown(read_files(wards.root, {{"ada", file_of("Somebody", 1, 2)}})), "Ada Ward 9 1 record new"));
    CHECK(people_in(wards) == 4);
    CHECK(has(shown(read_files(wards.root, ben, {{"team", std::string(201, 'x')}})),
              "Refused Nothing was kept The team"));
}

TEST_CASE("a person's page leads to their files, and a compared sign confirms what it signed") {
    Wards wards;
    const std::string sue = std::to_string(wards.person("Silent Sue"));
    CHECK(has(wards.grace.get("/person?id=" + sue).body, "href=\"/records?person=" + sue + "\""));
    CHECK(has(shown(wards.grace.get("/person?id=" + sue)), "Nothing of this person came as a file."));
    CHECK(has(shown(wards.grace.get("/records?person=" + sue)), "Read files of Silent Sue"));
    const auto made = wards.grace.post_files("/records", {{"person", sue}}, {{"sue", file_of("S.", 11, 3)}});
    CHECK(has(shown(made), "sue Silent Sue Ward 9 1 record new Unconfirmed"));
    CHECK(people_in(wards) == 3);
    const std::string before = shown(wards.grace.get("/person?id=" + sue));
    CHECK(has(before, "Unconfirmed: some of these records came only in a file"));
    CHECK(has(before, "Signed by the laptop with the sign " + sign_of(3) +
                          " . The newest file was made on 2 Mar 2026 and taken in on 4 Mar 2026."));
    CHECK(has(before, "Unconfirmed: this laptop is not known as theirs."));
    CHECK(has(before, "I have compared this sign with the learner’s laptop: it is theirs"));

    // Only what signed something of theirs, and only by who is over them.
    CHECK(wards.grace.post("/person/confirm", {{"id", sue}, {"device", key_of(4)}}).status == 404);
    CHECK(wards.grace.post("/person/confirm", {{"id", sue}, {"device", "x"}}).status == 404);
    CHECK(wards.grace.post("/person/confirm", {{"id", "x"}, {"device", key_of(3)}}).status == 404);
    CHECK(wards.grace.post("/person/confirm", {{"id", std::to_string(wards.person("Ada"))}, {"device", key_of(3)}})
              .status == 404);
    wards.heinz.get("/");
    CHECK(wards.heinz.post("/person/confirm", {{"id", sue}, {"device", key_of(3)}}).status == 404);
    wards.grace.get("/person?id=" + sue);
    const std::string token = std::exchange(wards.grace.token, "");
    CHECK(wards.grace.post("/person/confirm", {{"id", sue}, {"device", key_of(3)}}).status == 403);
    CHECK(has(shown(wards.grace.get("/")), "Unconfirmed"));
    wards.grace.token = token;

    const auto done = wards.grace.post("/person/confirm", {{"id", sue}, {"device", key_of(3)}});
    CHECK(done.status == 303);
    const std::string after = shown(wards.grace.get(std::string(hub::header(done.headers, "location"))));
    CHECK(has(after, "The laptop is known as theirs: what it signed is confirmed."));
    CHECK(has(after, "Confirmed: this laptop is known as theirs."));
    CHECK(!has(after, "Unconfirmed"));
    CHECK(!has(shown(wards.grace.get("/")), "Unconfirmed"));
    CHECK(has(shown(read_files(wards.grace, {{"sue", file_of("S.", 11, 3, 2)}})),
              "1 record new, 1 known before Confirmed: signed by their laptop, " + sign_of(3)));
}

TEST_CASE("of a file without records that nobody signed it is said that it tells alone whose it is") {
    Wards wards;
    std::string bytes = file_of("S.", 11, 3, 0);
    bytes.replace(bytes.rfind('{'), std::string::npos, "{\"signature\":\"none\"}\n");
    const std::string sue = std::to_string(wards.person("Silent Sue"));
    wards.grace.get("/records");
    wards.grace.post_files("/records", {{"person", sue}}, {{"sue", bytes}});
    CHECK(has(shown(wards.grace.get("/person?id=" + sue)),
              "Unconfirmed: that they are this person is known from such a file alone, which anybody may have written. "
              "Take that as told, not as proven, until their own laptop is connected."));
}

TEST_CASE("of a file that nobody signed it is said what confirms it, and when it did") {
    Wards wards;
    const std::string sue = std::to_string(wards.person("Silent Sue"));
    std::string bytes = file_of("S.", 11, 3);
    bytes.replace(bytes.rfind('{'), std::string::npos, "{\"signature\":\"none\"}\n");
    wards.grace.get("/records");
    wards.grace.post_files("/records", {{"person", sue}}, {{"sue", bytes}});
    const auto page = wards.grace.get("/person?id=" + sue);
    CHECK(has(shown(page), "Signed by nobody. The newest file was made on "));
    CHECK(has(shown(page), "Unconfirmed: 1 record is known from such files alone, which anybody may have written. Take "
                           "that as told, not as proven, until their own laptop is connected and has sent the same."));
    CHECK(!has(shown(page), "Confirm …"));
    const std::string key = wards.hub.key(hub::Role::learner, "Ward 9", "Silent Sue");
    REQUIRE(wards.hub.post(statement_of(11, 0), key).status == 200);
    const std::string sure = shown(wards.grace.get("/person?id=" + sue));
    CHECK(has(sure, "Nothing that it brought is known from it alone any more."));
    CHECK(!has(sure, "Unconfirmed"));
    CHECK(!has(shown(wards.grace.get("/")), "Unconfirmed"));
}

TEST_CASE("whoever is unconfirmed is found by a filter that stands in the address, page by page, each once") {
    Wards wards;
    CHECK(!has(wards.grace.get("/").body, "Unconfirmed only"));
    for (int i = 0; i < 60; ++i)
        read_files(wards.grace, {{"one", file_of(fmt::format("Carried {:02}", i), 100 + i, 1)}});
    read_files(wards.heinz, {{"eve", file_of("Eve", 2, 1)}});
    const auto names = [&](Visitor& visitor, const std::string& query) {
        const std::string text = shown(visitor.get("/" + query));
        std::set<std::string> found;
        for (const char* name : {"Ada", "Eve", "Silent Sue"})
            if (has(text, std::string(" ") + name + " ")) found.insert(name);
        for (int i = 0; i < 60; ++i)
            if (const std::string name = fmt::format("Carried {:02}", i); has(text, name)) found.insert(name);
        return found;
    };
    CHECK(has(shown(wards.grace.get("/")), "Unconfirmed only (60)"));
    CHECK(has(shown(wards.heinz.get("/")), "Unconfirmed only (1)"));
    CHECK(has(shown(wards.root.get("/?words=ada")), "Unconfirmed only (61)"));
    CHECK(names(wards.heinz, "?unconfirmed=yes") == std::set<std::string>{"Eve"});
    CHECK(names(wards.root, "?unconfirmed=yes&words=eve") == std::set<std::string>{"Eve"});
    CHECK(names(wards.root, "?unconfirmed=yes&words=ada").empty());
    CHECK(names(wards.grace, "?unconfirmed=yes&module=file-0&state=passed").size() == 50);
    CHECK(has(wards.grace.get("/?unconfirmed=yes").body, "name=\"unconfirmed\" value=\"yes\" checked"));

    const auto first = wards.grace.get("/?unconfirmed=yes&sort=-name");
    CHECK(has(shown(first), "60 people, 1 to 50 shown"));
    CHECK(has(first.body, "href=\"/summary.csv?unconfirmed=yes&amp;sort=-name\""));
    const std::size_t end = first.body.find("\" rel=\"next\"");
    REQUIRE(end != std::string::npos);
    const std::size_t begin = first.body.rfind('"', end - 1) + 1;
    std::string next = first.body.substr(begin + 1, end - begin - 1);
    while (has(next, "&amp;")) next.replace(next.find("&amp;"), 5, "&");
    CHECK(has(next, "unconfirmed=yes"));
    auto all = names(wards.grace, next);
    CHECK(all.size() == 10);
    all.merge(names(wards.grace, "?unconfirmed=yes&sort=-name"));
    CHECK(all.size() == 60);
    CHECK(!all.contains("Ada"));
    for (const char* wrong : {"no", "1"})
        CHECK(wards.root.get(fmt::format("/?unconfirmed={}", wrong)).status == 400);
}

TEST_CASE("a manager brings records neither into another team nor to its people") {
    Wards wards;
    const std::string eve = std::to_string(wards.person("Eve")), ada = std::to_string(wards.person("Ada"));
    CHECK(wards.grace.get("/records?person=" + eve).status == 404);
    CHECK(wards.grace.get("/records?person=x").status == 404);
    wards.grace.get("/records");
    CHECK(wards.grace.post_files("/records", {{"person", eve}}, {{"e", file_of("Eve", 20, 5)}}).status == 404);
    CHECK(wards.grace.post_files("/records", {{"person", "0"}}, {{"e", file_of("Eve", 20, 5)}}).status == 404);
    const auto nothing = [&](const hub::Response& response) {
        CHECK(has(shown(response), "1 file was refused"));
        CHECK(!has(response.body, "taken in."));
    };
    nothing(read_files(wards.grace, {{"e", file_of("New", 20, 5)}}, {{"team", "Ward 7"}}));
    nothing(read_files(wards.grace, {{"e", file_of("Eve", 2, 5)}}));                    // Eve's account
    nothing(read_files(wards.grace, {{"e", file_of("Eve", 2, 5)}}, {{"person", ada}}));  // as if it were Ada's
    nothing(read_files(wards.root, {{"e", file_of("Eve", 2, 5)}}, {{"person", ada}}));
    CHECK(people_in(wards) == 3);
    CHECK(!has(shown(wards.heinz.get("/")), "file-0"));
    CHECK(!has(shown(wards.grace.get("/")), "file-0"));
}

TEST_CASE("no file is taken from a form that the page did not send to this visitor") {
    Wards wards;
    const hub::Parameters files = {{"ben", file_of("Ben", 10, 1)}};
    wards.grace.get("/records");
    const std::string token = wards.grace.token;
    const auto refused = [&](Visitor& visitor) { CHECK(visitor.post_files("/records", {}, files).status == 403); };
    wards.grace.token = "";
    refused(wards.grace);
    wards.heinz.get("/records");
    wards.grace.token = wards.heinz.token;
    refused(wards.grace);
    wards.grace.token = token;
    wards.grace.origin = "https://evil.example";
    wards.grace.fetch_site = "cross-site";
    refused(wards.grace);
    wards.grace.fetch_site = std::nullopt;
    refused(wards.grace);
    wards.grace.origin = std::nullopt;
    refused(wards.grace);
    wards.stranger.token = token;
    CHECK(wards.stranger.post_files("/records", {}, files).status == 303);
    CHECK(people_in(wards) == 3);
    // Fields of another kind of form bring no files, and files no fields of another form.
    wards.grace.origin = wards.address;
    wards.grace.fetch_site = "same-origin";
    CHECK(wards.grace.post("/records", {{"files", files[0].second}}).status == 415);
    CHECK(wards.grace.post_files("/due", {{"team", "1"}}, {}).status == 415);
    CHECK(people_in(wards) == 3);
    CHECK(wards.grace.post_files("/records", {}, files).status == 200);
    CHECK(people_in(wards) == 4);
}

TEST_CASE("what is no form with files is told so, and changes nothing") {
    Wards wards;
    wards.grace.get("/records");
    const std::string token =
        "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + wards.grace.token + "\r\n";
    const std::string file = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"x\"\r\n\r\n" +
                             file_of("Ben", 10, 1) + "\r\n";
    const std::string type = "multipart/form-data; boundary=b", end = "--b--\r\n";
    for (const auto& [header, body] : std::vector<std::pair<std::string, std::string>>{
             {"multipart/form-data", token + file + end},
             {type, token + file},
             {type, ""},
             {type, end},
             {type, token + "--b\r\n\r\n" + end},
             {type, std::string(1 << 20, '-')}}) {
        const auto response = wards.grace.post_body("/records", header, body);
        CHECK(response.status == 400);
        CHECK(has(shown(response), "The form is not as a browser sends it, so nothing was taken in: "));
    }
    std::string many = token;
    for (int i = 0; i < 101; ++i) many += file;
    const auto response = wards.grace.post_body("/records", type, many + end);
    CHECK(response.status == 400);
    CHECK(has(shown(response), "At most 100 files are taken at once"));
    CHECK(people_in(wards) == 3);
}

TEST_CASE("neither a file's name nor what it says of its learner becomes markup") {
    const std::string evil = "<img src=x onerror=alert(1)>'&";
    Wards wards;
    const std::string named = "<script>alert(2)</script>.mooring-records";
    const auto made = read_files(wards.root, {{named, file_of(evil, 30, 7)}, {named, evil}, {"a\\\"b", "x"}},
                                 {{"team", evil + "\""}});
    CHECK(has(shown(made), "1 file was taken in. 2 files were refused"));
    CHECK(has(made.body, "&lt;script&gt;alert(2)&lt;/script&gt;.mooring-records"));
    CHECK(has(made.body, "&lt;img src=x"));
    const hub::RowId person = wards.person("onerror");
    for (const auto& page : {made, wards.root.get("/"), wards.root.get(with_id("/person", person)),
                             wards.root.get(fmt::format("/records?person={}", person)), wards.root.get("/records")}) {
        CHECK(!has(page.body, "<img"));
        CHECK(!has(page.body, "<script>"));
        CHECK(has(page.body, "&lt;img"));
    }
}

TEST_CASE("who is signed in may send 8 MiB with files, and is told before where that is too little") {
    Wards wards;
    const auto head = [&](const Visitor& visitor, const std::string& length, const std::string& target = "/records",
                          const std::string& method = "POST") {
        hub::Headers headers{{"content-length", length}};
        for (const auto& [name, value] : visitor.cookies) headers.emplace_back("cookie", name + "=" + value);
        return wards.admit({method, target, headers, {}});
    };
    const auto good = head(wards.grace, "8388608");
    REQUIRE(good);
    CHECK(!good->refusal);
    CHECK(good->most_body_bytes == 8 << 20);
    CHECK(good->has_key);
    for (const char* length : {"8388609", "99999999999999999999999"}) {
        const auto large = head(wards.grace, length);
        REQUIRE(large);
        REQUIRE(large->refusal);
        CHECK(large->refusal->status == 413);
        CHECK(large->refusal->route == "/records");
        CHECK(has(shown(*large->refusal), "More than 8 MiB was sent, so nothing was taken in."));
        CHECK(has(shown(*large->refusal), "“mooring-hub import”"));
    }
    const auto unknown = head(wards.stranger, "8388608");
    REQUIRE(unknown);
    REQUIRE(unknown->refusal);
    CHECK(unknown->refusal->status == 303);
    CHECK(hub::header(unknown->refusal->headers, "location") == "/sign-in");
    // Other forms have room for fields alone.
    CHECK(!head(wards.grace, "8388608", "/due"));
    CHECK(!head(wards.grace, "8388608", "/nowhere"));
    CHECK(!head(wards.grace, "0", "/records", "GET"));
}
