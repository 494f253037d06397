#include "player/state/preview.h"

#include "player/state/line_map.h"

#include <algorithm>
#include <variant>

namespace state {
namespace {

int line_of(const content::Element& element) {
    return std::visit([](const auto& one) { return one.line; }, element);
}

/// The page that a line belongs to.
std::size_t page_of_line(const content::Module& module, int line) {
    std::size_t page = 0;
    for (std::size_t index = 0; index < module.pages.size(); ++index)
        if (module.pages[index].line <= line) page = index;
    return page;
}

const std::string* source_of(const Preview& preview, const std::string& folder) {
    if (folder.empty() && preview.found.is_pathway) return &preview.found.list_source;
    const auto index = module_in(*preview.found.pathway, folder);
    return index ? &preview.found.pathway->modules[*index].module.source : nullptr;
}

/// Windows ends its lines with two characters.
std::string without_return(std::string_view line) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return std::string(line);
}

}  // namespace

std::optional<Spot> spot_of_line(const content::Module& module, int line) {
    if (module.pages.empty()) return std::nullopt;
    Spot spot;
    spot.page = page_of_line(module, line);
    const content::Page& page = module.pages[spot.page];
    if (page.elements.empty() || line_of(page.elements.front()) > line) return spot;
    while (spot.element + 1 < page.elements.size() && line_of(page.elements[spot.element + 1]) <= line) ++spot.element;
    const int first = line_of(page.elements[spot.element]);
    const bool is_last = spot.element + 1 == page.elements.size();
    const int end = !is_last                              ? line_of(page.elements[spot.element + 1])
                    : spot.page + 1 < module.pages.size() ? module.pages[spot.page + 1].line
                                                          : line_count(module.source) + 1;
    if (end > first) spot.within = std::min(static_cast<float>(line - first) / static_cast<float>(end - first), 1.0F);
    const auto* question = std::get_if<content::Question>(&page.elements[spot.element]);
    if (question != nullptr && page.kind == content::Page::Kind::quiz) spot.question = question->number;
    return spot;
}

int line_of_element(const content::Module& module, std::size_t page, std::size_t element) {
    if (page >= module.pages.size()) return 1;
    const auto& elements = module.pages[page].elements;
    return element < elements.size() ? line_of(elements[element]) : module.pages[page].line;
}

std::optional<std::size_t> shown_index(const Preview& preview) {
    if (preview.is_listing) return std::nullopt;
    return module_in(*preview.found.pathway, preview.module);
}

const content::Module* shown_module(const Preview& preview) {
    const auto index = shown_index(preview);
    return index ? &preview.found.pathway->modules[*index].module : nullptr;
}

std::optional<std::size_t> shown_page(const Preview& preview) {
    const content::Module* module = shown_module(preview);
    const Screen& shown = screen(preview.rehearsal);
    if (module == nullptr || shown.kind != Screen::Kind::lesson || shown.page >= module->pages.size())
        return std::nullopt;
    return shown.page;
}

const content::Problems& shown_problems(const Preview& preview) {
    const auto index = shown_index(preview);
    return index ? preview.found.problems[*index] : preview.found.list_problems;
}

std::vector<SourceLine> lines_around(const Preview& preview, const ProblemAt& problem, int around) {
    std::vector<SourceLine> lines;
    const std::string* source = source_of(preview, problem.folder);
    if (source == nullptr) return lines;
    const int first = std::max(problem.problem.line - around, 1);
    const int last = std::min(problem.problem.line + around, line_count(*source));
    for (int number = first; number <= last; ++number)
        lines.push_back({number, without_return(line_of(std::string_view(*source), number))});
    return lines;
}

}  // namespace state
