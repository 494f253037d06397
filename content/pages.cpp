#include "content/pages.h"

#include "content/answers.h"
#include "content/headings.h"
#include "content/keywords.h"
#include "content/questions.h"
#include "content/slugs.h"
#include "content/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace content {
namespace {

/// Walks the blocks from top to bottom and keeps the page that is open.
class Assembler {
public:
    Assembler(const Source& source, Module& module, Findings& findings)
        : module_(module),
          findings_(findings),
          context_{source, module.metadata.language.substr(0, 2) == "en", findings} {}

    void take(Blocks blocks) {
        for (std::size_t i = 0; i < blocks.size();) {
            i = blocks[i].kind == Block::Kind::heading ? take_heading(blocks, i) : take_plain(blocks, i);
        }
        if (title_line_ == 0) findings_.add(1, "E105", "the module has no title: exactly one `# Title` is needed");
        name_pages();
        report_empty_pages();
    }

private:
    std::size_t take_plain(Blocks& blocks, std::size_t at) {
        Block& block = blocks[at];
        if (!check_inner_headings(block) && !is_mistaken_) check_boxes(block);
        if (is_outcomes_ && block.kind == Block::Kind::list) take_outcomes(block);
        add(std::move(block));
        return at + 1;
    }

    std::size_t take_heading(Blocks& blocks, std::size_t at) {
        Block& heading = blocks[at];
        is_outcomes_ = false;
        if (heading.level <= 3) is_mistaken_ = false;
        if (heading.level == 1) {
            take_title(heading);
        } else if (heading.level == 2) {
            open_page(heading);
            const auto next =
                std::find_if(blocks.begin() + static_cast<std::ptrdiff_t>(at) + 1, blocks.end(),
                             [](const Block& block) { return block.kind == Block::Kind::heading && block.level <= 2; });
            module_.pages.back().elements.reserve(static_cast<std::size_t>(next - blocks.begin()) - at - 1);
        } else {
            return take_section(blocks, at);
        }
        return at + 1;
    }

    void take_title(const Block& heading) {
        if (title_line_ != 0) {
            findings_.add(
                heading.line, "E105",
                fmt::format(
                    "a second title, the first is at line {}: exactly one `# Title` is needed; use `##` for pages",
                    title_line_));
            open_page(heading);
            return;
        }
        title_line_ = heading.line;
        module_.title = plain_text(heading.inlines);
        if (module_.title.empty()) findings_.add(heading.line, "E105", "the title is empty: write `# Title`");
        if (!module_.pages.empty() && module_.pages.back().kind != Page::Kind::opening) {
            findings_.add(heading.line, "E105", "the title stands below a page: move `# Title` above the first `##`");
        }
    }

    void open_page(const Block& heading) {
        PageHeading meaning = read_page_heading(plain_text(heading.inlines), heading.line, findings_);
        is_mistaken_ = meaning.is_mistaken;
        if (meaning.kind == Page::Kind::quiz && quiz_line_ != 0) {
            findings_.add(
                heading.line, "E227",
                fmt::format("a second quiz, the first is at line {}: one scored quiz per module", quiz_line_));
            meaning.kind = Page::Kind::lesson;
        }
        if (meaning.kind == Page::Kind::quiz) quiz_line_ = heading.line;
        Page& page = module_.pages.emplace_back();
        page.kind = meaning.kind;
        page.title = std::move(meaning.title);
        page.quiz = meaning.quiz;
        page.line = heading.line;
    }

