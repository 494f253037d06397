#include "content/addresses.h"
#include "content/front_matter.h"
#include "content/glossary.h"
#include "content/keywords.h"
#include "content/load.h"
#include "content/markdown.h"
#include "content/percent.h"
#include "content/slugs.h"
#include "content/source.h"
#include "content/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace content {
namespace {

/// A line of the pathway's list.
struct Entry {
    std::string folder;
    int line = 0;
};

/// `./ladders/module.md` and `ladders/` as `ladders`.
std::string folder_name(std::string_view target) {
    std::string name = percent_decoded(target);
    if (name.substr(0, 2) == "./") name.erase(0, 2);
    constexpr std::string_view file = "/module.md";
    if (name.size() > file.size() && name.compare(name.size() - file.size(), file.size(), file) == 0)
        name.erase(name.size() - file.size());
    while (!name.empty() && name.back() == '/') name.pop_back();
    return name;
}

std::string last_part(std::string_view location) {
    while (!location.empty() && (location.back() == '/' || location.back() == '\\')) location.remove_suffix(1);
    const std::size_t slash = location.find_last_of("/\\");
    return std::string(slash == std::string_view::npos ? location : location.substr(slash + 1));
}

bool is_module_folder(const std::string& name) {
    return name != "images" && name.front() != '.';
}

/// The first link in a line.
const Inline* first_link(const Block& item) {
    const Inline* found = nullptr;
    for (const Block& block : item.children) {
        walk_inlines(block.inlines, [&](const Inline& run) {
            if (found == nullptr && run.kind == Inline::Kind::link) found = &run;
        });
    }
    return found;
}

/// Reads pathway.md: its metadata, the list, and the text around it.
class PathwayReader {
public:
    PathwayReader(Pathway& pathway, const std::vector<std::string>& folders, const std::string& file)
        : pathway_(pathway), folders_(folders), findings_(file) {}

    std::vector<Entry> read(std::string_view text) {
        Source source(text);
        if (const std::optional<int> line = source.first_bad_line()) {
            findings_.add(*line, "E108", "this line is not UTF-8: save the file as UTF-8");
        }
        const FrontMatter front_matter = read_front_matter(source, findings_);
        const Metadata metadata = pathway_metadata(front_matter, findings_);
        pathway_.id = metadata.id;
        pathway_.title = metadata.title;
        pathway_.language = metadata.language;
        source.blank(1, front_matter.last_line);
        std::vector<Entry> entries;
        bool has_list = false;
        for (Block& block : parse_markdown(source, findings_)) {
            if (!has_list && block.kind == Block::Kind::list && block.ordered) {
                has_list = true;
                read_list(block, entries);
                continue;
            }
            // The page has a title of its own, so headings begin one level below it.
            if (block.kind == Block::Kind::heading) block.level = std::max(block.level, 3);
            check_links(block);
            pathway_.about.push_back(std::move(block));
        }
        pathway_.problems = std::move(findings_).in_file_order();
        return entries;
    }

private:
    void read_list(const Block& list, std::vector<Entry>& entries) {
        for (const Block& item : list.children) {
            const Inline* link = first_link(item);
            if (link == nullptr) {
                findings_.add(item.line, "E228",
                              "this line of the pathway names no module: write `1. [Title](folder)`");
                continue;
            }
            const std::string name = folder_name(link->target);
            const bool is_known = std::find(folders_.begin(), folders_.end(), name) != folders_.end();
            const bool is_repeated =
                std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.folder == name; });
            if (!is_known) {
                findings_.add(link->line, "E229",
                              fmt::format("there is no module folder '{}' here{}", name, did_you_mean(name, folders_)));
            } else if (is_repeated) {
                findings_.add(link->line, "E229",
                              fmt::format("the module folder '{}' is listed twice: keep one line", name));
            } else {
                entries.push_back({name, link->line});
            }
        }
    }

    void check_links(Block& block) {
        const auto check = [&](Inline& run) {
            if (run.kind != Inline::Kind::link || is_web_address(run.target)) return;
            findings_.add(run.line, "E228",
                          fmt::format("the link to '{}' leads nowhere the player can go: use an http or https address",
                                      run.target));
        };
        walk_inlines(block.inlines, check);
        walk_blocks(block.children, [&](Block& inner) { walk_inlines(inner.inlines, check); });
    }

    Pathway& pathway_;
    const std::vector<std::string>& folders_;
    Findings findings_;
};

/// Leaves every module an id of its own. The later module of two with one id is broken, and so is one without: by an id
/// that another has the player could only ever find the first.
class Ids {
public:
    explicit Ids(std::string prefix) : prefix_(std::move(prefix)) {}

    void part(const std::string& folder, LoadedModule& loaded) {
        const std::string id = loaded.module.metadata.id;
        const auto [known, is_new] = first_folders_.emplace(id, folder);
        if (is_new && !id.empty()) return;
        loaded.module.metadata.id = folder + "/";
        if (id.empty()) return;
        Findings findings(prefix_ + folder + "/module.md");
        findings.add(
            1, "E106",
            fmt::format("the folders '{}' and '{}' both hold a module with the id '{}': give one of them another id",
                        known->second, folder, id));
        Problems& own = loaded.problems;
        for (Problem& problem : std::move(findings).in_file_order()) own.insert(own.begin(), std::move(problem));
    }

private:
    std::string prefix_;
    std::map<std::string, std::string> first_folders_;
};

bool has_file(const Folder& folder, const std::string& name) { return folder.read_start(name, 0).has_value(); }

}  // namespace

bool holds_modules(const Folder& folder) {
    if (has_file(folder, "pathway.md")) return true;
    const std::vector<std::string> folders = folder.folders();
    return !has_file(folder, "module.md") && std::any_of(folders.begin(), folders.end(), is_module_folder);
}

Pathway load_pathway(const Folder& folder, const std::string& name) {
    std::vector<LoadedModule> modules;
    Pathway pathway = load_pathway(folder, name, [&](const std::string&, LoadedModule loaded) {
        mark_terms(loaded.module);
        modules.push_back(std::move(loaded));
    });
    pathway.modules = std::move(modules);
    return pathway;
}

Pathway load_pathway(const Folder& folder, const std::string& name, const TakeModule& take) {
    const std::string prefix = name.empty() ? "" : name + "/";
    std::vector<std::string> folders = folder.folders();
    folders.erase(
        std::remove_if(folders.begin(), folders.end(), [](const std::string& one) { return !is_module_folder(one); }),
        folders.end());

    Pathway pathway;
    std::vector<std::string> order;
    const tl::expected<std::string, std::string> text = read_text(folder, "pathway.md");
    if (text) {
        for (const Entry& entry : PathwayReader(pathway, folders, prefix + "pathway.md").read(*text))
            order.push_back(entry.folder);
    } else {
        pathway.title = last_part(folder.location());
        pathway.id = slug(pathway.title);
        if (has_file(folder, "pathway.md")) {
            Findings findings(prefix + "pathway.md");
            findings.add(1, "E108", text.error());
            pathway.problems = std::move(findings).in_file_order();
        }
    }
    for (const std::string& one : folders) {
        if (std::find(order.begin(), order.end(), one) == order.end()) order.push_back(one);
    }
    Ids ids(prefix);
    for (const std::string& one : order) {
        LoadedModule loaded = read_module(*folder.inside(one), prefix + one);
        if (!text && pathway.language.empty()) pathway.language = loaded.module.metadata.language;
        ids.part(one, loaded);
        take(one, std::move(loaded));
    }
    return pathway;
}

}  // namespace content
