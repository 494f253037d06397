#include "content/export/pathway_html.h"

#include "content/export/module_html.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"
#include "tests/unit/export/html_reader.h"

using html_reader::Document;

namespace {

std::string module_text(const std::string& id, const std::string& title, const std::string& more = {}) {
    return "---\ntitle: " + title + "\nid: " + id + "\nversion: 1\n" + more + "---\n# " + title + "\n## Page\nText.\n";
}

const std::map<std::string, std::string> course = {
    {"pathway.md", "---\ntitle: Clean & safe\nid: clean\nlanguage: en-GB\n---\n\nThree & short modules.\n\n"
                   "1. [Rooms](rooms)\n2. [Hands](hands)\n\n### Who wrote this\n\nWe did.\n"},
    {"hands/module.md", module_text("clean-hands", "Hands", "language: en-GB\nminutes: 20\nsummary: When & how.\n")},
    {"rooms/module.md", module_text("clean-rooms", "Ystafelloedd", "language: cy\nsummary: Glân.\n")},
};

std::string index_of(const std::map<std::string, std::string>& files) {
    const auto folder = content::memory_folder(files);
    const auto page = exporting::pathway_html(content::load_pathway(*folder, ""), *folder);
    REQUIRE(page);
    return *page;
}

}  // namespace

TEST_CASE("a pathway's page has its modules in order, between what introduces them and what else is said") {
    const std::string page = index_of(course);
    const Document document = html_reader::read(page);
    CHECK(document.errors == std::vector<std::string>{});
    CHECK(page.find(exporting::page_mark) < 4096);
    CHECK(document.all("title").at(0)->text == "Clean & safe");
    CHECK(document.all("html").at(0)->attributes.at("lang") == "en-GB");
    CHECK(html_reader::bare(document.all("main").at(0)->text) ==
          html_reader::bare("Three & short modules. The modules Ystafelloedd Glân. Hands When & how. About 20 minutes. "
                            "Who wrote this We did."));
    CHECK(document.all("a", "href").at(0)->attributes.at("href") == "clean-rooms.html");
    CHECK(document.all("a", "href").at(1)->attributes.at("href") == "clean-hands.html");
}

TEST_CASE("a module in another language is marked as such, so that a screen reader says its title right") {
    const Document document = html_reader::read(index_of(course));
    CHECK(document.all("a", "lang").size() == 1);
    CHECK(document.all("a", "lang").at(0)->attributes.at("lang") == "cy");
    CHECK(document.all("p", "lang").at(0)->text == "Glân.");
}

TEST_CASE("modules without a pathway.md have a page too, called as their folder is") {
    std::map<std::string, std::string> files = course;
    files.erase("pathway.md");
    const Document document = html_reader::read(index_of(files));
    CHECK(document.errors == std::vector<std::string>{});
    CHECK(document.all("a", "href").size() == 2);
}