    /// A heading of level 3 to 6, with what belongs to it when it asks something.
    std::size_t take_section(Blocks& blocks, std::size_t at) {
        Block& heading = blocks[at];
        const std::string text = plain_text(heading.inlines);
        const HeadingMeaning meaning = read_heading(heading.level, text, heading.line, findings_);
        const auto* question = std::get_if<QuestionHeading>(&meaning);
        const auto* reflection = std::get_if<ReflectionHeading>(&meaning);
        if (question == nullptr && reflection == nullptr) {
            is_mistaken_ = is_mistaken_ || std::holds_alternative<MistakenHeading>(meaning);
            is_outcomes_ =
                heading.level == 3 && is_opening() && names_outcomes(text, heading.line, findings_);
            add(std::move(heading));
            return at + 1;
        }
        std::size_t end = at + 1;
        while (end < blocks.size() && !(blocks[end].kind == Block::Kind::heading && blocks[end].level <= 3)) {
            if (blocks[end].kind == Block::Kind::heading) {
                read_heading(blocks[end].level, plain_text(blocks[end].inlines), blocks[end].line, findings_);
            }
            ++end;
        }
        Blocks body(std::make_move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(at) + 1),
                    std::make_move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(end)));
        const int line = heading.line;
        if (!module_.pages.empty() && module_.pages.back().kind == Page::Kind::glossary) {
            findings_.add(line, "E227",
                          "the glossary holds no questions and no reflections: move this to another page");
        }
        if (question != nullptr) {
            check_number(question_lines_, "question", question->number, line);
            add(read_question(*question, std::move(body), line, context_));
        } else {
            check_number(reflection_lines_, "reflection", reflection->number, line);
            for (const Block& block : body) check_boxes(block);
            add(read_reflection(*reflection, std::move(body), line, context_));
        }
        return end;
    }

    void check_number(std::unordered_map<int, int>& lines, std::string_view what, int number, int line) {
        const auto [known, is_new] = lines.emplace(number, line);
        if (is_new) return;
        findings_.add(line, "E212",
                      fmt::format("{} number {} is used twice, first at line {}: give one of them a new number", what,
                                  number, known->second));
    }

    bool is_opening() const { return module_.pages.empty() || module_.pages.back().kind == Page::Kind::opening; }

    template <class AnyElement>
    void add(AnyElement&& element) {
        if (module_.pages.empty()) {
            Page& page = module_.pages.emplace_back();
            page.kind = Page::Kind::opening;
            page.line = std::max(1, title_line_ != 0 ? title_line_ : element.line);
        }
        module_.pages.back().elements.emplace_back(std::forward<AnyElement>(element));
    }

    /// Boxes mean answers; where nothing is asked they would look like answers and mean nothing.
    void check_boxes(const Block& block) {
        if (block.kind == Block::Kind::paragraph) return;
        if (const Block* boxed = boxed_list(block)) {
            findings_.add(
                boxed->line, "E222",
                "boxes stand outside a question: put them under a heading such as `### Question 4 (choose one)`");
        }
    }

    /// Questions are at the margin; inside a quote or a list they would be headings that ask nothing. True when one is.
    bool check_inner_headings(const Block& block) {
        bool is_any = false;
        for (const Block& child : block.children) {
            is_any = (child.kind == Block::Kind::heading &&
                      check_inner_heading(plain_text(child.inlines), child.line, findings_)) ||
                     is_any;
            is_any = check_inner_headings(child) || is_any;
        }
        return is_any;
    }

    void take_outcomes(const Block& list) {
        is_outcomes_ = false;
        for (const Block& item : list.children) {
            const bool has_text = !item.children.empty() && item.children.front().kind == Block::Kind::paragraph;
            module_.outcomes.push_back(has_text ? item.children.front().inlines : Inlines());
        }
    }

    /// Pages first, so that a new subheading never changes a page's permanent id.
    void name_pages() {
        UniqueSlugs slugs;
        for (Page& page : module_.pages) {
            if (page.kind == Page::Kind::opening) page.title = module_.title;
            page.slug = slugs.take(page.title);
        }
        const auto name = [&](Block& block) {
            if (block.kind == Block::Kind::heading) block.slug = slugs.take(plain_text(block.inlines));
        };
        for (Page& page : module_.pages) walk_page(page, name, [](Inlines&) {});
    }

    void report_empty_pages() {
        for (const Page& page : module_.pages) {
            if (page.elements.empty())
                findings_.add(page.line, "W301", fmt::format("the page '{}' is empty", page.title));
        }
    }

    Module& module_;
    Findings& findings_;
    QuestionContext context_;
    int title_line_ = 0;
    int quiz_line_ = 0;
    bool is_outcomes_ = false;
    bool is_mistaken_ = false;
    std::unordered_map<int, int> question_lines_;
    std::unordered_map<int, int> reflection_lines_;
};

}  // namespace

void assemble_pages(Blocks blocks, const Source& source, Module& module, Findings& findings) {
    Assembler(source, module, findings).take(std::move(blocks));
}

}  // namespace content
