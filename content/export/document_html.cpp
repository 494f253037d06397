#include "content/export/document_html.h"

#include "content/export/base64.h"
#include "content/export/words.h"
#include "content/keywords.h"
#include "content/pictures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace exporting {
namespace {

using content::Block;
using content::Inline;
using content::Inlines;

bool is_web_address(std::string_view target) {
    const std::string start = content::keyword(target.substr(0, 8));
    return start.starts_with("http://") || start.starts_with("https://");
}

/// Where a link goes on this page or on the web; nothing when it would lead nowhere.
std::optional<std::string> address(const Sheet& sheet, const std::string& target) {
    if (is_web_address(target)) return target;
    if (!target.starts_with('#')) return std::nullopt;
    const auto found = sheet.destinations.find(target.substr(1));
    if (found == sheet.destinations.end()) return std::nullopt;
    const content::Page& page = sheet.module.pages[found->second.page];
    if (page.slug == found->first || found->second.element >= page.elements.size()) return target;
    const auto* asked = std::get_if<content::Question>(&page.elements[found->second.element]);
    return asked == nullptr ? target : "#" + question_id(asked->number);
}

void write_link(Sheet& sheet, const Inline& link) {
    const auto leads_to = address(sheet, link.target);
    if (!leads_to) return write_inlines(sheet, link.children);
    Attributes attributes{{"href", *leads_to}};
    if (is_web_address(*leads_to)) attributes.emplace_back("rel", "noopener noreferrer");
    const auto anchor = sheet.html.in("a", attributes);
    write_inlines(sheet, link.children);
}

void write_term(Sheet& sheet, const Inline& term) {
    const auto& glossary = sheet.module.glossary;
    const auto entry = std::find_if(glossary.begin(), glossary.end(), [&](const content::GlossaryEntry& one) {
        return content::plain_text(one.meaning) == term.target;
    });
    if (entry == glossary.end()) return sheet.html.text(term.text);
    const auto index = static_cast<std::size_t>(entry - glossary.begin());
    const auto anchor = sheet.html.in("a", {{"class", "term"}, {"href", "#" + term_id(index)}});
    sheet.html.text(term.text);
}

void write_inline(Sheet& sheet, const Inline& run) {
    HtmlWriter& html = sheet.html;
    switch (run.kind) {
        case Inline::Kind::text: html.text(run.text); break;
        case Inline::Kind::soft_break: html.text("\n"); break;
        case Inline::Kind::hard_break: html.single("br"); break;
        case Inline::Kind::link: write_link(sheet, run); break;
        case Inline::Kind::term: write_term(sheet, run); break;
        case Inline::Kind::code: {
            const auto code = html.in("code");
            html.text(run.text);
            break;
        }
        case Inline::Kind::emphasis: {
            const auto emphasis = html.in("em");
            write_inlines(sheet, run.children);
            break;
        }
        case Inline::Kind::strong: {
            const auto strong = html.in("strong");
            write_inlines(sheet, run.children);
            break;
        }
    }
}

void write_heading(Sheet& sheet, const Block& heading) {
    Attributes attributes;
    if (sheet.names_headings && !heading.slug.empty()) attributes.emplace_back("id", heading.slug);
    const auto element = sheet.html.in(heading_name(next_heading_level(sheet, heading.level)), attributes);
    write_inlines(sheet, heading.inlines);
}

void write_item(Sheet& sheet, const Block& item, bool is_tight) {
    const auto element = sheet.html.in("li");
    for (const Block& child : item.children) {
        if (is_tight && child.kind == Block::Kind::paragraph) {
            write_inlines(sheet, child.inlines);
        } else {
            write_block(sheet, child);
        }
    }
}

void write_list(Sheet& sheet, const Block& list) {
    Attributes attributes;
    if (list.ordered && list.start != 1) attributes.emplace_back("start", std::to_string(list.start));
    const auto element = sheet.html.in(list.ordered ? "ol" : "ul", attributes);
    for (const Block& item : list.children) write_item(sheet, item, list.tight);
}

void write_callout(Sheet& sheet, const Block& callout) {
    constexpr std::array<std::string_view, 5> classes = {"note", "tip", "important", "warning", "caution"};
    const auto kind = static_cast<std::size_t>(callout.callout);
    const auto element =
        sheet.html.in("div", {{"class", fmt::format("callout {}", classes[kind])}, {"role", "note"}});
    {
        const auto name = sheet.html.in("p", {{"class", "label"}});
        write_words(sheet, words::callouts[kind]);
    }
    write_blocks(sheet, callout.children);
}

void write_code(Sheet& sheet, const Block& block) {
    const auto pre = sheet.html.in("pre");
    const auto code = sheet.html.in("code");
    sheet.html.text(block.code->text);
}

void write_row(Sheet& sheet, const Block::Table& table, const std::vector<Inlines>& row, bool is_header) {
    constexpr std::array<std::string_view, 3> classes = {"left", "centre", "right"};
    const auto element = sheet.html.in("tr");
    for (std::size_t column = 0; column < row.size(); ++column) {
        Attributes attributes;
        const auto alignment = column < table.alignments.size() ? table.alignments[column] : Block::Alignment::left;
        if (alignment != Block::Alignment::left)
            attributes.emplace_back("class", std::string(classes[static_cast<std::size_t>(alignment)]));
        const bool names_column = is_header && !content::trimmed(content::plain_text(row[column])).empty();
        if (names_column) attributes.emplace_back("scope", "col");
        const auto cell = sheet.html.in(names_column ? "th" : "td", attributes);
        write_inlines(sheet, row[column]);
    }
}

/// A table that is wider than a phone scrolls by itself, by keyboard too.
void write_table(Sheet& sheet, const Block::Table& table) {
    if (table.rows.empty()) return;
    std::string columns;
    for (const Inlines& cell : table.rows.front()) {
        const std::string words = content::plain_text(cell);
        if (!content::trimmed(words).empty()) columns += (columns.empty() ? "" : ", ") + words;
    }
    const auto scrolled = sheet.html.in("div", {{"class", "table"},
                                                {"role", "group"},
                                                {"tabindex", "0"},
                                                {"aria-label", fmt::format(words::table, columns)}});
    const auto element = sheet.html.in("table");
    {
        const auto head = sheet.html.in("thead");
        write_row(sheet, table, table.rows.front(), true);
    }
    if (table.rows.size() == 1) return;
    const auto body = sheet.html.in("tbody");
    for (std::size_t row = 1; row < table.rows.size(); ++row) write_row(sheet, table, table.rows[row], false);
}

void write_figure(Sheet& sheet, const Block& block) {
    const Block::Figure& figure = *block.figure;
    const auto bytes = sheet.files.read(figure.path);
    const auto size = bytes ? content::picture_size(*bytes) : tl::unexpected(std::string());
    if (!size) {
        if (sheet.failure.empty()) sheet.failure = fmt::format("the picture {} cannot be read", figure.path);
        return;
    }
    const std::string_view type = bytes->starts_with("\x89PNG") ? "image/png" : "image/jpeg";
    const auto element = sheet.html.in("figure");
    sheet.html.single("img", {{"src", fmt::format("data:{};base64,{}", type, base64(*bytes))},
                              {"alt", figure.alt},
                              {"width", std::to_string(size->width_px)},
                              {"height", std::to_string(size->height_px)}});
    if (block.inlines.empty()) return;
    const auto caption = sheet.html.in("figcaption");
    write_inlines(sheet, block.inlines);
}

}  // namespace

