#include "player/app/past.h"

#include "player/state/past.h"

namespace app {

tl::expected<void, store::Error> tell_past(store::ProgressStore& store,
                                           const std::shared_ptr<const content::Pathway>& pathway,
                                           const std::string& actor, const records::RandomBits& random) {
    const auto past = store.untold_past();
    if (!past) return tl::unexpected(past.error());
    if (!*past) return {};
    return store.tell_past(state::past_statements(pathway, actor, **past, random));
}

}  // namespace app
