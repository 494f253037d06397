#include "tests/unit/export/hostile_module.h"

#include "tests/unit/content/sample.h"

#include <array>

namespace hostile {
namespace {

class Chance {
public:
    explicit Chance(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}

    std::uint32_t below(std::uint32_t limit) {
        state_ = state_ * 1664525U + 1013904223U;
        return (state_ >> 8U) % limit;
    }

    template <class List>
    std::string one_of(const List& list) {
        return list[below(static_cast<std::uint32_t>(list.size()))];
    }

    /// Never empty, and no markup of Markdown's own that would make it another kind of line.
    std::string words() {
        static const std::array<std::string, 34> pieces = {"soap",
                                                           "&",
                                                           "&amp;",
                                                           "\\<b\\>",
                                                           "\\<script\\>alert(1)\\</script\\>",
                                                           "\"quoted\"",
                                                           "'",
                                                           "a < b",
                                                           "c > d",
                                                           "x=y",
                                                           "~50%",
                                                           "%100%",
                                                           "#",
                                                           "####",
                                                           "{brace}",
                                                           "}",
                                                           "::title::",
                                                           "//",
                                                           "\\\\n",
                                                           "\\\\",
                                                           "`->`",
                                                           "`<i>&lt;</i>`",
                                                           "Ŵŷ",
                                                           "ß",
                                                           "£1,000",
                                                           "]]\\>",
                                                           "*em*",
                                                           "**strong**",
                                                           "[web](https://example.org/?a=1&b=\"2\")",
                                                           "[page](#page)",
                                                           "term",
                                                           "\x01",
                                                           "\xEF\xBF\xBE",
                                                           "$CATEGORY:"};
        std::string out = "w";
        for (std::uint32_t count = 1 + below(5); count > 0; --count) out.append(" ").append(one_of(pieces));
        return out;
    }

private:
    std::uint32_t state_;
};

constexpr std::string_view start = "---\ntitle: Ladders & <ropes>\nid: ladders\nversion: 1\nlanguage: en-GB\n---\n";

content::LoadedModule parsed(const std::string& text) {
    return content::parse_module(text, "module.md", *files());
}

std::string question(Chance& chance, int number) {
    const std::string feedback = chance.below(2) == 0 ? "\n  > " + chance.words() : "";
    const std::string numbered_feedback = feedback.empty() ? "" : "\n   > " + chance.words();
    const auto head = [&](const std::string& kind) {
        return "### Question " + std::to_string(number) + " (" + kind + ")\n\n" + chance.words() + "\n\n";
    };
    switch (number % 7) {
        case 0:
            return head("choose one") + "- [x] 1 " + chance.words() + feedback + "\n- [ ] 2 " + chance.words() + "\n";
        case 1:
            return head("choose all, part marks") + "- [x] 1 " + chance.words() + "\n- [x] 2 " + chance.words() +
                   "\n- [ ] 3 " + chance.words() + feedback + "\n";
        case 2:
            return head("true or false") + "- [ ] True" + feedback + "\n- [x] False\n  > " + chance.words() + "\n";
        case 3:
            return head("put in order") + "1. 1 " + chance.words() + "\n2. 2 " + chance.words() + numbered_feedback +
                   "\n3. 3 " + chance.words() + "\n";
        case 4:
            return head("match") + "- 1 " + chance.words() + " -> " + chance.words() + feedback + "\n- 2 " +
                   chance.words() + " -> " + chance.words() + "\n- -> " + chance.words() + "\n";
        case 5:
            return head("short answer") + "- [x] 1 " + chance.words() + "\n- [ ] * " + chance.words() + feedback + "\n";
        default:
            return head("number") + "- [x] -2.5 to 1,000 km\n- [ ] 5 km" + feedback + "\n";
    }
}

std::string block(Chance& chance) {
    static const std::array<std::string, 3> descriptions = {"\"a\" & 'b'", "a < b > c", "&amp; \x01"};
    switch (chance.below(8)) {
        case 0:
            return "- " + chance.words() + "\n- " + chance.words() + "\n";
        case 1:
            return "3. " + chance.words() + "\n\n   " + chance.words() + "\n4. " + chance.words() + "\n";
        case 2:
            return "> [!WARNING]\n> " + chance.words() + "\n";
        case 3:
            return "> " + chance.words() + "\n";
        case 4:
            return "| a | |\n|---|--:|\n| 1 " + chance.words() + " | `\\|` |\n";
        case 5:
            return "```\n" + chance.words() + "\n</code></pre>\n```\n";
        case 6:
            return "![" + chance.one_of(descriptions) + "](images/p.png \"" + "A caption & <b>\")\n";
        default:
            return "#### " + chance.words() + "\n\n" + chance.words() + "\\\n" + chance.words() + "\n";
    }
}

}  // namespace

std::unique_ptr<content::Folder> files() {
    return content::memory_folder({{"images/p.png", sample::png(40, 30)}});
}

content::LoadedModule soup(std::uint32_t seed) {
    static const std::array<std::string, 36> lines = {"# Title <b>\n",
                                                      "## Page\n",
                                                      "## Quiz (pass mark 80%)\n",
                                                      "## Glossary\n",
                                                      "### Question 1 (choose one)\n",
                                                      "### Question 2 (match)\n",
                                                      "### Question 3 (number)\n",
                                                      "### Question (x)\n",
                                                      "### Reflection 1 (private)\n",
                                                      "- [x] right\n",
                                                      "- [ ] wrong\n",
                                                      "- a -> b\n",
                                                      "- -> c\n",
                                                      "1. first\n",
                                                      "2. second\n",
                                                      "  > under it\n",
                                                      "> **Hint:** h\n",
                                                      "> **Explanation:** [e](#page)\n",
                                                      "> > nested\n",
                                                      "\n",
                                                      "\n",
                                                      "<script>alert(1)</script>\n",
                                                      "<!-- comment\n",
                                                      "-->\n",
                                                      "[x](javascript:alert(1))\n",
                                                      "[x](data:text/html,<b>)\n",
                                                      "[y](#nowhere)\n",
                                                      "![a \"quoted\" alt](images/p.png)\n",
                                                      "| a | b |\n",
                                                      "|---|---|\n",
                                                      "```\n",
                                                      "- **Term**: <i>meaning</i>\n",
                                                      "a term & <b onclick=\"x()\">it</b>\n",
                                                      "\"'&<>\x02\n",
                                                      "###### deep\n",
                                                      "---\n"};
    Chance chance(seed);
    std::string text(start);
    for (std::uint32_t count = 5 + chance.below(40); count > 0; --count) text += chance.one_of(lines);
    return parsed(text);
}

content::LoadedModule orderly(std::uint32_t seed) {
    Chance chance(seed);
    std::string text = std::string(start) + "# Ladders & <ropes>\n\n" + chance.words() + "\n\n### Outcomes\n\n- " +
                       chance.words() + "\n\n## Page\n\n";
    int number = 0;
    for (int i = 0; i < 6; ++i) text += block(chance) + "\n";
    for (int i = 0; i < 7; ++i) text += question(chance, ++number) + "\n> **Hint:** " + chance.words() + "\n\n";
    text += "### Reflection 1 (shared)\n\n" + chance.words() + "\n\n## Quiz (pass mark 80%)\n\n";
    for (int i = 0; i < 7; ++i) text += question(chance, ++number) + "\n> **Explanation:** " + chance.words() + "\n\n";
    text += "## Glossary\n\n- **Term**: means " + chance.words() + "\n";
    return parsed(text);
}

}  // namespace hostile
