/// The trainers' guide keeps its word: its examples are read, its commands are run, and it leaves nothing out.
#include "tests/support/guide.h"
#include "content/author/rules.h"
#include "content/load.h"
#include "tests/support/catch.h"
#include "tests/support/source_path.h"
#include "tests/unit/author/desk.h"

#include <algorithm>
#include <regex>
#include <set>

using namespace content;
using support::Example;
namespace fs = std::filesystem;
using Words = std::set<std::string>;

namespace {

const std::string& guide() {
    static const std::string text = support::bytes_of(tests::source_path("modules/README.md"));
    return text;
}

std::vector<Example> markdown_examples() {
    std::vector<Example> all = support::examples(guide());
    std::erase_if(all, [](const Example& example) { return !example.info.starts_with("markdown"); });
    return all;
}

std::unique_ptr<Folder> folder_of(const Example& example) {
    return memory_folder(support::files_of(example, support::guide_pictures()));
}

LoadedModule read(const Example& example) {
    return load_module(*folder_of(example), "");
}

std::string problems_of(const Example& example) {
    std::string out;
    const auto add = [&out](const Problems& problems) {
        for (const Problem& problem : problems) out += to_string(problem) + "\n";
    };
    if (!example.info.ends_with("pathway.md")) {
        add(read(example).problems);
        return out;
    }
    const Pathway pathway = load_pathway(*folder_of(example), "");
    add(pathway.problems);
    for (const LoadedModule& loaded : pathway.modules) add(loaded.problems);
    return out;
}

/// Everything that the sound examples show of the format.
struct Shown {
    std::set<QuestionKind> kinds;
    std::set<Block::Callout> callouts;
    Words words;

    void add(const Blocks& blocks) {
        for (const Block& block : blocks) add(block);
    }
    void add(const Block& block) {
        if (block.kind == Block::Kind::callout) callouts.insert(block.callout);
        if (block.kind == Block::Kind::figure) words.insert(block.inlines.empty() ? "picture" : "picture with a caption");
        if (block.kind == Block::Kind::table) words.insert("table");
        add(block.children);
    }
    void add(const Question& question) {
        kinds.insert(question.kind);
        const auto note = [this](bool is_so, const char* word) {
            if (is_so) words.insert(word);
        };
        note(question.points > 1, "points");
        note(question.has_part_marks, "part marks");
        note(question.has_fixed_order, "fixed order");
        note(question.outcome.has_value(), "outcome");
        note(!question.hint.empty(), "hint");
        note(!question.explanation.empty(), "explanation");
        note(question.explained_on.has_value(), "explained on a page");
        note(!question.when_right.empty(), "right");
        note(!question.when_wrong.empty(), "wrong");
        for (const Answer& answer : question.answers) {
            note(!answer.feedback.empty(), "feedback on an answer");
            note(question.kind == QuestionKind::match && answer.text.empty(), "decoy");
            note(question.kind == QuestionKind::number && !answer.range.unit.empty(), "unit");
            note(question.kind == QuestionKind::number && answer.range.lowest != answer.range.highest, "range");
        }
    }
    void add(const Reflection& reflection) { words.insert(reflection.is_shared ? "shared" : "private"); }
    void add(const Module& module) {
        for (const Page& page : module.pages) {
            if (page.kind == Page::Kind::quiz && page.quiz.is_shuffled) words.insert("shuffle");
            if (page.kind == Page::Kind::quiz && page.quiz.attempts) words.insert("attempts");
            for (const Element& element : page.elements) std::visit([this](const auto& one) { add(one); }, element);
        }
        if (!module.glossary.empty()) words.insert("glossary");
    }
};

}  // namespace

TEST_CASE("every example of the guide gives the problems that the guide says, and most give none") {
    int sound = 0;
    for (const Example& example : markdown_examples()) {
        INFO("modules/README.md:" << example.line);
        CHECK(problems_of(example) == example.problems);
        sound += example.problems.empty() ? 1 : 0;
    }
    CHECK(sound > 20);
}

TEST_CASE("the guide's examples show every kind of question, every callout and every option of the format") {
    Shown shown;
    for (const Example& example : markdown_examples()) {
        if (example.problems.empty() && !example.info.ends_with("pathway.md")) shown.add(read(example).module);
    }
    CHECK(shown.kinds.size() == 7);
    CHECK(shown.callouts.size() == 5);
    CHECK(shown.words == Words{"attempts",
                               "decoy",
                               "explained on a page",
                               "explanation",
                               "feedback on an answer",
                               "fixed order",
                               "glossary",
                               "hint",
                               "outcome",
                               "part marks",
                               "picture with a caption",
                               "points",
                               "private",
                               "range",
                               "right",
                               "shared",
                               "shuffle",
                               "table",
                               "unit",
                               "wrong"});
}

