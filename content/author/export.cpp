#include "content/author/export.h"

#include "content/author/made_file.h"
#include "content/author/report.h"
#include "content/author/subject.h"
#include "content/disk/disk_folder.h"
#include "content/export/gift.h"
#include "content/export/module_html.h"
#include "content/export/pathway_html.h"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <utility>

namespace author {
namespace {

namespace fs = std::filesystem;

struct Wish {
    std::string folder;
    std::string html;
    std::string gift;
};

/// A file to be made, not written before everything is known to be sound.
struct Product {
    fs::path path;
    std::string bytes;
    std::string_view mark;
};

/// A pathway, or one module as a pathway of one.
content::Pathway read(const Subject& subject) {
    if (subject.is_pathway) return content::load_pathway(*subject.folder, subject.name);
    content::Pathway alone;
    alone.modules.push_back(content::load_module(*subject.folder, subject.name));
    return alone;
}

tl::expected<std::vector<Product>, std::string> pages(const content::Pathway& pathway, const fs::path& into) {
    std::vector<Product> made;
    for (const auto& [module, problems] : pathway.modules) {
        auto page = exporting::module_html(module, *content::disk_folder(module.folder));
        if (!page) return tl::unexpected(fmt::format("{}: {}", module.metadata.id, page.error()));
        made.push_back({into / exporting::module_file(module), *std::move(page), exporting::page_mark});
    }
    return made;
}

/// The page that leads to those, which has a name of its own.
tl::expected<Product, std::string> cover(const content::Pathway& pathway, const content::Folder& folder,
                                         const fs::path& into) {
    for (const auto& [module, problems] : pathway.modules) {
        if (exporting::module_file(module) != exporting::pathway_file) continue;
        return tl::unexpected(fmt::format("the page of the module '{}' would be {}, as the pathway's is: export the "
                                          "modules one by one",
                                          module.title, exporting::pathway_file));
    }
    auto page = exporting::pathway_html(pathway, folder);
    if (!page) return tl::unexpected(page.error());
    return Product{into / exporting::pathway_file, *std::move(page), exporting::page_mark};
}

tl::expected<Product, std::string> quizzes(const content::Pathway& pathway, const fs::path& file, Console& console) {
    Product made{file, std::string(exporting::gift_mark), exporting::gift_mark};
    for (const auto& [module, problems] : pathway.modules) {
        if (!content::quiz_page(module) && pathway.modules.size() > 1) {
            fmt::print(console.err, "mooring-author: the module '{}' has no quiz, so {} has no questions of it\n",
                       module.title, file.generic_string());
            continue;
        }
        const auto questions = exporting::module_gift(module, *content::disk_folder(module.folder));
        if (!questions) return tl::unexpected(questions.error());
        made.bytes += *questions;
    }
    return made;
}

int write(const std::vector<Product>& products, Console& console) {
    for (const Product& product : products) {
        if (const auto why_not = objection_to(product.path, product.mark)) return refuse(console, *why_not, problems);
    }
    for (const Product& product : products) {
        if (const auto failure = make_file(product.path, product.bytes)) return refuse(console, *failure, problems);
        fmt::print(console.out, "{}\n", product.path.generic_string());
    }
    return good;
}

int make(const Wish& wish, Console& console) {
    if (wish.html.empty() && wish.gift.empty())
        return refuse(console, "say what to export: --html FOLDER, --gift FILE, or both", usage);
    const auto subject = find_subject(wish.folder);
    if (!subject) return refuse(console, subject.error(), usage);
    Report report;
    check(*subject, report);
    if (report.errors > 0) {
        print_problems(report, false, console.err);
        return refuse(console, "nothing is exported while there are errors: " + summary(report), problems);
    }
    const content::Pathway pathway = read(*subject);
    if (pathway.modules.empty()) return refuse(console, "there is no module to export", problems);
    std::vector<Product> products;
    if (!wish.html.empty()) {
        auto made = pages(pathway, wish.html);
        if (!made) return refuse(console, made.error(), problems);
        products = *std::move(made);
        if (subject->is_pathway) {
            auto index = cover(pathway, *subject->folder, wish.html);
            if (!index) return refuse(console, index.error(), problems);
            products.push_back(*std::move(index));
        }
    }
    if (!wish.gift.empty()) {
        auto made = quizzes(pathway, wish.gift, console);
        if (!made) return refuse(console, made.error(), problems);
        products.push_back(*std::move(made));
    }
    return write(products, console);
}

}  // namespace

Action set_up_export(CLI::App& parser) {
    auto wish = std::make_shared<Wish>();
    parser.add_option("FOLDER", wish->folder, "A module, or a pathway (a folder of modules)")->required();
    parser
        .add_option("--html", wish->html,
                    "Make a page ID.html of each module in this folder, and of a pathway index.html: for any browser, screen "
                    "reader or phone, with pictures inside and no network needed")
        ->type_name("FOLDER");
    parser.add_option("--gift", wish->gift, "Write the quizzes' questions to this file, for Moodle")->type_name("FILE");
    return [wish](Console& console) { return make(*wish, console); };
}

}  // namespace author
