/// A pathway of three short modules for tests: pages, a question of each manner of answering, reflections, a quiz.
#pragma once

#include "content/load.h"
#include "player/state/state.h"

#include <memory>

namespace support {

/// "Being an anchor", "Good work" and "Spending well", without a problem among them.
std::shared_ptr<const content::Pathway> sample_pathway();

/// The sample pathway for somebody who has been welcomed as Ada and has opened nothing yet.
state::State fresh_state();

}  // namespace support
