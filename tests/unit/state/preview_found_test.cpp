#include "player/state/preview_found.h"

#include "tests/support/catch.h"

#include <map>
#include <string>

using namespace state;

namespace {

const std::string head = "---\ntitle: Knots\nid: knots\nversion: 1\nlanguage: en-GB\n---\n# Knots\n\nHello.\n\n";
const std::string body = "## First\n\nOne.\n\n## Second\n\nTwo, and a last line.\n";

PreviewFound read(std::map<std::string, std::string> files) {
    std::map<std::string, std::string> all;
    for (auto& [path, bytes] : files) all["bench/" + path] = bytes;
    return read_for_preview(*content::memory_folder(all)->inside("bench"));
}
PreviewFound module(const std::string& text) {
    return read({{"module.md", text}});
}

bool is_kept_back(const std::string& text) {
    return looks_unfinished(module(head + body), module(text));
}

}  // namespace

TEST_CASE("a preview is told the same problems as check and pack, and shows the module all the same") {
    const std::string text = head + body + "[There](#nowhere)\n";
    const PreviewFound found = module(text);
    const auto folder = content::memory_folder({{"module.md", text}});
    CHECK(found.problems.at(0) == content::load_module(*folder, "").problems);
    CHECK_FALSE(found.pathway->modules.at(0).is_broken());
    CHECK(found.pathway->modules.at(0).module.pages.size() == 3);
}

TEST_CASE("half of a save is kept back: nothing yet, a part of it, a cut line, a cut character") {
    CHECK(is_kept_back(""));
    CHECK(is_kept_back("\n \n"));
    CHECK(is_kept_back(head));
    CHECK(is_kept_back(head + "## First\n"));
    CHECK(is_kept_back((head + body + "More and more.").substr(0, head.size() + body.size() + 4)));
    CHECK(is_kept_back(head + body + "Ol\xC3"));
    CHECK(looks_unfinished(module(head + body), read({})));
    CHECK(looks_unfinished(module(head + body), read({{"images/a.png", ""}})));
    PreviewFound gone;
    gone.why_not = "There is no such folder.";
    CHECK(looks_unfinished(module(head + body), gone));
}

TEST_CASE("whole saves are shown at once, those with errors too") {
    CHECK_FALSE(is_kept_back(head + body));
    CHECK_FALSE(is_kept_back(head + body + "And more.\n"));
    CHECK_FALSE(is_kept_back(head + "## First\n\nOne, in other words.\n\n## Second\n\nTwo, and a last line.\n"));
    CHECK_FALSE(is_kept_back(head + "## Second\n\nTwo, and a last line.\n"));
    CHECK_FALSE(is_kept_back(head + "### Question 1 (chose one)\n\n" + body));
    CHECK_FALSE(looks_unfinished(module(""), module("")));
    CHECK_FALSE(looks_unfinished(module(""), module(head)));
    PreviewFound gone;
    gone.why_not = "There is no such folder.";
    CHECK_FALSE(looks_unfinished(gone, module(head)));
}

TEST_CASE("a module that is missing from a pathway for a moment is kept back, a new one is shown") {
    const PreviewFound two = read({{"a/module.md", head}, {"b/module.md", head}});
    CHECK(looks_unfinished(two, read({{"a/module.md", head}})));
    CHECK_FALSE(looks_unfinished(two, read({{"a/module.md", head}, {"b/module.md", head}, {"c/module.md", head}})));
}

TEST_CASE("what was read twice alike is the same, another picture, text or problem is not") {
    const PreviewFound one = module(head + body);
    CHECK(is_same(one, module(head + body)));
    CHECK_FALSE(is_same(one, module(head + body + "\n")));
    PreviewFound other = module(head + body);
    other.pictures["bench/images/a.png"] = 7;
    CHECK_FALSE(is_same(one, other));
}
