/// What the scored quiz and its results say.
#pragma once

#include "player/ui/strings/count.h"

#include <string_view>

namespace ui::strings {

struct Quiz {
    std::string_view title = "Quiz";
    std::string_view title_of = "Quiz: {}";
    std::string_view leave = "Leave the quiz";
    Count questions{"{} question", "{} questions"};
    std::string_view pass_mark = "Pass mark {}";
    std::string_view attempts_unlimited = "As many tries as you like";
    Count attempts_left{"{} try left", "{} tries left"};
    std::string_view saved_as_you_go = "Every answer is saved on this laptop as you go. You can leave and come back.";
    Count try_again{"You can take the quiz again: {} try left.", "You can take the quiz again: {} tries left."};
    std::string_view try_again_unlimited = "You can take the quiz again, as often as you like.";
    std::string_view start = "Start the quiz";
    std::string_view start_again = "Take the quiz again";
    std::string_view go_on = "Go on with the quiz";
    std::string_view answered_count = "{} of {} answered";
    std::string_view map = "Questions";
    std::string_view map_answered = "Question {}, answered";
    std::string_view map_blank = "Question {}, not answered";
    std::string_view question_of = "Question {} of {}";
    std::string_view previous = "Previous question";
    std::string_view next = "Next question";
    std::string_view submit = "Submit the quiz";
    std::string_view submit_short = "Submit";
    std::string_view submitting = "Saving your quiz …";
    std::string_view earlier_version =
        "This module has changed since you began. You finish this quiz on the version you began.";
    std::string_view not_open = "This quiz is not open";
    std::string_view not_open_detail = "Start it from the quiz page of the module.";
    std::string_view open_module = "Go to the module";
    std::string_view used_up = "You have used all your tries";
    std::string_view used_up_detail = "Read these pages again, and the quiz opens once more:";
    std::string_view last_result = "Your last result";
    std::string_view last_passed = "Passed with {} on {}";
    std::string_view last_failed = "Not passed: {} on {}";
    std::string_view see_results = "See your results";
    std::string_view saved = "Saved on this laptop";
    std::string_view saving = "Saving …";
    std::string_view not_saved = "Not saved yet: trying again";
};

struct Results {
    std::string_view title = "Your results";
    std::string_view title_of = "Results: {}";
    std::string_view passed = "Passed";
    std::string_view not_passed = "Not passed yet";
    std::string_view score = "Your score";
    std::string_view needed = "The pass mark is {}.";
    std::string_view stays_passed = "You passed this module with {} on {}. That pass stays yours.";
    std::string_view pages_left_title = "Some pages are still to be read";
    std::string_view pages_left = "The module is complete when you have read these too:";
    std::string_view next_module = "Next: {}";
    std::string_view pathway = "Back to your pathway";
    std::string_view module = "Back to the module";
    std::string_view retry = "Take the quiz again";
    std::string_view answers = "Your answers";
    std::string_view right_count = "{} of {} right";
    std::string_view right_and_partly_count = "{} of {} right, {} partly right";
    std::string_view under_way = "You have begun the quiz again.";
    std::string_view points = "{} of {}";
    std::string_view show = "Show question {}";
    std::string_view hide = "Hide question {}";
    std::string_view none = "There are no results here yet";
    std::string_view none_detail = "They appear when you have submitted the quiz.";
};

}  // namespace ui::strings
