#include "hub/xapi/mentions.h"
#include "hub/xapi/identity.h"
#include "tests/support/catch.h"
#include "tests/unit/hub/sample_statements.h"

using nlohmann::json;
using xapi::identity_of;
using xapi::Mentions;
using xapi::mentions_of;
using xapi::Role;

TEST_CASE("a person is known by the one identifier") {
    CHECK(identity_of(json::parse(R"({"name": "Ada", "mbox": "mailto:ada@example.org"})")) ==
          "mbox mailto:ada@example.org");
    CHECK(identity_of(json::parse(R"({"account": {"homePage": "https://example.org", "name": "a b"}})")) ==
          "account https://example.org a b");
    CHECK(identity_of(json::parse(R"({"openid": "https://example.org/ada"})")) == "openid https://example.org/ada");
    CHECK(identity_of(json::parse(R"({"mbox_sha1sum": "EBD3"})")) == "mbox_sha1sum ebd3");
    CHECK(identity_of(json::parse(R"({"objectType": "Group", "member": []})")).empty());
}

TEST_CASE("a statement can be found by everything it mentions") {
    CHECK(mentions_of(tests::full_statement()) ==
          Mentions{{Role::agent, "account https://example.org/people ada"},
                   {Role::related_agent, "mbox mailto:grace@example.org"},
                   {Role::related_agent, "openid https://example.org/joan"},
                   {Role::related_agent, "mbox mailto:app@example.org"},
                   {Role::related_agent, "mbox mailto:user@example.org"},
                   {Role::verb, "http://adlnet.gov/expapi/verbs/answered"},
                   {Role::activity, "https://example.org/module/ladders/question/1"},
                   {Role::related_activity, "https://example.org/module/ladders"},
                   {Role::related_activity, "https://example.org/pathway"},
                   {Role::related_activity, "https://example.org/other"},
                   {Role::registration, "12345678-1234-4234-8234-123456789abd"}});
}

TEST_CASE("what a SubStatement mentions is related, its verb and registration are not") {
    CHECK(mentions_of(tests::as_sub_statement(tests::full_statement())) ==
          Mentions{{Role::agent, "mbox mailto:ada@example.org"},
                   {Role::related_agent, "account https://example.org/people ada"},
                   {Role::related_agent, "mbox mailto:grace@example.org"},
                   {Role::related_agent, "openid https://example.org/joan"},
                   {Role::verb, "http://adlnet.gov/expapi/verbs/experienced"},
                   {Role::related_activity, "https://example.org/module/ladders/question/1"},
                   {Role::related_activity, "https://example.org/module/ladders"},
                   {Role::related_activity, "https://example.org/pathway"},
                   {Role::related_activity, "https://example.org/other"}});
}

TEST_CASE("members of a group that acts count as its agents") {
    json statement = tests::small_statement();
    statement["actor"] = json::parse(R"({"objectType": "Group", "mbox": "mailto:ward@example.org",
                                         "member": [{"mbox": "mailto:ada@example.org"}]})");
    statement["object"] = json::parse(R"({"objectType": "Agent", "mbox": "mailto:eve@example.org"})");
    statement["context"] = json::parse(R"({"instructor": {"mbox": "mailto:eve@example.org"},
        "contextAgents": [{"objectType": "contextAgent", "agent": {"mbox": "mailto:joan@example.org"}}],
        "contextGroups": [{"objectType": "contextGroup",
                           "group": {"objectType": "Group", "member": [{"mbox": "mailto:jane@example.org"}]}}]})");
    CHECK(mentions_of(statement) == Mentions{{Role::agent, "mbox mailto:ward@example.org"},
                                             {Role::agent, "mbox mailto:ada@example.org"},
                                             {Role::agent, "mbox mailto:eve@example.org"},
                                             {Role::related_agent, "mbox mailto:joan@example.org"},
                                             {Role::related_agent, "mbox mailto:jane@example.org"},
                                             {Role::verb, "http://adlnet.gov/expapi/verbs/experienced"}});
}

TEST_CASE("what acts and is related as well stands there once, in whatever order it is met") {
    Mentions mentions;
    xapi::mention(mentions, Role::related_agent, "mbox mailto:ada@example.org");
    xapi::mention(mentions, Role::agent, "mbox mailto:ada@example.org");
    xapi::mention(mentions, Role::related_agent, "mbox mailto:ada@example.org");
    xapi::mention(mentions, Role::activity, "https://example.org/1");
    xapi::mention(mentions, Role::related_activity, "https://example.org/1");
    xapi::mention(mentions, Role::related_activity, "https://example.org/2");
    xapi::mention(mentions, Role::related_activity, "");
    CHECK(mentions == Mentions{{Role::agent, "mbox mailto:ada@example.org"},
                               {Role::activity, "https://example.org/1"},
                               {Role::related_activity, "https://example.org/2"}});
}

TEST_CASE("a statement about another says which, and whether it voids it") {
    json statement = tests::small_statement();
    CHECK(xapi::referred_by(statement).empty());
    CHECK(!xapi::is_voiding(statement));
    statement["object"] = {{"objectType", "StatementRef"}, {"id", "12345678-1234-4234-8234-123456789ABC"}};
    CHECK(xapi::referred_by(statement) == "12345678-1234-4234-8234-123456789abc");
    CHECK(!xapi::is_voiding(statement));
    statement["verb"]["id"] = "http://adlnet.gov/expapi/verbs/voided";
    CHECK(xapi::is_voiding(statement));
}
