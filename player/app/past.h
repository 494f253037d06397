/// Tells, once, what was done before this program told anything.
#pragma once

#include "content/load.h"
#include "player/store/progress_store.h"
#include "records/uuid.h"

#include <memory>
#include <string>

namespace app {

/// Puts the statements of it into the outbox; nothing where it was told already. After a failure the next start tries
/// again.
tl::expected<void, store::Error> tell_past(store::ProgressStore& store,
                                           const std::shared_ptr<const content::Pathway>& pathway,
                                           const std::string& actor, const records::RandomBits& random);

}  // namespace app
