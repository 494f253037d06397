#include "content/package/label.h"

#include "content/front_matter.h"
#include "content/source.h"

namespace package {

std::optional<Label> label_of(std::string_view module_text) {
    content::Findings findings("module.md");
    const content::Source source(module_text);
    content::Metadata metadata = content::module_metadata(content::read_front_matter(source, findings), findings);
    if (content::has_errors(std::move(findings).in_file_order())) return std::nullopt;
    return Label{std::move(metadata.id), metadata.version, std::move(metadata.language), std::move(metadata.title)};
}

}  // namespace package
