/// What the learner sees of their own answers: the newest of a draft, an answer on its way to disk and a saved one.
#pragma once

#include "content/module.h"
#include "player/state/on_its_way.h"

#include <map>
#include <string>

namespace state {

/// The answer in a practice question's controls: the draft, else the answer on its way to disk, else the last submitted
/// one, else (after "Try again") an empty one.
Response shown_answer(const State& state, const std::string& module, int question);

/// True while an answer to this practice question is on its way to disk.
bool is_saving(const State& state, const std::string& module, int question, Saves saves = Saves::all);

/// The practice answer whose feedback is to be shown, or nullptr while there is none or another is being written.
const PracticeAnswer* shown_practice(const State& state, const std::string& module, int question);

/// The answer in a quiz question's controls: the one on its way to disk, else the one in the open attempt.
Response shown_quiz_answer(const State& state, const std::string& module, int question);

/// All of them, by question number.
std::map<int, Response> shown_quiz_answers(const State& state, const std::string& module);

/// The text in a reflection's editor: the draft, else the text on its way to disk, else the saved one.
std::string shown_reflection(const State& state, const std::string& module, int reflection);

/// True when the text in the editor differs from the saved one.
bool has_unsaved_words(const State& state, const std::string& module, int reflection);

/// True while this reflection is on its way to disk.
bool is_saving_reflection(const State& state, const std::string& module, int reflection, Saves saves = Saves::all);

/// True while the profile is on its way to disk.
bool is_saving_profile(const State& state, Saves saves = Saves::all);

/// True while the submission of this module's quiz is on its way to disk.
bool is_submitting(const State& state, const std::string& module, Saves saves = Saves::all);

/// True while any save has failed and waits for another try.
bool has_failed_saves(const State& state);

}  // namespace state
