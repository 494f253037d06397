/// Texts made to be slow to read, beside the same four times as long: reading takes four times as long, not sixteen
/// times. Ends with an error when any text does worse.

#include "content/load.h"
#include "tests/bench/side_by_side.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::size_t length = 64 * 1024;  ///< bytes of the shorter text
constexpr std::size_t times = 4;
constexpr double worst_ratio = 8.0;  ///< linear is 4 and quadratic 16; more memory is a little slower memory

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
}

/// Pieces with a number in them, `{}`, from 1 on.
std::string numbered(std::string_view piece, std::size_t bytes) {
    std::string text;
    for (int number = 1; text.size() < bytes; ++number) text += fmt::format(fmt::runtime(piece), number);
    return text;
}

struct Text {
    std::string name;
    std::function<std::string(std::size_t bytes)> page;
};

Text line_of(const std::string& piece) {
    return {"a line of " + piece, [=](std::size_t bytes) { return repeated(piece, bytes) + "\n"; }};
}

Text many(const std::string& name, const std::string& piece, const std::string& before = {}) {
    return {name, [=](std::size_t bytes) { return before + numbered(piece, bytes); }};
}

/// First pieces of one kind, then as many bytes of pieces of another, which may look for those of the first.
Text both(const std::string& name, const std::string& first, const std::string& second) {
    return {name, [=](std::size_t bytes) { return numbered(first, bytes / 2) + numbered(second, bytes / 2); }};
}

std::vector<Text> texts() {
    std::vector<Text> all;
    for (const std::string piece :
         {"[",          "]",    "![",          "[x] ",  "[](",    "[a](b",  "`",   "`` ` ",     "*",
          "*a ",        "**a",  "*a_b ",       "_",     "_a ",    "|",      "\\|", "\\",        "<",
          "<a ",        "<!--", "<!-- a --> ", "&",     "&amp;",  "&#",     "> ",  "- ",        "1. ",
          "* > ",       "# ",   "-> ",         "a -> ", "\u201C", "\u00A0", "a.",  "a. ",       "A",
          "\U0001F600", "\x80", "http://a",    "[a][b", "[a]: ",  "|-",     "\t",  "**Hint:** "})
        all.push_back(line_of(piece));
    const std::string choice = "### Question {} (choose one)\n\nWhich?\n\n", answers = "- [x] a\n- [ ] b\n\n";
    all.push_back(many("paragraphs", "Text {}.\n\n"));
    all.push_back(many("lines of a paragraph", "text {}\n"));
    all.push_back(many("hard breaks", "text {}  \n"));
    all.push_back(many("pages", "## Page {}\n\nText.\n\n"));
    all.push_back(many("empty pages", "## Page {}\n\n"));
    all.push_back(many("headings of one name", "#### Same\n\nText {}.\n\n"));
    all.push_back(many("titles", "# Title {}\n\n"));
    all.push_back(many("questions", choice + answers));
    all.push_back(many("questions of one number", "### Question 1 (choose one)\n\nWhich?\n\n- [x] {}\n- [ ] b\n\n"));
    all.push_back(many("questions without an end", choice));
    all.push_back(many("misspelt questions", "### Qestion {} (chose one)\n\nWhich?\n\n"));
    all.push_back(many("reflections", "### Reflection {}\n\nThink.\n\n"));
    const std::string one = "### Question 1 ", asked = "\n\nWhich?\n\n";
    all.push_back(many("answers", "- [x] answer {}\n", one + "(choose all)" + asked));
    all.push_back(many("answers with feedback", "- [x] answer {}\n  > Well.\n", one + "(choose all)" + asked));
    all.push_back(many("answers that a quote splits", "- [x] answer {}\n\n> quote\n\n", one + "(choose all)" + asked));
    all.push_back(
        many("answers that a comment splits", "- [x] answer {}\n\n<!-- a -->\n\n", one + "(choose all)" + asked));
    all.push_back(
        many("answers that a hint splits", "- [x] answer {}\n\n> **Hint:** h\n\n", one + "(choose all)" + asked));
    all.push_back(many("lists of changing bullets", "- [ ] {}\n* [ ] b\n", one + "(choose all)" + asked));
    all.push_back(many("swallowed answers", "- [x]: answer{}\n", one + "(choose all)" + asked));
    all.push_back(many("steps", "1. step {}\n", one + "(put in order)" + asked));
    all.push_back(many("pairs", "- left {} -> right\n", one + "(match)" + asked));
    all.push_back(many("pairs of one left", "- left -> right {}\n", one + "(match)" + asked));
    all.push_back(many("numbers", "- [x] {} to 1,000,000 kg\n", one + "(number)" + asked));
    all.push_back(many("hints", "> **Hint:** {}\n\n", one + "(choose all)" + asked + answers));
    all.push_back(many("labels in one quote", "> **Hint:** {}\n", one + "(choose all)" + asked + answers));
    all.push_back(many("options", ", {} points", one + "(choose one"));
    all.push_back(many("quizzes", "## Quiz (pass mark {}%)\n\n"));
    all.push_back(many("callouts", "> [!NOTE]\n> Text {}.\n\n"));
    all.push_back(many("quotes", "> a\n\nText {}.\n\n"));
    all.push_back(many("rows", "| a {} | b |\n", "| a | b |\n| --- | --- |\n"));
    all.push_back(many("broken rows", "| a {} |\n", "| a | b |\n| --- | --- |\n"));
    all.push_back(many("tables", "| a | b |\n| --- | --- |\n| {} | 1 |\n\n"));
    all.push_back({"columns", [](std::size_t bytes) {
                       return repeated("| a ", bytes / 3) + "|\n" + repeated("|---", bytes / 3) + "|\n" +
                              repeated("| b ", bytes / 3) + "|\n";
                   }});
    all.push_back(many("pictures", "![a](images/{}.png)\n\n"));
    all.push_back(many("pictures on one line", "![a](images/{}.png) "));
    all.push_back(many("links that lead nowhere", "[a](#page-{})\n\n"));
    all.push_back(both("links to pages", "## Page {0}\n\nText.\n\n", "[a](#page-{0}) "));
    all.push_back(both("links beside pages", "## Page {0}\n\nText.\n\n", "[a](#paeg-{0}) "));
    all.push_back(many("links to addresses", "[a](https://example.org/{}) "));
    all.push_back(many("definitions", "[a{}]: https://example.org\n"));
    all.push_back(many("definitions of one name", "[a]: https://example.org/{}\n"));
    all.push_back(many("remarks taken for definitions", "[Note]: careful\n"));
    all.push_back(both("definitions and their use", "[a{0}]: https://example.org\n", "[b][a{0}] "));
    all.push_back(
        both("definitions and their use in cells", "[a{0}]: https://example.org\n", "\n| [b][a{0}] |\n| --- |\n"));
    all.push_back(both("footnotes", "Text[^{0}] goes on. ", "\n[^{0}]: A note.\n"));
    all.push_back(many("comments", "<!-- {} -->\n\n"));
    all.push_back(many("comments of several lines", "<!--\n{}\n-->\n"));
    all.push_back(many("text on a comment's line", "<!-- a --> {}\n"));
    all.push_back(many("HTML", "<div>{}</div>\n\n"));
    all.push_back(many("fences", "```\ncode {}\n```\n\n"));
    all.push_back(many("open fences", "```` {}\n~~~\n"));
    all.push_back({"a glossary whose terms are used", [](std::size_t bytes) {
                       return numbered("A term{} is here. ", bytes / 2) + "\n\n## Glossary\n\n" +
                              numbered("- **Term{}**: meaning\n", bytes / 2);
                   }});
    all.push_back({"a glossary whose terms are used in lines", [](std::size_t bytes) {
                       return numbered("term{}\n", bytes / 3) + "\n\n## Glossary\n\n" +
                              numbered("- **Term{}**: meaning\n", bytes * 2 / 3);
                   }});
    all.push_back({"a glossary of phrases that begin alike", [](std::size_t bytes) {
                       return repeated("a a a a b ", bytes / 2) + "\n\n## Glossary\n\n" +
                              numbered("- **A a a a {}**: meaning\n", bytes / 2);
                   }});
    all.push_back({"a long term", [](std::size_t bytes) {
                       return repeated("a ", bytes / 2) + "\n\n## Glossary\n\n- **" + repeated("a ", bytes / 2) +
                              "b**: meaning\n";
                   }});
    all.push_back({"a staircase of lists", [](std::size_t bytes) {
                       std::string text;
                       for (std::size_t depth = 0; text.size() < bytes; ++depth)
                           text += std::string(2 * (depth % 60), ' ') + "- a\n";
                       return text;
                   }});
    return all;
}

