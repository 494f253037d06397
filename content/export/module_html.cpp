#include "content/export/module_html.h"

#include "content/decimal.h"
#include "content/export/document_html.h"
#include "content/export/page_files.h"
#include "content/export/page_head.h"
#include "content/export/question_html.h"
#include "content/export/words.h"
#include "content/slugs.h"

#include <fmt/format.h>

namespace exporting {
namespace {

using content::Block;
using content::Page;

constexpr std::string_view main_id = "main.text";
constexpr std::string_view contents_id = "main.contents";

void write_header(Sheet& sheet) {
    const content::Metadata& metadata = sheet.module.metadata;
    const auto header = sheet.html.in("header");
    Attributes attributes;
    const std::string slug = content::slug(sheet.module.title);
    const auto named = sheet.destinations.find(slug);
    const bool is_only_title = named != sheet.destinations.end() && named->second == content::Destination{} &&
                               sheet.module.pages.front().slug != slug;
    if (is_only_title) attributes.emplace_back("id", slug);
    {
        const auto title = sheet.html.in("h1", attributes);
        sheet.html.text(sheet.module.title);
    }
    if (!metadata.summary.empty()) {
        const auto summary = sheet.html.in("p", {{"class", "summary"}});
        sheet.html.text(metadata.summary);
    }
    write_line(sheet, "p",
               metadata.minutes ? fmt::format(words::about, *metadata.minutes)
                                : std::string(words::about_without_minutes));
}

void write_contents(Sheet& sheet) {
    const auto contents = sheet.html.in("nav", {{"aria-labelledby", std::string(contents_id)}});
    write_line(sheet, "p", words::contents, {{"class", "label"}, {"id", std::string(contents_id)}});
    const auto list = sheet.html.in("ol");
    for (const Page& page : sheet.module.pages) {
        const auto item = sheet.html.in("li");
        const auto link = sheet.html.in("a", {{"href", "#" + page.slug}});
        if (page.kind == Page::Kind::opening) {
            write_words(sheet, words::introduction);
        } else {
            sheet.html.text(page.title);
        }
    }
}

void write_reflection(Sheet& sheet, const content::Reflection& reflection) {
    const std::string id = fmt::format("reflection.{}", reflection.number);
    const auto article = sheet.html.in("article", {{"class", "reflection"}, {"aria-labelledby", id}});
    {
        const auto heading = sheet.html.in(heading_name(next_heading_level(sheet, 3)), {{"id", id}});
        write_words(sheet, fmt::format(words::reflection, reflection.number));
    }
    write_blocks(sheet, reflection.prompt);
    write_line(sheet, "p", words::reflect_elsewhere, {{"class", "how"}});
}

void write_glossary(Sheet& sheet) {
    const auto list = sheet.html.in("dl");
    for (std::size_t entry = 0; entry < sheet.module.glossary.size(); ++entry) {
        {
            const auto term = sheet.html.in("dt", {{"id", term_id(entry)}});
            sheet.html.text(sheet.module.glossary[entry].term);
        }
        const auto meaning = sheet.html.in("dd");
        write_inlines(sheet, sheet.module.glossary[entry].meaning);
    }
}

void write_elements(Sheet& sheet, const Page& page) {
    bool has_glossary = false;
    for (const content::Element& element : page.elements) {
        if (const auto* question = std::get_if<content::Question>(&element)) {
            write_question(sheet, *question);
        } else if (const auto* reflection = std::get_if<content::Reflection>(&element)) {
            write_reflection(sheet, *reflection);
        } else if (const Block& block = std::get<Block>(element);
                   page.kind == Page::Kind::glossary && block.kind == Block::Kind::list) {
            // The lists of this page are the glossary; it stands where the first of them does.
            if (!has_glossary && !sheet.module.glossary.empty()) write_glossary(sheet);
            has_glossary = true;
        } else {
            write_block(sheet, block);
        }
    }
}

void write_page(Sheet& sheet, const Page& page) {
    sheet.heading_level = 1;
    if (page.kind == Page::Kind::opening) {
        const auto opening = sheet.html.in("div", {{"class", "page"}, {"id", page.slug}});
        return write_elements(sheet, page);
    }
    const std::string heading_id = page.slug + ".heading";
    const auto section =
        sheet.html.in("section", {{"class", "page"}, {"id", page.slug}, {"aria-labelledby", heading_id}});
    {
        const auto heading = sheet.html.in(heading_name(next_heading_level(sheet, 2)), {{"id", heading_id}});
        sheet.html.text(page.title);
    }
    if (page.kind == Page::Kind::quiz)
        write_line(sheet, "p", fmt::format(words::quiz, content::to_text(page.quiz.pass_mark_percent)), {{"class", "how"}});
    write_elements(sheet, page);
}

void write_footer(Sheet& sheet) {
    const content::Metadata& metadata = sheet.module.metadata;
    const auto footer = sheet.html.in("footer");
    write_line(sheet, "p", fmt::format(words::version, metadata.version));
    if (!metadata.author.empty()) write_line(sheet, "p", fmt::format(words::written_by, metadata.author));
    if (const auto& date = metadata.reviewed; date && date->month >= 1 && date->month <= 12) {
        const std::string day = fmt::format("{} {} {}", date->day, words::months[date->month - 1], date->year);
        write_line(sheet, "p", fmt::format(words::reviewed, day));
    }
    if (!metadata.licence.empty()) write_line(sheet, "p", fmt::format(words::licence, metadata.licence));
    write_line(sheet, "p", words::made_by);
}

void write_body(Sheet& sheet, std::string_view start) {
    const auto body = sheet.html.in("body");
    {
        Attributes attributes{{"class", "skip"}, {"href", fmt::format("#{}", main_id)}};
        const auto skip = sheet.html.in("a", attributes);
        write_words(sheet, words::skip);
    }
    write_header(sheet);
    write_contents(sheet);
    {
        Attributes attributes{{"id", std::string(main_id)}, {"tabindex", "-1"}};
        if (!start.empty()) attributes.emplace_back("data-start", std::string(start));
        const auto main = sheet.html.in("main", attributes);
        for (const Page& page : sheet.module.pages) write_page(sheet, page);
    }
    write_footer(sheet);
    sheet.html.own("script", page_script());
}

}  // namespace

tl::expected<std::string, std::string> module_html(const content::Module& module, const content::Folder& files,
                                                   std::string_view start) {
    Sheet sheet{module, files, content::destinations(module), {}};
    sheet.html.doctype();
    {
        const auto html = sheet.html.in("html", {{"lang", module.metadata.language}});
        write_head(sheet);
        write_body(sheet, start);
    }
    if (!sheet.failure.empty()) return tl::unexpected(sheet.failure);
    return sheet.html.html();
}

}  // namespace exporting
