#include "content/load.h"

#include "content/front_matter.h"
#include "content/glossary.h"
#include "content/links.h"
#include "content/markdown.h"
#include "content/pages.h"
#include "content/pictures.h"
#include "content/source.h"
#include "content/validate.h"

#include <fmt/format.h>

namespace content {
namespace {

/// A module but for the marks of its terms.
LoadedModule parse_plain(std::string_view text, const std::string& name, const Folder& files) {
    LoadedModule loaded;
    Module& module = loaded.module;
    Findings findings(name);
    Source source(text);
    if (const std::optional<int> line = source.first_bad_line()) {
        findings.add(*line, "E108", "this line is not UTF-8: save the file as UTF-8");
    }
    module.folder = files.location();
    module.source = source.text();
    const FrontMatter front_matter = read_front_matter(source, findings);
    module.metadata = module_metadata(front_matter, findings);
    source.blank(1, front_matter.last_line);

    assemble_pages(parse_markdown(source, findings), source, module, findings);
    resolve_links(module, findings);
    check_pictures(module, files, findings);
    collect_glossary(module, findings);
    validate(module, findings);
    loaded.problems = std::move(findings).in_file_order();
    return loaded;
}

}  // namespace

LoadedModule parse_module(std::string_view text, const std::string& name, const Folder& files) {
    LoadedModule loaded = parse_plain(text, name, files);
    mark_terms(loaded.module);
    return loaded;
}

LoadedModule load_module(const Folder& folder, const std::string& name) {
    LoadedModule loaded = read_module(folder, name);
    mark_terms(loaded.module);
    return loaded;
}

LoadedModule read_module(const Folder& folder, const std::string& name) {
    const std::string file = name.empty() ? "module.md" : name + "/module.md";
    const tl::expected<std::string, std::string> text = read_text(folder, "module.md");
    if (text) return parse_plain(*text, file, folder);
    LoadedModule broken;
    broken.module.folder = folder.location();
    Findings findings(file);
    const bool is_there = folder.read_start("module.md", 0).has_value();
    findings.add(1, "E108", text.error() + (is_there ? "" : ": a module is a folder with a `module.md` in it"));
    broken.problems = std::move(findings).in_file_order();
    return broken;
}

}  // namespace content
