/// How an operator is told of one person.
#pragma once

#include "hub/people.h"

#include <string>

namespace program {

/// "Ada (staff number 007) of Ward 9".
std::string name_of(const hub::Person& person);

/// Says on standard error that there is nobody of that number; gives the exit code.
int nobody(hub::RowId person);

}  // namespace program
