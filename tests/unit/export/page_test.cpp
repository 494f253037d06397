#include "content/export/module_html.h"
#include "content/load.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"
#include "tests/unit/export/html_reader.h"

using html_reader::Document;
using html_reader::Element;
using Sentences = std::vector<std::string>;

namespace {

const std::string start = "---\ntitle: Ladders\nid: ladders\nversion: 3\nlanguage: en-GB\n";

std::string page_of(const std::string& text, std::map<std::string, std::string> files = {}) {
    const auto folder = content::memory_folder(std::move(files));
    const content::LoadedModule loaded = content::parse_module(text, "module.md", *folder);
    REQUIRE(!loaded.is_broken());
    const auto page = exporting::module_html(loaded.module, *folder);
    REQUIRE(page);
    return *page;
}

Document read(const std::string& text, std::map<std::string, std::string> files = {}) {
    Document document = html_reader::read(page_of(text, std::move(files)));
    REQUIRE(document.errors == Sentences{});
    REQUIRE(document.dangling() == Sentences{});
    return document;
}

Sentences headings(const Document& document) {
    Sentences all;
    for (const Element& element : document.elements) {
        if (element.name.size() == 2 && element.name[0] == 'h' && element.name[1] >= '1' && element.name[1] <= '6')
            all.push_back(element.name + " " + element.text);
    }
    return all;
}

}  // namespace

TEST_CASE("a page says its language, title, version, author and when its facts were checked") {
    const Document document = read(start +
                                   "minutes: 20\nauthor: Ada & Co\nreviewed: 2026-11-05\nlicence: CC BY 4.0\n"
                                   "summary: How to \"climb\".\n---\n# Ladders <1>\n## Page\nText.\n");
    CHECK(document.all("html").at(0)->attributes.at("lang") == "en-GB");
    CHECK(document.all("title").at(0)->text == "Ladders <1>");
    CHECK(document.all("h1").size() == 1);
    CHECK(document.all("footer").at(0)->text ==
          "Version 3 of this module.\nWritten by Ada & Co.\nFacts last checked on 5 November 2026.\n"
          "Licence: CC BY 4.0.\nMade with Mooring.\n");
    CHECK(document.all("header").at(0)->text.find("How to \"climb\".\nTakes about 20 minutes.") != std::string::npos);
}

TEST_CASE("a page that is to begin somewhere says so to its script, and an exported one does not") {
    const auto nothing = content::memory_folder({});
    const content::LoadedModule loaded =
        content::parse_module(start + "---\n# Ladders\n## The \"top\" rung\nText.\n", "module.md", *nothing);
    const auto begun = exporting::module_html(loaded.module, *nothing, "the-top-rung");
    REQUIRE(begun);
    const Document document = html_reader::read(*begun);
    CHECK(document.errors == Sentences{});
    CHECK(document.all("main").at(0)->attributes.at("data-start") == "the-top-rung");
    CHECK(document.all("section", "id").at(0)->attributes.at("id") == "the-top-rung");
    CHECK(page_of(loaded.module.source).find("data-start") == std::string::npos);
}

TEST_CASE("a page's policy lets nothing in and nothing out") {
    const Document document = read(start + "---\n# Ladders\n## Page\nText.\n");
    const std::string policy = document.all("meta", "http-equiv").at(0)->attributes.at("content");
    CHECK(policy.starts_with("default-src 'none'; img-src data:; style-src 'sha256-"));
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(policy.find("form-action 'none'") != std::string::npos);
}

TEST_CASE("pages stand in order, each with a link among the contents") {
    const Document document = read(start + "---\n# Ladders\nHello.\n## Feet\nOne.\n## Hands\nTwo.\n");
    Sentences pages;
    for (const auto* link : document.all("a")) pages.push_back(link->attributes.at("href") + " " + link->text);
    CHECK(pages == Sentences{"#main.text Skip to the text", "#ladders Introduction", "#feet Feet", "#hands Hands"});
    CHECK(headings(document) == Sentences{"h1 Ladders", "h2 Feet", "h2 Hands"});
}

TEST_CASE("headings never skip a level") {
    const Document document =
        read(start + "---\n# Ladders\n### Outcomes\n\n- climb\n\n## Page\n##### Deep\nText.\n### Less\nText.\n");
    CHECK(headings(document) == Sentences{"h1 Ladders", "h2 Outcomes", "h2 Page", "h3 Deep", "h3 Less"});
}

