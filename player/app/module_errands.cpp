#include "player/app/module_errands.h"

#include "player/shelf/offer.h"
#include "player/shelf/own_modules.h"

#include <memory>
#include <utility>

namespace app {
namespace {

/// Everything there is now, after `done` succeeded; the reason where it did not.
state::ModulesChanged changed(std::uint64_t request, const std::string& module, const tl::expected<void, std::string>& done,
                              const shelf::Places& places) {
    state::ModulesChanged message{request, module};
    if (!done) {
        message.why_not = done.error();
        return message;
    }
    shelf::Library library = shelf::load_library(places);
    message.added = added_modules(library);
    message.pathway = std::make_shared<const content::Pathway>(std::move(library.pathway));
    message.index = std::make_shared<const state::SearchIndex>(*message.pathway);
    return message;
}

}  // namespace

Errands::Errand check_module(const state::CheckModule& wish) {
    return [wish]() -> state::Message {
        auto found = shelf::look_at(wish.path);
        if (!found) return state::ModuleChecked{wish.request, {.why_not = std::move(found.error())}};
        state::ModuleOffer offer;
        offer.loaded = std::make_shared<const content::LoadedModule>(std::move(found->loaded));
        offer.bytes = found->bytes;
        offer.digest = std::move(found->digest);
        return state::ModuleChecked{wish.request, std::move(offer)};
    };
}

Errands::Errand keep_module(const state::KeepModule& wish, const shelf::Places& places) {
    return [wish, places]() -> state::Message {
        return changed(wish.request, wish.module, shelf::add_module(wish.path, wish.digest, places.own), places);
    };
}

Errands::Errand drop_module(const state::DropModule& wish, const shelf::Places& places) {
    return [wish, places]() -> state::Message {
        return changed(0, wish.module, shelf::remove_module(wish.path), places);
    };
}

std::map<std::string, std::string> added_modules(const shelf::Library& library) {
    std::map<std::string, std::string> added;
    for (const auto& [id, path] : library.added) added.emplace(id, path.string());
    return added;
}

}  // namespace app
