/// What is done about modules when `update` asks for it: looked at, kept, dropped, read again.
#pragma once

#include "player/app/errands.h"
#include "player/shelf/library.h"
#include "player/state/effect.h"

#include <map>
#include <string>

namespace app {

Errand check_module(const state::CheckModule& wish);
Errand keep_module(const state::KeepModule& wish, const shelf::Places& places);
Errand drop_module(const state::DropModule& wish, const shelf::Places& places);

/// Where the learner's own modules are kept, by id, as State holds it.
std::map<std::string, std::string> added_modules(const shelf::Library& library);

}  // namespace app
