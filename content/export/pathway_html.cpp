#include "content/export/pathway_html.h"

#include "content/export/document_html.h"
#include "content/export/page_head.h"
#include "content/export/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace exporting {
namespace {

using content::Block;

void write_module(Sheet& sheet, const content::Module& module) {
    const content::Metadata& metadata = module.metadata;
    Attributes language;
    if (metadata.language != sheet.module.metadata.language) language.emplace_back("lang", metadata.language);
    const auto item = sheet.html.in("li");
    {
        Attributes attributes = language;
        attributes.emplace_back("href", module_file(module));
        const auto link = sheet.html.in("a", attributes);
        sheet.html.text(module.title);
    }
    if (!metadata.summary.empty()) {
        const auto summary = sheet.html.in("p", language);
        sheet.html.text(metadata.summary);
    }
    if (metadata.minutes)
        write_line(sheet, "p", fmt::format(words::module_minutes, *metadata.minutes), {{"class", "how"}});
}

void write_modules(Sheet& sheet, const content::Pathway& pathway) {
    {
        const auto heading = sheet.html.in(heading_name(next_heading_level(sheet, 2)));
        write_words(sheet, words::modules);
    }
    const auto list = sheet.html.in("ol", {{"class", "modules"}});
    for (const content::LoadedModule& loaded : pathway.modules) write_module(sheet, loaded.module);
}

/// The modules stand where their list stood: after what introduces them, before the first heading.
void write_main(Sheet& sheet, const content::Pathway& pathway) {
    const auto main = sheet.html.in("main");
    const content::Blocks& about = pathway.about;
    const auto first_heading = std::find_if(about.begin(), about.end(),
                                            [](const Block& block) { return block.kind == Block::Kind::heading; });
    write_blocks(sheet, {about.begin(), first_heading});
    write_modules(sheet, pathway);
    write_blocks(sheet, {first_heading, about.end()});
}

}  // namespace

std::string module_file(const content::Module& module) {
    return module.metadata.id + ".html";
}

tl::expected<std::string, std::string> pathway_html(const content::Pathway& pathway, const content::Folder& files) {
    content::Module cover;
    cover.title = pathway.title;
    cover.metadata.language = pathway.language;
    Sheet sheet{cover, files, {}, {}};
    sheet.html.doctype();
    {
        const auto html = sheet.html.in("html", {{"lang", pathway.language}});
        write_head(sheet);
        const auto body = sheet.html.in("body", {{"class", "cover"}});
        {
            const auto header = sheet.html.in("header");
            const auto title = sheet.html.in("h1");
            sheet.html.text(pathway.title);
        }
        write_main(sheet, pathway);
        const auto footer = sheet.html.in("footer");
        write_line(sheet, "p", words::made_by);
    }
    if (!sheet.failure.empty()) return tl::unexpected(sheet.failure);
    return sheet.html.html();
}

}  // namespace exporting
