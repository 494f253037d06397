/// What modules/editors.md tells people to copy works as it is.
#include "content/load.h"
#include "tests/support/catch.h"
#include "tests/support/child_process.h"
#include "tests/support/guide.h"
#include "tests/support/skip.h"
#include "tests/support/source_path.h"
#include "tests/unit/author/desk.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <regex>
#include <set>

using namespace std::chrono_literals;
using desk::Desk;
using nlohmann::json;
using support::Example;

namespace {

std::vector<Example> blocks() {
    return support::examples(support::bytes_of(tests::source_path("modules/editors.md")));
}

/// The block with this behind its fence.
std::string block(const std::string& info) {
    for (const Example& example : blocks()) {
        if (example.info == info) return example.text;
    }
    FAIL("modules/editors.md has no block " << info);
    return {};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// What `check` prints of a module with a warning and an error.
std::string troubled_output(const Desk& desk) {
    desk.write("my modules/ladders/module.md",
               desk::module_text("ladders", "<b>12: E100 Bold</b>\n\n### Question 1 (choose one)\n\nWhich?\n"));
    return desk::run({"check", (desk.path() / "my modules").string()}).out;
}

/// A snippet's lines with the places to fill in filled by what they propose.
std::string filled(const json& body) {
    std::string text;
    for (const json& line : body) text += line.get<std::string>() + "\n";
    text = std::regex_replace(text, std::regex(R"(\$\{\d+\|([^,|]+)[^}]*\})"), "$1");
    text = std::regex_replace(text, std::regex(R"(\$\{\d+:([^}]*)\})"), "$1");
    return std::regex_replace(text, std::regex(R"(\$0)"), "");
}

}  // namespace

TEST_CASE("the task of Visual Studio Code runs a watch that there is, and its matcher finds every problem") {
    const json tasks = json::parse(block("json tasks.json"));
    const json& task = tasks.at("tasks").at(0);
    CHECK(task.at("command") == "mooring-author");
    CHECK(task.at("args") == json{"check", "--watch", "${workspaceFolder}"});
    const json& matcher = task.at("problemMatcher");
    const json& pattern = matcher.at("pattern");
    const std::regex problem(pattern.at("regexp").get<std::string>());
    const std::regex begins(matcher.at("background").at("beginsPattern").get<std::string>());
    const std::regex ends(matcher.at("background").at("endsPattern").get<std::string>());

    const Desk desk;
    const std::vector<std::string> lines = lines_of(troubled_output(desk));
    REQUIRE(lines.size() == 3);
    const auto part = [&pattern](const std::smatch& found, const char* name) {
        return found[pattern.at(name).get<std::size_t>()].str();
    };
    std::smatch found;
    REQUIRE(std::regex_match(lines[0], found, problem));
    const std::string file = (desk.path() / "my modules/ladders/module.md").string();
    CHECK(part(found, "file") == file);
    CHECK(part(found, "line") == "9");
    CHECK(part(found, "code") == "W302");
    CHECK(part(found, "severity") == "W");
    REQUIRE(std::regex_match(lines[1], found, problem));
    CHECK(part(found, "file") == file);
    CHECK(part(found, "line") == "11");
    CHECK(part(found, "severity") == "E");
    CHECK(part(found, "message") == "question 1 has no answers: add a list of answers under it");
    CHECK_FALSE(std::regex_match(lines[2], problem));
    CHECK_FALSE(std::regex_search(lines[1], ends));
    CHECK(std::regex_search(lines[2], ends));
    CHECK(std::regex_search("No problems in 1 module. Ctrl+C ends watching.", ends));
    CHECK(std::regex_search("Checking " + desk.path().string(), begins));
}

TEST_CASE("every snippet makes something that has no problem, and there is one for each kind of question") {
    const json snippets = json::parse(block("json mooring.code-snippets"));
    std::set<content::QuestionKind> kinds;
    for (const auto& [name, snippet] : snippets.items()) {
        INFO(name);
        CHECK(snippet.at("scope") == "markdown");
        const Example example{"markdown", filled(snippet.at("body")), 0, {}, {}};
        CHECK(example.text.find('$') == std::string::npos);
        const auto loaded = content::load_module(*content::memory_folder(support::files_of(example, {})), "");
        CHECK(loaded.problems.empty());
        if (const content::Question* question = content::question(loaded.module, 1)) kinds.insert(question->kind);
    }
    CHECK(kinds.size() == 7);
}

TEST_CASE("Vim's list of errors has every problem, with its file, line, type and number") {
    if (std::system("command -v vim > /dev/null") != 0) return support::skip_this_test("it needs vim.");
    const Desk desk;
    desk.write("output", troubled_output(desk));
    desk.write("compiler/mooring.vim", block("vim"));
    desk.write("script.vim",
               "set runtimepath^=.\ncompiler mooring\ncgetfile output\n"
               "call writefile(map(getqflist(), {_, one -> join([bufname(one.bufnr), one.lnum, one.type, one.nr, "
               "one.text], '|')}), 'list')\ncall writefile([&makeprg], 'command')\nqall!\n");
    support::ChildProcess vim({"vim", "--clean", "-es", "-S", "script.vim"}, {{}, desk.path() / "printed", {}});
    REQUIRE(vim.wait(120s));
    CHECK(desk.read("command") == "mooring-author check %:p:S\n");
    const std::string file = (desk.path() / "my modules/ladders/module.md").string();
    CHECK(lines_of(desk.read("list")) ==
          std::vector<std::string>{
              file + "|9|W|302|`<b>` is HTML, which the player ignores: write it in Markdown",
              file + "|11|E|203|question 1 has no answers: add a list of answers under it"});
}

TEST_CASE("the line that the editors' page shows is what check prints") {
    const Desk desk;
    desk.write(
        "hand-washing/module.md",
        desk::module_text("hands", "Text.\n\n\n### Question 1 (choose one)\n\nWhich?\n\n- [ ] One\n- [ ] Two\n"));
    CHECK(lines_of(desk::run({"check", "hand-washing"}).out).front() + "\n" == block("text"));
}
