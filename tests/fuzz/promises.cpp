#include "tests/fuzz/promises.h"

#include "content/export/gift.h"
#include "content/export/module_html.h"
#include "content/source.h"
#include "content/walk.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace fuzz {
namespace {

using namespace content;

bool is_text(const std::string& bytes) {
    return first_invalid_utf8(bytes) == std::string_view::npos;
}

void check_problems(const Problems& problems, int last_line) {
    for (const Problem& problem : problems) {
        demand(problem.line >= 1 && problem.line <= last_line, "a problem's line is a line of the file");
        demand(!problem.message.empty() && is_text(problem.message), "a problem is said in words");
        demand(std::none_of(problem.message.begin(), problem.message.end(),
                            [](char c) { return static_cast<unsigned char>(c) < 0x20; }),
               "a problem is said in one line");
    }
    demand(std::is_sorted(problems.begin(), problems.end(),
                          [](const Problem& left, const Problem& right) { return left.line < right.line; }),
           "problems come in file order");
}

void check_lines(const Page& page, int last_line) {
    const auto is_inside = [&](int line) { return line >= 1 && line <= last_line; };
    demand(is_inside(page.line), "a page's line is a line of the file");
    walk_page(
        page, [&](const Block& block) { demand(is_inside(block.line), "a block's line is a line of the file"); },
        [&](const Inlines& inlines) {
            walk_inlines(inlines, [&](const Inline& run) {
                demand(is_inside(run.line), "a run's line is a line of the file");
                demand(is_text(run.text) && is_text(run.target), "text is UTF-8, whatever the file was");
            });
        });
}

std::size_t count_right(const Question& question) {
    return static_cast<std::size_t>(std::count_if(question.answers.begin(), question.answers.end(),
                                                  [](const Answer& answer) { return answer.is_right; }));
}

/// A learner can be asked this, and whatever they answer can be marked.
void check_question(const Question& question, const Module& module) {
    demand(content::question(module, question.number) == &question, "a question's number is its own");
    demand(question.number >= 1 && question.points >= 1, "a question has a number and is worth something");
    demand(!question.text.empty(), "a question asks something");
    demand(!question.explained_on || *question.explained_on < module.pages.size(), "an explanation's page is there");
    demand(!question.outcome ||
               (*question.outcome >= 1 && static_cast<std::size_t>(*question.outcome) <= module.outcomes.size()),
           "a question's outcome is one of the module's");
    const std::size_t right = count_right(question), all = question.answers.size();
    switch (question.kind) {
        case QuestionKind::choose_one:
            demand(all >= 2 && right == 1, "one of several choices is right");
            break;
        case QuestionKind::choose_all:
            demand(all >= 2 && right >= 1, "some of several choices are right");
            break;
        case QuestionKind::true_or_false:
            demand(all == 2 && right == 1, "true or false has two answers, of which one is right");
            break;
        case QuestionKind::put_in_order:
            demand(all >= 2 && right == all, "there are steps to put in order");
            break;
        case QuestionKind::match:
            demand(all >= 2 && right >= 1, "there are pairs to match");
            break;
        case QuestionKind::short_answer:
        case QuestionKind::number:
            demand(right >= 1, "an answer is taken for right");
            break;
    }
    std::set<std::string> lefts;
    for (const Answer& answer : question.answers) {
        const std::string words = plain_text(answer.text);
        if (question.kind == QuestionKind::match) {
            demand(!answer.right.empty(), "a pair has a right side");
            demand(!answer.is_right || lefts.insert(words).second, "each left stands once");
        } else {
            demand(!answer.text.empty(), "an answer says something");
        }
        if (question.kind == QuestionKind::number)
            demand(compare(answer.range.lowest, answer.range.highest) <= 0, "a range has something in it");
    }
}

/// Everything that learners may count on in a module without an error.
void check_sound(const Module& module) {
    demand(!module.title.empty() && module.metadata.version >= 1, "a sound module has a title and a version");
    std::set<std::string> slugs;
    for (const Page& page : module.pages) {
        demand(slugs.insert(page.slug).second, "each page has an address of its own");
        for (const Element& element : page.elements) {
            if (const auto* asked = std::get_if<Question>(&element)) check_question(*asked, module);
            if (const auto* asked = std::get_if<Reflection>(&element))
                demand(!asked->prompt.empty(), "a reflection asks something");
        }
        const auto check_table = [](const Block& block) {
            const Block::Table* table = block.table.made();
            if (table == nullptr) return;
            for (const auto& row : table->rows)
                demand(row.size() == table->alignments.size(), "each row of a table has as many cells as the others");
        };
        walk_page(page, check_table, [](const Inlines&) {});
    }
    const std::vector<int> seconds = page_seconds(module);
    demand(seconds.size() == module.pages.size(), "each page has its time");
    demand(std::all_of(seconds.begin(), seconds.end(), [](int page) { return page >= 0; }),
           "no page takes less than no time");
}

void check_exports(const Module& module, const Folder& folder) {
    const auto page = exporting::module_html(module, folder);
    demand(page && is_text(*page), "a sound module can be read in a browser");
    if (!quiz_page(module)) return;
    const auto quiz = exporting::module_gift(module, folder);
    demand(quiz && is_text(*quiz), "a quiz can be taken to Moodle");
}

}  // namespace

void demand(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

LoadedModule read_module(const std::string& text) {
    const auto folder = memory_folder({});
    LoadedModule loaded = parse_module(text, "module.md", *folder);
    const LoadedModule again = parse_module(text, "module.md", *folder);
    demand(loaded.problems == again.problems, "the same text has the same problems");
    demand(loaded.module.pages.size() == again.module.pages.size(), "the same text has the same pages");
    const int last_line = std::max(1, Source(text).line_count());
    check_problems(loaded.problems, last_line);
    for (const Page& page : loaded.module.pages) check_lines(page, last_line);
    if (!loaded.is_broken()) {
        check_sound(loaded.module);
        check_exports(loaded.module, *folder);
    }
    return loaded;
}

}  // namespace fuzz
