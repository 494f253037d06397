/// What an operator is told about the person that a connection code is for.
#pragma once

#include "hub/program/arguments.h"
#include "hub/store.h"

#include <string>

namespace program {

/// Whose the code is, and whether they are new. A whole sentence.
std::string sentence_about(const hub::Invited& invited, hub::Role role);

/// Why there is no code, and what to do, without a full stop.
std::string refusal_of(const hub::Invited& invited, const Invite& wanted);

}  // namespace program
