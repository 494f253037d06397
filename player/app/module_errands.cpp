#include "player/app/module_errands.h"

#include "player/shelf/module_stand.h"
#include "player/shelf/offer.h"
#include "player/shelf/own_modules.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
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

/// An unforeseen reason, after which everything is as it was.
Errand change_of(std::uint64_t request, const std::string& module, std::function<state::Message()> work) {
    Errand errand;
    errand.work = std::move(work);
    errand.is_change = true;
    errand.failed = [request, module](const std::string& why) -> state::Message {
        return state::ModulesChanged{request, module, why};
    };
    return errand;
}

}  // namespace

Errand check_module(const state::CheckModule& wish) {
    Errand errand;
    errand.work = [wish]() -> state::Message {
        auto found = shelf::look_at(wish.path);
        if (!found) return state::ModuleChecked{wish.request, {.why_not = std::move(found.error())}};
        state::ModuleOffer offer;
        offer.loaded = std::make_shared<const content::LoadedModule>(std::move(found->loaded));
        offer.bytes = found->bytes;
        offer.digest = std::move(found->digest);
        offer.is_folder = !shelf::is_package(wish.path);
        return state::ModuleChecked{wish.request, std::move(offer)};
    };
    errand.failed = [wish](const std::string& why) -> state::Message {
        return state::ModuleChecked{wish.request, {.why_not = fmt::format("could not read '{}': {}", wish.path, why)}};
    };
    return errand;
}

/// The stick is read beside other errands: should it hang, what comes from elsewhere is kept meanwhile.
Errand keep_module(const state::KeepModule& wish, const shelf::Places& places) {
    const auto fetched = std::make_shared<std::optional<shelf::Fetched>>();
    Errand errand = change_of(wish.request, wish.module, [wish, places, fetched]() -> state::Message {
        const auto kept = (*fetched)->and_then(
            [&](const package::Package& module) { return shelf::keep_module(module, places.own); });
        return changed(wish.request, wish.module, kept, places);
    });
    errand.first = [wish, fetched] { *fetched = shelf::fetch_module(wish.path, wish.digest); };
    return errand;
}

Errand drop_module(const state::DropModule& wish, const shelf::Places& places) {
    return change_of(0, wish.module, [wish, places]() -> state::Message {
        return changed(0, wish.module, shelf::remove_module(wish.path), places);
    });
}

std::map<std::string, std::string> added_modules(const shelf::Library& library) {
    std::map<std::string, std::string> added;
    for (const auto& [id, path] : library.added) added.emplace(id, path.string());
    return added;
}

}  // namespace app
