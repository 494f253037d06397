#include "content/author/stats.h"

#include "content/author/choice.h"
#include "content/author/stats_text.h"
#include "content/author/subject.h"
#include "content/prose.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <numeric>
#include <ostream>

namespace author {
namespace {

struct Wish {
    std::string folder;
    std::string format = "text";
};

void count(const content::Question& question, bool is_scored, ModuleStats& stats) {
    ++stats.questions;
    if (is_scored) {
        ++stats.scored_questions;
        stats.points += question.points;
    }
    const auto known = std::find_if(stats.kinds.begin(), stats.kinds.end(),
                                    [&](const auto& kind) { return kind.first == question.kind; });
    if (known != stats.kinds.end()) {
        ++known->second;
    } else {
        stats.kinds.emplace_back(question.kind, 1);
    }
    const auto outcome = static_cast<std::size_t>(question.outcome.value_or(0));
    if (outcome >= 1 && outcome <= stats.outcomes.size()) {
        stats.outcomes[outcome - 1].questions.push_back(question.number);
    } else {
        ++stats.questions_without_outcome;
    }
}

/// As W307 counts it, over the whole module.
std::optional<int> reading_age(const content::Module& module) {
    content::Prose prose;
    for (const content::Page& page : module.pages) {
        if (page.kind == content::Page::Kind::glossary) continue;
        for (const content::Element& element : page.elements) {
            if (const auto* block = std::get_if<content::Block>(&element)) prose.add(*block);
        }
    }
    const int age = prose.reading_age();
    if (age == 0 || !content::has_reading_age(module.metadata.language)) return std::nullopt;
    return age;
}

int show_stats(const Wish& wish, Console& console) {
    const auto subject = find_subject(wish.folder);
    if (!subject) return refuse(console, subject.error(), usage);
    std::vector<ModuleStats> all;
    if (subject->is_pathway) {
        content::load_pathway(*subject->folder, subject->name,
                              [&](const std::string&, const content::LoadedModule& loaded) {
                                  all.push_back(stats_of(loaded));
                              });
    } else {
        all.push_back(stats_of(content::read_module(*subject->folder, subject->name)));
    }
    console.out << (wish.format == "json" ? stats_json(all) : stats_text(all));
    const bool has_errors = std::any_of(all.begin(), all.end(), [](const ModuleStats& one) { return one.errors > 0; });
    return has_errors ? problems : good;
}

}  // namespace

ModuleStats stats_of(const content::LoadedModule& loaded) {
    const content::Module& module = loaded.module;
    ModuleStats stats;
    stats.id = module.metadata.id;
    stats.title = module.title;
    for (const content::Inlines& outcome : module.outcomes) stats.outcomes.push_back({content::plain_text(outcome), {}});
    for (const content::Page& page : module.pages) {
        if (page.kind != content::Page::Kind::glossary) ++stats.pages;
        stats.words += content::words(page);
        for (const content::Element& element : page.elements) {
            if (const auto* question = std::get_if<content::Question>(&element))
                count(*question, page.kind == content::Page::Kind::quiz, stats);
            if (std::holds_alternative<content::Reflection>(element)) ++stats.reflections;
        }
    }
    std::sort(stats.kinds.begin(), stats.kinds.end());
    const std::vector<int> seconds = content::page_seconds(module);
    stats.seconds = std::accumulate(seconds.begin(), seconds.end(), 0);
    stats.reading_age = reading_age(module);
    stats.errors = static_cast<int>(std::count_if(
        loaded.problems.begin(), loaded.problems.end(),
        [](const content::Problem& problem) { return problem.severity == content::Severity::error; }));
    return stats;
}

Action set_up_stats(CLI::App& parser) {
    auto wish = std::make_shared<Wish>();
    parser.add_option("FOLDER", wish->folder, "A module, or a pathway (a folder of modules)")
        ->type_name("")
        ->required();
    parser.add_option("--format", wish->format, "text or json")->type_name("FORMAT")->check(one_of({"text", "json"}));
    return [wish](Console& console) { return show_stats(*wish, console); };
}

}  // namespace author