TEST_CASE("a picture is part of the page, with its description, size and caption") {
    const Document document =
        read(start + "---\n# Ladders\n## Page\n![A \"tall\" ladder](images/l.png \"It is tall.\")\n",
             {{"images/l.png", sample::png(40, 30)}});
    const auto& picture = document.all("img").at(0)->attributes;
    CHECK(picture.at("alt") == "A \"tall\" ladder");
    CHECK(picture.at("width") == "40");
    CHECK(picture.at("height") == "30");
    CHECK(picture.at("src") == "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACgAAAAe");
    CHECK(document.all("figcaption").at(0)->text == "It is tall.");
}

TEST_CASE("a picture that has gone away since it was checked is told, not left out") {
    const auto folder = content::memory_folder({{"l.png", sample::png(40, 30)}});
    const auto loaded =
        content::parse_module(start + "---\n# Ladders\n## Page\n![Tall](l.png)\n", "module.md", *folder);
    const auto page = exporting::module_html(loaded.module, *content::memory_folder({}));
    REQUIRE(!page);
    CHECK(page.error() == "the picture l.png cannot be read");
}

TEST_CASE("a table's header cells head their columns, and an empty one heads nothing") {
    const Document document = read(start + "---\n# Ladders\n## Page\n\n| Rung | |\n|---|--:|\n| first | 30 cm |\n");
    REQUIRE(document.all("th").size() == 1);
    CHECK(document.all("th").at(0)->attributes.at("scope") == "col");
    CHECK(document.all("td").size() == 3);
    CHECK(document.all("td").at(2)->attributes.at("class") == "right");
}

TEST_CASE("a glossary term leads to its meaning") {
    const Document document = read(start +
                                   "---\n# Ladders\n## Page\nEvery rung counts.\n## Glossary\n"
                                   "- **Stile**: the side of a ladder\n- **Rung**: what you step on\n");
    const auto links = document.all("a", "class");
    REQUIRE(links.size() == 2);  // the other is the skip link
    CHECK(links.at(1)->text == "rung");
    CHECK(links.at(1)->attributes.at("href") == "#term.2");
    CHECK(document.with_id("term.2")->text == "Rung");
    CHECK(document.all("dd").at(1)->text == "what you step on");
}

TEST_CASE("links lead to pages, headings and the web, and a heading in a question is found at the question") {
    const Document document =
        read(start +
             "---\n# Ladders\n## Page\n[a](#feet) [b](#sub) [c](https://example.org/?a=1&b=2) [d](#ladders) [e](#why)\n"
             "### Sub\n## Feet\n\n### Question 1 (short answer)\n\n#### Why\n\nWhat?\n\n- [x] This\n");
    Sentences targets;
    for (const auto* link : document.all("a")) targets.push_back(link->attributes.at("href"));
    CHECK(targets == Sentences{"#main.text", "#page", "#feet", "#feet", "#sub", "https://example.org/?a=1&b=2",
                               "#ladders", "#question.1"});
    CHECK(document.with_id("ladders")->name == "h1");
}

TEST_CASE("the page's own words are English in a Welsh module, and said so") {
    const Document document = read(
        "---\ntitle: Ysgol\nid: ysgol\nversion: 1\nlanguage: cy\n---\n# Ysgol\n## Dringo\n> [!TIP]\n> Dal yn dynn.\n");
    CHECK(document.all("html").at(0)->attributes.at("lang") == "cy");
    Sentences english;
    for (const auto* element : document.all("span", "lang")) english.push_back(element->text);
    CHECK(english == Sentences{"Skip to the text", "Nothing you do on this page is recorded or sent.", "Contents",
                               "Tip", "Version 1 of this module.", "Made with Mooring."});
}

TEST_CASE("the quiz says that no score is kept here, and a reflection that nothing is") {
    const Document document = read(start +
                                   "---\n# Ladders\n## Page\n### Reflection 1 (private)\n\nThink.\n\n"
                                   "## Quiz (pass mark 72.5%)\n### Question 1 (short answer)\n\nWhat?\n\n- [x] This\n");
    CHECK(document.text.find("to pass the module, take the quiz in Mooring. Its pass mark is 72.5%.") !=
          std::string::npos);
    CHECK(document.with_id("reflection.1")->text == "Reflection 1");
    CHECK(document.all("textarea").empty());
    CHECK(document.text.find("This page keeps no notes.") != std::string::npos);
}
