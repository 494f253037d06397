#include "content/destinations.h"

#include "content/slugs.h"
#include "content/walk.h"

namespace content {

Destinations destinations(const Module& module) {
    Destinations all;
    for (std::size_t page = 0; page < module.pages.size(); ++page) {
        const std::vector<Element>& elements = module.pages[page].elements;
        all.emplace(module.pages[page].slug, Destination{page, 0});
        for (std::size_t element = 0; element < elements.size(); ++element) {
            const auto note = [&](const Block& block) {
                if (block.kind == Block::Kind::heading) all.emplace(block.slug, Destination{page, element});
            };
            walk_element(elements[element], note, [](const Inlines&) {});
        }
    }
    // The title names the opening page even where that page is empty.
    if (!module.pages.empty()) all.emplace(slug(module.title), Destination{});
    return all;
}

}  // namespace content
