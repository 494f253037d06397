/// What pages, their questions and reflections say.
#pragma once

#include "player/ui/strings/count.h"

#include <array>
#include <string_view>

namespace ui::strings {

struct Lesson {
    std::string_view contents = "Contents";
    std::string_view close_contents = "Close the contents";
    std::string_view introduction = "Introduction";
    std::string_view number_and_title = "{} · {}";
    std::string_view module_number = "Module {}";
    std::string_view page_read = "read";
    std::string_view page_open = "reading now";
    std::string_view page_unread = "not read yet";
    std::string_view page_again = "to read again";
    Count pages_to_read{"{} page to read", "{} pages to read"};
    std::string_view quiz_submitted = "submitted";
    std::string_view quiz_under_way = "under way";
    std::string_view quiz_not_started = "not started";
    std::string_view progress = "Progress in this module";
    std::string_view percent = "{}%";
    std::string_view percent_and_time = "{}%, {}";
    std::string_view all_read = "All pages read";
    std::string_view page_of = "Page {} of {}";
    std::string_view previous = "Previous";
    std::string_view next = "Next";
    std::string_view previous_page = "Previous page";
    std::string_view next_page = "Next page";
    std::string_view finish = "Back to your pathway";
    std::string_view read_in_browser = "Read in the browser";
    std::string_view read_in_browser_for = "The whole module as one page, for screen readers and phones";
    std::string_view find = "Find on this page";
    std::string_view find_placeholder = "Words to find";
    std::string_view find_count = "{} of {}";
    std::string_view find_nothing = "Nothing found";
    std::string_view next_hit = "Next place";
    std::string_view previous_hit = "Previous place";
    std::string_view close_find = "Close the find bar";
    Count pages{"{} page", "{} pages"};
    std::string_view ends_with_quiz = "quiz with a pass mark of {}";
};

struct Question {
    std::string_view practice = "Check your understanding";
    std::string_view name = "{}, {}: {}";  ///< its title, its kind, what it asks
    std::string_view number = "Question {}";
    /// By content::QuestionKind: as a label, then inside a sentence.
    std::array<std::string_view, 7> kinds{"Choose one",  "Choose all that apply", "True or false", "Put in order",
                                          "Match pairs", "Short answer",          "Number"};
    std::array<std::string_view, 7> kind_names{"choose one",  "choose all that apply", "true or false",
                                               "put in order", "match pairs",          "short answer", "number"};
    Count points{"{} point", "{} points"};
    std::string_view part_marks = "part marks";
    std::string_view check = "Check my answer";
    std::string_view check_needs_answer = "Answer first";
    std::string_view try_again = "Try again";
    Count tries{"Tried once", "Tried {} times"};
    std::string_view show_hint = "Show a hint";
    std::string_view hide_hint = "Hide the hint";
    std::string_view hint = "Hint";
    std::string_view explanation = "Explanation";
    std::string_view right = "Right";
    std::string_view wrong = "Not right";
    std::string_view partly = "Partly right: {} of the marks";
    std::string_view partly_plain = "Partly right";
    std::string_view unanswered = "Not answered";
    std::string_view saving = "Saving your answer …";
    std::string_view not_saved = "Not saved yet. Your answer is kept here and will be tried again.";
    std::string_view save_now = "Try to save now";
    std::string_view place_of = "{} of {}";
    std::string_view move_up = "Move up: {}";
    std::string_view move_down = "Move down: {}";
    std::string_view how_to_order = "Move each line with its arrows, by dragging, or with Alt and the arrow keys.";
    std::string_view how_to_move = "Alt and the arrow keys move it";
    std::string_view right_place = "Right place";
    std::string_view belongs_at = "Belongs in place {}";
    std::string_view choose_match = "Choose …";
    std::string_view no_match = "Leave empty";
    std::string_view drag_match = "Choose from each list, or drag an answer to its place:";
    std::string_view right_match = "The right answer: {}";
    std::string_view used_match = "used";
    std::string_view your_answer = "Your answer";
    std::string_view your_number = "Your answer, in {}";
    std::string_view your_plain_number = "Your answer, as a number";
    std::string_view not_a_number = "Write a number in digits, such as 12 or 0.5.";
    std::string_view right_answer = "The right answer: {}";
};

struct Reflection {
    std::string_view title = "Reflection";
    std::string_view name = "Reflection {}: {}";
    std::string_view is_private = "Private";
    std::string_view is_shared = "Shared";
    std::string_view private_detail = "Only you can read this. It never leaves this laptop.";
    std::string_view shared_detail = "Your organisation can read what you save here, once your records are sent.";
    std::string_view field = "Your thoughts";
    std::string_view placeholder = "Write as much or as little as you like";
    std::string_view save = "Save";
    std::string_view saved = "Saved on this laptop";
    std::string_view saving = "Saving …";
    std::string_view draft = "Draft kept on this laptop. Save it to put it in your journal.";
    std::string_view not_saved = "Not saved yet. Your words are kept here and will be tried again.";
};

}  // namespace ui::strings
