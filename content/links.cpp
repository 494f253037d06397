#include "content/links.h"

#include "content/addresses.h"
#include "content/destinations.h"
#include "content/keywords.h"
#include "content/percent.h"
#include "content/slugs.h"
#include "content/source.h"
#include "content/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace content {
namespace {

/// Resolves links against the slugs of one module.
class Resolver {
public:
    Resolver(Module& module, Findings& findings)
        : module_(module), findings_(findings), destinations_(destinations(module)) {}

    void resolve() {
        for (Page& page : module_.pages) {
            walk_page(
                page, [](Block&) {},
                [&](Inlines& inlines) {
                    walk_inlines(inlines, [&](Inline& run) {
                        if (run.kind == Inline::Kind::link) resolve(run);
                    });
                });
            for (Element& element : page.elements) {
                if (auto* question = std::get_if<Question>(&element))
                    question->explained_on = explained_on(question->explanation);
            }
        }
    }

private:
    void resolve(Inline& link) {
        if (is_web_address(link.target)) return;
        if (link.target.substr(0, 1) != "#") {
            findings_.add(link.line, "E228",
                          fmt::format("the link to '{}' leads nowhere the player can go: use an http or https address, "
                                      "or `#heading` for a heading of this module",
                                      link.target));
            return;
        }
        const std::string wanted = slug(percent_decoded(std::string_view(link.target).substr(1)));
        if (destinations_.count(wanted) != 0) {
            link.target = "#" + wanted;
            return;
        }
        const std::string meant = did_you_mean(link.target, known_targets());
        findings_.add(link.line, "E229",
                      fmt::format("the link '{}' leads to no page or heading of this module{}", link.target, meant));
    }

    const std::vector<std::string>& known_targets() {
        if (known_.empty()) {
            for (const auto& [name, destination] : destinations_) known_.push_back("#" + name);
            std::sort(known_.begin(), known_.end());
        }
        return known_;
    }

    std::optional<std::size_t> explained_on(const Blocks& explanation) const {
        std::optional<std::size_t> page;
        walk_blocks(explanation, [&](const Block& block) {
            walk_inlines(block.inlines, [&](const Inline& run) {
                if (page || run.kind != Inline::Kind::link || run.target.substr(0, 1) != "#") return;
                const auto found = destinations_.find(run.target.substr(1));
                if (found != destinations_.end()) page = found->second.page;
            });
        });
        return page;
    }

    Module& module_;
    Findings& findings_;
    const Destinations destinations_;
    std::vector<std::string> known_;  ///< made when the first link leads nowhere
};

}  // namespace

void resolve_links(Module& module, Findings& findings) {
    Resolver(module, findings).resolve();
}

}  // namespace content
