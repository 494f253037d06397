#include "player/state/preview_found.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace state {
namespace {

std::size_t errors(const content::Problems& problems) {
    return static_cast<std::size_t>(std::count_if(problems.begin(), problems.end(), [](const content::Problem& one) {
        return one.severity == content::Severity::error;
    }));
}

/// The last line that is not blank.
std::string_view last_line(std::string_view text) {
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    if (end == std::string_view::npos) return {};
    text = text.substr(0, end + 1);
    return text.substr(text.find_last_of('\n') + 1);
}

bool ends_its_line(std::string_view text) {
    return !text.empty() && text.back() == '\n';
}

/// A text as it was and as it is, each with the number of its errors.
struct Edit {
    std::string_view before, now;
    std::size_t errors_before = 0, errors_now = 0;
};

/// Whoever writes a file from its start has lost its end for a moment.
bool has_lost_its_end(const Edit& edit) {
    const std::string_view end = last_line(edit.now);
    if (end.empty()) return !last_line(edit.before).empty();
    if (end == last_line(edit.before)) return false;
    const bool is_cut = ends_its_line(edit.before) && !ends_its_line(edit.now);
    return is_cut || edit.now.size() < edit.before.size() || edit.errors_now > edit.errors_before;
}

/// An id for a module that has none: no author can write it.
constexpr std::string_view no_id = "/";

}  // namespace

PreviewFound read_for_preview(const content::Folder& folder) {
    PreviewFound found;
    found.folder = folder.location();
    found.is_pathway = content::holds_modules(folder);
    content::Pathway pathway;
    if (found.is_pathway) {
        pathway = content::load_pathway(folder, "");
        found.list_problems = std::move(pathway.problems);
        if (auto text = content::read_text(folder, "pathway.md")) found.list_source = std::move(*text);
    } else {
        pathway.modules.push_back(content::load_module(folder, ""));
        content::Metadata& metadata = pathway.modules.front().module.metadata;
        if (metadata.id.empty()) metadata.id = no_id;
        pathway.language = metadata.language;
    }
    pathway.problems.clear();
    for (content::LoadedModule& loaded : pathway.modules) found.problems.push_back(std::exchange(loaded.problems, {}));
    found.pathway = std::make_shared<const content::Pathway>(std::move(pathway));
    return found;
}

std::optional<std::size_t> module_in(const content::Pathway& pathway, const std::string& folder) {
    for (std::size_t index = 0; index < pathway.modules.size(); ++index)
        if (pathway.modules[index].module.folder == folder) return index;
    return std::nullopt;
}

bool is_same(const PreviewFound& left, const PreviewFound& right) {
    const auto& modules = left.pathway->modules;
    const auto& others = right.pathway->modules;
    return left.why_not == right.why_not && left.unwatched == right.unwatched && left.is_pathway == right.is_pathway &&
           left.problems == right.problems && left.list_problems == right.list_problems &&
           left.list_source == right.list_source && left.pictures == right.pictures &&
           std::equal(modules.begin(), modules.end(), others.begin(), others.end(),
                      [](const content::LoadedModule& one, const content::LoadedModule& other) {
                          return one.module.folder == other.module.folder && one.module.source == other.module.source;
                      });
}

bool looks_unfinished(const PreviewFound& shown, const PreviewFound& found) {
    if (!shown.why_not.empty()) return false;
    if (!found.why_not.empty() || shown.is_pathway != found.is_pathway) return true;
    if (has_lost_its_end(
            {shown.list_source, found.list_source, errors(shown.list_problems), errors(found.list_problems)}))
        return true;
    for (std::size_t index = 0; index < shown.pathway->modules.size(); ++index) {
        const content::Module& before = shown.pathway->modules[index].module;
        const std::optional<std::size_t> now = module_in(*found.pathway, before.folder);
        if (!now) return true;
        if (has_lost_its_end({before.source, found.pathway->modules[*now].module.source, errors(shown.problems[index]),
                              errors(found.problems[*now])}))
            return true;
    }
    return false;
}

}  // namespace state
