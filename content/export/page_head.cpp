#include "content/export/page_head.h"

#include "content/export/base64.h"
#include "content/export/page_files.h"

#include <fmt/format.h>

namespace exporting {
namespace {

/// Nothing may be fetched or sent, and only our own style and script run (CSP level 3).
std::string policy() {
    return fmt::format(
        "default-src 'none'; img-src data:; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; "
        "form-action 'none'",
        base64(from_hex(page_style_sha256())), base64(from_hex(page_script_sha256())));
}

}  // namespace

void write_line(Sheet& sheet, std::string_view element, std::string_view words, const Attributes& attributes) {
    const auto line = sheet.html.in(element, attributes);
    write_words(sheet, words);
}

void write_head(Sheet& sheet) {
    HtmlWriter& html = sheet.html;
    const auto head = html.in("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}});
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.single("meta", {{"name", "generator"}, {"content", "Mooring"}});
    html.single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    html.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    if (const std::string& summary = sheet.module.metadata.summary; !summary.empty())
        html.single("meta", {{"name", "description"}, {"content", summary}});
    {
        const auto title = html.in("title");
        html.text(sheet.module.title);
    }
    html.own("style", page_style());
}

}  // namespace exporting
