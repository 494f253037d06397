/// Two wards with their managers, for tests of what managers see.
#pragma once

#include "tests/support/catch.h"
#include "tests/unit/hub/learned.h"
#include "tests/unit/hub/web_visitor.h"

namespace tests {

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Two wards, their managers and an administrator.
struct Wards : WebDesk {
    Wards() : grace(*this), heinz(*this), root(*this), stranger(*this) {
        add_account("grace", good_password, "Ward 9");
        add_account("heinz", good_password, "Ward 7");
        add_account("root", good_password, "");
        hub.now -= std::chrono::seconds(1);
        Learner ada(hub, "Ward 9", "Ada", 1), eve(hub, "Ward 7", "Eve", 2);
        ada.titled("ladders", "Ladders & <b>ropes</b>");
        ada.progressed("ladders", 48);
        ada.judged("knots", true, 0.9);
        ada.answered("knots", 1, false, "Which knot holds?");
        ada.shared("knots", 1, "I tied <i>one</i>.");
        eve.judged("knots", false, 0.25);
        REQUIRE(ada.status == 200);
        REQUIRE(eve.status == 200);
        hub.key(hub::Role::learner, "Ward 9", "Silent Sue");
        hub.now += std::chrono::seconds(1);
        grace.sign_in("grace", good_password);
        heinz.sign_in("heinz", good_password);
        root.sign_in("root", good_password);
    }

    hub::RowId person(const std::string& name) {
        const auto page = hub.store().people({.filter = {.words = name}});
        REQUIRE(page);
        REQUIRE(page->people.size() == 1);
        return page->people[0].person.id;
    }
    hub::RowId team(const std::string& name) {
        const auto teams = hub.store().teams({});
        REQUIRE(teams);
        for (const hub::Team& one : *teams) {
            if (one.name == name) return one.id;
        }
        FAIL("no team " << name);
        return 0;
    }
    std::string key_of(const std::string& name) {
        const auto page = hub.store().keys({});
        REQUIRE(page);
        for (const hub::KnownKey& key : page->keys) {
            if (key.person_name == name) return key.id;
        }
        FAIL("no key of " << name);
        return {};
    }

    Visitor grace, heinz, root, stranger;
};

inline std::string with_id(const char* path, hub::RowId id) {
    return fmt::format("{}?id={}", path, id);
}

}  // namespace tests
