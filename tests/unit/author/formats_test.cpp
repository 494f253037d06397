#include "content/author/addresses.h"
#include "content/author/diagnostics.h"
#include "content/author/rules.h"
#include "content/author/sarif.h"
#include "tests/support/catch.h"
#include "tests/support/source_path.h"
#include "tests/unit/author/desk.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <set>

namespace fs = std::filesystem;
using desk::Desk;
using desk::module_text;
using desk::Outcome;
using desk::run;
using nlohmann::json;

namespace {

author::Report report_of(const std::string& folder) {
    author::Report report;
    check(*author::find_subject(folder), report);
    return report;
}

}  // namespace

TEST_CASE("editors are given every problem in their own shape, with the length of its line") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", "- \xF0\x9F\x98\x80 <b>\xC3\xA9</b>\n"));
    const Outcome outcome = run({"check", "ladders", "--format", "json"});
    const std::string uri = "file://" + desk.path().string() + "/ladders/module.md";
    CHECK(outcome.code == 0);
    CHECK(json::parse(outcome.out) == json::parse(R"([{"uri": ")" + uri + R"(", "diagnostics": [
        {"range": {"start": {"line": 8, "character": 0}, "end": {"line": 8, "character": 13}}, "severity": 2,
         "code": "W308", "source": "mooring",
         "message": "the player cannot draw U+1F600: use words or another character"},
        {"range": {"start": {"line": 8, "character": 0}, "end": {"line": 8, "character": 13}}, "severity": 2,
         "code": "W302", "source": "mooring",
         "message": "`<b>` is HTML, which the player ignores: write it in Markdown"}]}])"));
}

TEST_CASE("a file without problems is listed as such, so that an editor can take the old ones away") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders"));
    const json files = json::parse(run({"check", "ladders", "--format=json"}).out);
    REQUIRE(files.size() == 1);
    CHECK(files[0]["diagnostics"] == json::array());
}

TEST_CASE("errors have severity 1, and the exit code is the same as for plain text") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", "### Question 1 (choose one)\n\nWhich?\n"));
    const Outcome outcome = run({"check", "ladders", "--format", "json"});
    CHECK(outcome.code == 1);
    CHECK(json::parse(outcome.out)[0]["diagnostics"][0]["severity"] == 1);
    CHECK(json::parse(outcome.out)[0]["diagnostics"][0]["code"] == "E203");
}

TEST_CASE("a file without the line that a problem names still has a place for it") {
    const Desk desk;
    fs::create_directory("ladders");
    const json files = json::parse(to_diagnostics(report_of("ladders"), true));
    CHECK(files[0]["diagnostics"][0]["range"] ==
          json::parse(R"({"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}})"));
}

TEST_CASE("a file's address escapes what an address may not hold") {
    CHECK(author::file_uri("/a b/\xC3\xA9%#?/module.md") == "file:///a%20b/%C3%A9%25%23%3F/module.md");
}

TEST_CASE("continuous integration is given what SARIF 2.1.0 requires") {
    const Desk desk;
    desk.write("my ladders/module.md", module_text("ladders", "<b>Bold</b>\n\n### Question 1 (choose one)\n\nWhich?\n"));
    const Outcome outcome = run({"check", "my ladders", "--format", "sarif"});
    CHECK(outcome.code == 1);
    const json log = json::parse(outcome.out);
    CHECK(log["version"] == "2.1.0");
    REQUIRE(log["runs"].size() == 1);
    const json& driver = log["runs"][0]["tool"]["driver"];
    CHECK(driver["name"] == "mooring-author");
    CHECK(driver["version"] == author::version());
    const json& results = log["runs"][0]["results"];
    REQUIRE(results.size() == 2);
    CHECK(results[0] == json::parse(R"({"ruleId": "W302", "ruleIndex": 38, "level": "warning",
        "message": {"text": "`<b>` is HTML, which the player ignores: write it in Markdown"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "my%20ladders/module.md"},
                                            "region": {"startLine": 9}}}]})"));
    for (const json& result : results) {
        CHECK(driver["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
    }
    CHECK(results[1]["level"] == "error");
}

TEST_CASE("a problem under an absolute path has an absolute address in SARIF") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", "<b>Bold</b>\n"));
    const json log = json::parse(to_sarif(report_of((desk.path() / "ladders").string())));
    CHECK(log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
          "file://" + desk.path().string() + "/ladders/module.md");
}

TEST_CASE("every code that a check can tell is described, once, and in order") {
    const auto rules = author::rules();
    CHECK(std::is_sorted(rules.begin(), rules.end(), [](const auto& left, const auto& right) {
        return left.code <= right.code;
    }));
    std::set<std::string> told;
    const std::regex quoted("\"([EW][0-9]{3})\"");
    for (const auto& entry : fs::directory_iterator(tests::source_path("content"))) {
        if (entry.path().extension() != ".cpp") continue;
        std::ifstream file(entry.path());
        const std::string text(std::istreambuf_iterator<char>(file), {});
        for (std::sregex_iterator match(text.begin(), text.end(), quoted), end; match != end; ++match)
            told.insert((*match)[1]);
    }
    CHECK(told.size() > 40);
    for (const std::string& code : told) {
        INFO(code);
        CHECK(author::rule_index(code) < rules.size());
    }
}

TEST_CASE("an unknown format is answered with the nearest") {
    const Outcome outcome = run({"check", ".", "--format", "sarfi"});
    CHECK(outcome.code == 2);
    CHECK(outcome.err ==
          "mooring-author check: --format: 'sarfi' is not one of text, json, sarif: did you mean 'sarif'?; "
          "'mooring-author check --help' lists what can be said.\n");
}
