/// States worth a picture: the same learners with the real modules, at telling moments.
#pragma once

#include "player/state/state.h"
#include "player/ui/interface.h"

#include <string>
#include <vector>

namespace support {

/// Names of the scenes.
std::vector<std::string> scene_names();

/// The state of a scene, on its home screen. Throws std::runtime_error for an unknown name.
state::State scene(const std::string& name);

/// A page that shows every widget in its states.
ui::Interface::View gallery();

}  // namespace support