TEST_CASE("the guide explains every line of the metadata, and one example has them all") {
    std::string all;
    for (const Problem& problem : read(Example{"markdown", "---\nnonsense: 1\n---\n# T\n", 0, {}, {}}).problems) {
        if (problem.code == "E107") all = problem.message;
    }
    REQUIRE(all.find("the keys are ") != std::string::npos);
    const std::string list = all.substr(all.find("the keys are ") + 13);
    const std::regex key("[a-z][a-z ]*");
    int count = 0;
    for (auto found = std::sregex_iterator(list.begin(), list.end(), key); found != std::sregex_iterator();
         ++found, ++count) {
        const std::string name = (*found)[0];
        INFO(name);
        CHECK(guide().find("| `" + name + "` |") != std::string::npos);
        CHECK(guide().find("\n" + name + ": ") != std::string::npos);
    }
    CHECK(count == 11);
}

TEST_CASE("the guide's list of problems has every code, and no other") {
    Words expected;
    for (const author::Rule& rule : author::rules()) expected.insert(std::string(rule.code));
    Words listed;
    const std::regex row("\n\\| ([EW][0-9]{3}) \\|");
    for (auto found = std::sregex_iterator(guide().begin(), guide().end(), row); found != std::sregex_iterator();
         ++found)
        CHECK(listed.insert((*found)[1]).second);
    CHECK(listed == expected);
}

TEST_CASE("the guide's commands do what it says, one after the other, in an empty folder") {
    const desk::Desk desk;
    bool is_second_version = false;
    int run = 0;
    for (const Example& example : support::examples(guide())) {
        if (example.info != "sh" || !example.text.starts_with("mooring-author ")) continue;
        std::vector<std::string> words;
        std::istringstream line(example.text.substr(std::string("mooring-author ").size()));
        for (std::string word; line >> word;) {
            if (word != "--watch") words.push_back(word);  // a watch never ends
        }
        const bool is_update = std::find(words.begin(), words.end(), "--since") != words.end();
        if (is_update && !is_second_version) {  // "Make `version` one higher before you hand it out"
            std::string text = desk.read("hand-washing/module.md");
            text.replace(text.find("version: 1"), 10, "version: 2");
            desk.write("hand-washing/module.md", text);
            is_second_version = true;
        }
        const desk::Outcome outcome = desk::run(words);
        INFO(example.text << outcome.out << outcome.err);
        CHECK(outcome.code == 0);
        if (words.front() == "check") CHECK(outcome.out == "No problems in 1 module.\n");
        ++run;
    }
    CHECK(run >= 8);
    CHECK(fs::exists("hand-washing-2.mooring"));
    CHECK(fs::exists("pages/hand-washing.html"));
}

TEST_CASE("every picture of the guide is there, is small, and shows the example above it") {
    Words shown;
    for (const Example& example : support::examples(guide())) {
        if (example.picture.empty()) continue;
        INFO(example.picture);
        CHECK(example.info.starts_with("markdown"));
        CHECK(example.problems.empty());
        CHECK(shown.insert(example.picture).second);
        CHECK(fs::file_size(tests::source_path("assets/screens/guide/" + example.picture + ".png")) < 60'000);
    }
    Words drawn;
    for (const auto& entry : fs::directory_iterator(tests::source_path("assets/screens/guide")))
        drawn.insert(entry.path().stem().string());
    CHECK(drawn == shown);
    CHECK(shown.size() > 15);
}

TEST_CASE("the guide's links lead to headings that it has and to files that are there") {
    for (const std::string page : {"README.md", "editors.md"}) {
        const std::string text = support::bytes_of(tests::source_path("modules/" + page));
        Words slugs;
        const std::regex heading("(?:^|\n)#+ ([^\n]+)"), link("\\]\\((#?[^)\\s]+)");
        for (auto found = std::sregex_iterator(text.begin(), text.end(), heading); found != std::sregex_iterator();
             ++found) {
            std::string slug = (*found)[1];
            std::erase_if(slug, [](unsigned char c) { return std::isalnum(c) == 0 && c != ' ' && c != '-'; });
            std::transform(slug.begin(), slug.end(), slug.begin(),
                           [](unsigned char c) { return c == ' ' ? '-' : static_cast<char>(std::tolower(c)); });
            slugs.insert(slug);
        }
        for (auto found = std::sregex_iterator(text.begin(), text.end(), link); found != std::sregex_iterator();
             ++found) {
            const std::string target = (*found)[1];
            INFO(page << ": " << target);
            if (target.starts_with("#")) CHECK(slugs.contains(target.substr(1)));
            if (target.ends_with(".md") || target.starts_with("../"))
                CHECK(fs::exists(tests::source_path("modules/" + target)));
        }
    }
}