std::string module_of(const std::string& page) {
    return "---\ntitle: Ladders\nid: ladders\nversion: 1\nlanguage: en-GB\n---\n# Ladders\n\n## Page\n\n" + page;
}

/// Metadata is not a page's matter.
std::string metadata(std::size_t bytes) {
    return "---\n" + numbered("key {}: value\n", bytes) + "---\n# Ladders\n";
}

double growth(const std::string& once, const std::string& longer) {
    const auto folder = content::memory_folder({});
    std::size_t read = 0;
    const auto reading = [&](const std::string& text) {
        return [&] { read += content::parse_module(text, "module.md", *folder).problems.size(); };
    };
    constexpr int pairs = 3;
    return bench::side_by_side(pairs, reading(longer), reading(once), &bench::processor_nanoseconds).ratio;
}

}  // namespace

int main() {
    std::vector<std::pair<double, std::string>> found;
    for (const Text& text : texts()) {
        found.emplace_back(growth(module_of(text.page(length)), module_of(text.page(times * length))), text.name);
    }
    found.emplace_back(growth(metadata(length), metadata(times * length)), "metadata");
    std::sort(found.rbegin(), found.rend());
    fmt::print(
        "{} texts made to be slow to read, {} times as long / as long: at most {:.2f}, for {} (aim <= {:.1f}: "
        "linear)\n",
        found.size(), times, found.front().first, found.front().second, worst_ratio);
    const auto is_worse = [](const auto& one) { return one.first > worst_ratio; };
    for (const auto& [ratio, name] : found) {
        if (is_worse(std::pair(ratio, name))) fmt::print("  {:.2f} for {}\n", ratio, name);
    }
    return is_worse(found.front()) ? 1 : 0;
}
