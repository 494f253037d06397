/// The list of laptops page by page, and who may take one's key away.
#include "tests/unit/hub/wards.h"

#include <algorithm>
#include <set>

using tests::has;
using tests::shown;
using tests::Visitor;
using tests::Wards;

namespace {

/// Where the link to the next page leads; "" without one.
std::string next_of(const hub::Response& page) {
    const std::size_t mark = page.body.find("\" rel=\"next\"");
    if (mark == std::string::npos) return {};
    const std::size_t begin = page.body.rfind('"', mark - 1) + 1;
    std::string target = page.body.substr(begin, mark - begin);
    while (has(target, "&amp;")) target.replace(target.find("&amp;"), 5, "&");
    return target;
}

/// The keys of all pages, in their order, and how many pages they are.
std::vector<std::string> all_keys(Visitor& visitor, int& pages) {
    std::vector<std::string> keys;
    std::string target = "/laptops";
    for (pages = 0; !target.empty() && pages < 20; ++pages) {
        const hub::Response page = visitor.get(target);
        REQUIRE(page.status == 200);
        constexpr std::string_view mark = "name=\"key\" value=\"";
        for (std::size_t at = 0; (at = page.body.find(mark, at)) != std::string::npos;) {
            at += mark.size();
            keys.push_back(page.body.substr(at, page.body.find('"', at) - at));
        }
        target = next_of(page);
    }
    return keys;
}

}  // namespace

TEST_CASE("laptops are listed a hundred a page, each once, managers' first and then by their people's names") {
    Wards wards;
    for (int i = 0; i < 130; ++i) wards.hub.key(hub::Role::learner, "Ward 9", fmt::format("Person {:03}", 129 - i));
    for (int i = 0; i < 99; ++i) wards.hub.key(hub::Role::learner, "Ward 9", "");  // nobody said a name yet
    wards.hub.key(hub::Role::learner, "Ward 9", "Person 007");
    wards.hub.key(hub::Role::manager, "Ward 9", "");
    wards.hub.key(hub::Role::manager, "Ward 7", "");
    int pages = 0;
    const auto mine = all_keys(wards.grace, pages);
    CHECK(pages == 3);  // 1 manager, 99 without a name, Ada, 131 of 130 people, Silent Sue
    CHECK(mine.size() == 233);
    CHECK(std::set<std::string>(mine.begin(), mine.end()).size() == 233);
    const auto all = all_keys(wards.root, pages);
    CHECK(pages == 3);
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == all.size());
    CHECK(all.size() == 236);  // Eve's, a manager's and the administrator's too
    // Just where managers' keys end and people's begin, too.
    for (const std::size_t limit : {1, 2, 3, 7}) {
        std::vector<std::string> seen, people;
        hub::KeyQuery query{{}, {}, limit};
        do {
            const auto page = wards.hub.store().keys(query);
            REQUIRE(page);
            REQUIRE(page->keys.size() <= limit);
            for (const hub::KnownKey& key : page->keys) {
                seen.push_back(key.id);
                people.push_back(key.person ? "1" + key.person_name : "0");
            }
            query.after = page->next;
        } while (!query.after.empty());
        CHECK(seen == all);
        CHECK(std::is_sorted(people.begin(), people.end()));
    }
    const std::string text = shown(wards.grace.get("/laptops"));
    CHECK(has(text, "A manager Ward 9"));
    CHECK(!has(text, "Ward 7"));
    CHECK(!has(text, "An administrator"));
    CHECK(has(shown(wards.grace.get("/laptops?after=9+x+zzz")), "There is no laptop after these. First page"));
    for (const char* odd : {"x", "-1+a+b", "1", "0+a+b", "'%3B--", "99999999999999999999+a+b"}) {
        INFO(odd);
        CHECK(has(shown(wards.grace.get(std::string("/laptops?after=") + odd)), "A manager Ward 9"));
    }
}

TEST_CASE("people without a name are reached page by page as others are") {
    // Where a page of the table ended was sent without its last blank, so that the next page was the first again.
    Wards wards;
    for (int i = 0; i < 70; ++i) wards.hub.key(hub::Role::learner, "Ward 9", "");
    const auto second = wards.grace.get(next_of(wards.grace.get("/")));
    CHECK(has(second.body, "72 people, 51 to 72 shown"));
    CHECK(has(second.body, "Silent Sue"));
}

TEST_CASE("a key is withdrawn by whoever is over its person now, and by nobody else") {
    Wards wards;
    const std::string ada = wards.key_of("Ada");
    wards.heinz.get("/laptops");
    CHECK(wards.heinz.post("/laptops/withdraw", {{"key", ada}}).status == 404);
    REQUIRE(wards.hub.store().describe_person(wards.person("Ada"), {}, {}, {}, "Ward 7") == true);
    wards.grace.get("/laptops");
    CHECK(wards.grace.post("/laptops/withdraw", {{"key", ada}}).status == 404);
    CHECK(wards.grace.post("/laptops/withdraw", {{"key", "none"}}).status == 404);
    const auto of_manager = wards.hub.key(hub::Role::manager, "Ward 7", "");
    const auto keys = wards.hub.store().keys({{wards.team("Ward 7"), {}}});
    REQUIRE(keys);
    REQUIRE(keys->keys.front().role == hub::Role::manager);
    CHECK(wards.grace.post("/laptops/withdraw", {{"key", keys->keys.front().id}}).status == 404);
    const auto root = wards.hub.store().keys({});
    REQUIRE(root);
    for (const hub::KnownKey& key : root->keys) {
        if (key.role == hub::Role::administrator)
            CHECK(wards.heinz.post("/laptops/withdraw", {{"key", key.id}}).status == 404);
    }
    CHECK(wards.heinz.post("/laptops/withdraw", {{"key", keys->keys.front().id}}).status == 303);
    CHECK(wards.heinz.post("/laptops/withdraw", {{"key", ada}}).status == 303);
    CHECK(wards.heinz.post("/laptops/withdraw", {{"key", ada}}).status == 404);
}
