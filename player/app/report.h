/// What support needs to know about this computer and its modules: nothing that the learner wrote or answered.
#pragma once

#include "player/state/state.h"

#include <string>

namespace app {

/// The facts that State does not hold.
struct ReportFacts {
    std::string renderer;
    std::string data_folder;
    std::string modules_folder;
    std::string last_problem;  ///< the newest sentence about saving that failed, or empty
};

/// Lines of text to send to support.
std::string support_report(const state::State& state, const ReportFacts& facts);

}  // namespace app
