/// By when a learner's managers want modules passed, as the hub said it last.
#pragma once

#include "records/summary_row.h"

#include <map>
#include <string>

namespace state {

/// By module.
using DueDates = std::map<std::string, records::Day>;

struct State;

/// By when this module is to be passed, and whether that day is over: nothing is due of a module that is passed for good.
records::Deadline deadline_of(const State& state, const std::string& module);

}  // namespace state
