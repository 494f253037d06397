#include "player/state/module_offer.h"

#include "player/state/state.h"

namespace state {

OfferKind kind_of(const ModuleOffer& offer, const State& state) {
    if (offer.loaded == nullptr) return OfferKind::unusable;
    if (offer.loaded->is_broken()) return OfferKind::broken;
    const content::Module& offered = offer.loaded->module;
    const content::Module* present = readable_module(state, offered.metadata.id);
    if (present == nullptr) return OfferKind::is_new;
    if (offered.metadata.version > present->metadata.version) return OfferKind::newer;
    if (offered.metadata.version < present->metadata.version) return OfferKind::older;
    return offered.source == present->source ? OfferKind::same : OfferKind::changed;
}

}  // namespace state
