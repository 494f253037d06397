#include "content/export/module_html.h"
#include "content/walk.h"
#include "tests/support/catch.h"
#include "tests/unit/export/hostile_module.h"
#include "tests/unit/export/html_reader.h"

using Sentences = std::vector<std::string>;

namespace {

html_reader::Document exported(const content::Module& module) {
    const auto page = exporting::module_html(module, *hostile::files());
    REQUIRE(page);
    return html_reader::read(*page);
}

/// Every text of the page and every attribute, as a learner or a script gets them.
std::string everything(const html_reader::Document& document) {
    std::string all = html_reader::bare(document.text);
    for (const html_reader::Element& element : document.elements) {
        for (const auto& [name, value] : element.attributes) all.append("\n").append(html_reader::bare(value));
    }
    return all;
}

/// What of the module's text is not in the page.
Sentences lost(const content::Module& module, const html_reader::Document& document) {
    Sentences missing;
    const std::string all = everything(document);
    const auto look_for = [&](const content::Inlines& inlines) {
        std::string wanted = html_reader::bare(content::plain_text(inlines));
        for (std::size_t at; (at = wanted.find("\xEF\xBF\xBE")) != std::string::npos;)
            wanted.replace(at, 3, "\xEF\xBF\xBD");  // a noncharacter
        if (all.find(wanted) == std::string::npos) missing.push_back(wanted);
    };
    for (const content::Page& page : module.pages) {
        if (page.kind != content::Page::Kind::glossary)
            content::walk_page(
                page, [](const content::Block&) {}, look_for);
    }
    for (const content::GlossaryEntry& entry : module.glossary) look_for(entry.meaning);
    return missing;
}

}  // namespace

TEST_CASE("whatever a module holds, its page is well formed and runs nothing but its own script") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        INFO(seed);
        const auto document = exported(hostile::soup(seed).module);
        REQUIRE(document.errors == Sentences{});
        REQUIRE(document.all("script").size() == 1);
        for (const auto* link : document.all("a")) {
            const std::string& target = link->attributes.at("href");
            const bool is_safe =
                target.starts_with("#") || target.starts_with("https://") || target.starts_with("http://");
            REQUIRE(is_safe);
        }
    }
}

TEST_CASE("a sound module's page holds all its text, and every label and link finds its mark") {
    int sound = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        INFO(seed);
        const content::LoadedModule loaded = hostile::orderly(seed);
        if (loaded.is_broken()) continue;
        ++sound;
        const auto document = exported(loaded.module);
        REQUIRE(document.errors == Sentences{});
        REQUIRE(document.dangling() == Sentences{});
        REQUIRE(lost(loaded.module, document) == Sentences{});
        REQUIRE(document.all("form").size() == 14);
    }
    CHECK(sound > 150);
}
