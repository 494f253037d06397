/// Learners and modules for the tests of lessons, questions and quizzes.
#pragma once

#include "player/state/state.h"
#include "tests/support/ui_driver.h"

#include <string>
#include <vector>

namespace learning {

/// Ada, with the format's worked example (tests/data/modules/hand-hygiene) and nothing opened yet.
state::State hand_hygiene();

/// Ada, with one module of this text; its id is `practice`.
state::State with_module(const std::string& text);

/// A module with this body below its metadata and title.
std::string module_text(const std::string& body);

/// A key with Alt or Ctrl held.
void press_alt(support::UiDriver& driver, ui::Key key);
void press_ctrl(support::UiDriver& driver, ui::Key key);

/// The names of the controls of one role, in reading order.
std::vector<std::string> names(const support::UiDriver& driver, ui::Role role);

}  // namespace learning
