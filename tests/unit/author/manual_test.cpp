#include "tests/support/catch.h"
#include "tests/support/source_path.h"
#include "tests/unit/author/desk.h"

#include <regex>
#include <set>

namespace {

std::set<std::string> found(const std::string& text, const std::string& pattern) {
    std::set<std::string> all;
    const std::regex expression(pattern);
    for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match)
        all.insert((*match)[1]);
    return all;
}

/// The man page with its hyphens as they are printed.
std::string manual() {
    std::ifstream file(tests::source_path("installer/mooring-author.1.in"));
    const std::string source(std::istreambuf_iterator<char>(file), {});
    return std::regex_replace(source, std::regex(R"(\\-)"), "-");
}

}  // namespace

TEST_CASE("the man page has every command and option") {
    const std::string page = manual();
    const std::string help = desk::run({"--help"}).out;
    const auto commands = found(help.substr(help.find("Commands:")), "\n  ([a-z]+) ");
    REQUIRE(commands.count("check") == 1);
    for (const std::string& command : commands) {
        INFO(command);
        CHECK(page.find(".SS " + command + " ") != std::string::npos);
        for (const std::string& option : found(desk::run({command, "--help"}).out, "(--[a-z-]+)")) {
            INFO(option);
            CHECK(page.find(option) != std::string::npos);
        }
    }
}