void write_words(Sheet& sheet, std::string_view words) {
    const Attributes language = words_language(sheet);
    if (language.empty()) return sheet.html.text(words);
    const auto span = sheet.html.in("span", language);
    sheet.html.text(words);
}

Attributes words_language(const Sheet& sheet) {
    const std::string language = content::keyword(sheet.module.metadata.language);
    if (language == "en" || language.starts_with("en-")) return {};
    return {{"lang", std::string(words::language)}};
}

void write_inlines(Sheet& sheet, const Inlines& inlines) {
    for (const Inline& run : inlines) write_inline(sheet, run);
}

void write_block(Sheet& sheet, const Block& block) {
    switch (block.kind) {
        case Block::Kind::heading: write_heading(sheet, block); break;
        case Block::Kind::list: write_list(sheet, block); break;
        case Block::Kind::item: write_item(sheet, block, false); break;
        case Block::Kind::callout: write_callout(sheet, block); break;
        case Block::Kind::code: write_code(sheet, block); break;
        case Block::Kind::table: write_table(sheet, *block.table); break;
        case Block::Kind::figure: write_figure(sheet, block); break;
        case Block::Kind::rule: sheet.html.single("hr"); break;
        case Block::Kind::paragraph: {
            const auto paragraph = sheet.html.in("p");
            write_inlines(sheet, block.inlines);
            break;
        }
        case Block::Kind::quote: {
            const auto quote = sheet.html.in("blockquote");
            write_blocks(sheet, block.children);
            break;
        }
    }
}

void write_blocks(Sheet& sheet, const content::Blocks& blocks) {
    for (const Block& block : blocks) write_block(sheet, block);
}

int next_heading_level(Sheet& sheet, int wanted) {
    sheet.heading_level = std::clamp(wanted, 2, std::clamp(sheet.heading_level + 1, 2, 6));
    return sheet.heading_level;
}

std::string_view heading_name(int level) {
    constexpr std::array<std::string_view, 7> names = {"", "h1", "h2", "h3", "h4", "h5", "h6"};
    return names[static_cast<std::size_t>(level)];
}

std::string term_id(std::size_t entry) {
    return fmt::format("term.{}", entry + 1);
}

std::string question_id(int number) {
    return fmt::format("question.{}", number);
}

}  // namespace exporting
