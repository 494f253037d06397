/// Every word the interface says, in one table: British English, ready for a second language beside it.
/// `{}` stands for a value (fmt).
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

namespace ui {

/// Words that depend on a number.
struct Count {
    std::string_view one;
    std::string_view other;
};

/// One section a screen; `common` for what several share.
struct Strings {
    struct Common {
        std::string_view app_name = "Mooring";
        std::string_view back = "Back";
        std::string_view home = "Home";
        std::string_view close = "Close";
        std::string_view cancel = "Cancel";
        std::string_view save = "Save";
        std::string_view dismiss = "Dismiss";
        std::string_view try_again = "Try again";
        std::string_view settings = "Settings";
        std::string_view journal = "Journal";
        std::string_view search = "Search";
        std::string_view copy_address = "Copy the address";
        std::string_view more = "More";
        std::string_view less = "Less";
        Count minutes{"{} minute", "{} minutes"};
        Count minutes_left{"{} minute left", "{} minutes left"};
    } common;

    struct Home {
        std::string_view continue_heading = "Continue where you left off";
        std::string_view start_heading = "Start here";
        std::string_view continue_button = "Continue";
        std::string_view start_button = "Start";
        Count minutes_left_on_page{"{} minute left on this page", "{} minutes left on this page"};
        std::string_view page_done = "You have read this page. Next: {}";
        std::string_view next_heading = "What comes next";
        std::string_view quiz_next = "You have read every page. The quiz is next.";
        std::string_view quiz_early = "You can take the quiz now.";
        std::string_view quiz_under_way = "You have begun the quiz: {} of {} answered.";
        std::string_view quiz_failed = "Your last score: {}. The pass mark is {}.";
        std::string_view explained_on = "These pages explain what went wrong:";
        std::string_view read_again = "You have used all your tries. Read every page again to reopen the quiz.";
        Count pages_again{"{} page to read, {}", "{} pages to read, {}"};  ///< pages; minutes left, in words
        std::string_view go_to_quiz = "Go to the quiz";
        std::string_view read_again_button = "Read again";
        std::string_view pathway_heading = "Your pathway";
        std::string_view passed_count = "{} of {} passed";
        std::string_view standing_passed = "passed {}";
        std::string_view standing_passed_plain = "passed";
        std::string_view standing_failed = "not passed yet";
        std::string_view detail_try_again = "try the quiz again";
        std::string_view standing_under_way = "{}% done";
        std::string_view standing_not_started = "not started";
        std::string_view standing_broken = "cannot be opened";
        std::string_view saved_here = "Everything is saved on this laptop";
        std::string_view saving = "Saving …";
        std::string_view not_saved = "Not saved yet: trying again";
        std::string_view read_only = "Open for reading only: nothing is saved";
        std::string_view all_passed = "You have passed every module";
        std::string_view all_passed_detail = "Open any module below to read it again.";
        std::string_view no_modules = "There are no modules here yet";
        std::string_view no_modules_detail = "Ask the person who set up Mooring to add a pathway.";
    } home;

    struct Callouts {
        std::string_view note = "Note";
        std::string_view tip = "Tip";
        std::string_view important = "Important";
        std::string_view warning = "Warning";
        std::string_view caution = "Caution";
    } callouts;

    struct Verdicts {
        std::string_view right = "Right";
        std::string_view wrong = "Not right";
        std::string_view missed = "This one was right";
        std::string_view expected = "The right answer";
        std::string_view given = "Your answer";
    } verdicts;

    struct FirstRun {
        std::string_view title = "Welcome to Mooring";
        Count modules{"{} module", "{} modules"};
        Count minutes{"about {} minute in all", "about {} minutes in all"};
        std::string_view saved_first = "Everything you do is saved on this laptop, as you do it.";
        std::string_view asked_first = "Nothing leaves this laptop without you being asked.";
        std::string_view works_offline = "You need no account and no connection.";
        std::string_view about_you = "About you";
        std::string_view name = "Your name (optional)";
        std::string_view name_why = "as colleagues know you";
        std::string_view staff_number = "Staff number (optional)";
        std::string_view team = "Team (optional)";
        std::string_view text_size = "Text size";
        std::string_view sample = "This is how large the pages of your course will be.";
        std::string_view where_to_start = "Where to start";
        std::string_view see_all = "Show me all the modules first";
        std::string_view begin = "Begin";
        std::string_view change_later = "You can change all of this later, in Settings.";
    } first_run;

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
        std::string_view find = "Find on this page";
        std::string_view find_placeholder = "Words to find";
        std::string_view find_count = "{} of {}";
        std::string_view find_nothing = "Nothing found";
        std::string_view next_hit = "Next place";
        std::string_view previous_hit = "Previous place";
        std::string_view close_find = "Close the find bar";
        Count pages{"{} page", "{} pages"};
        std::string_view ends_with_quiz = "quiz with a pass mark of {}";
    } lesson;

    struct Question {
        std::string_view practice = "Check your understanding";
        std::string_view name = "Question {}, {}: {}";
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
    } question;

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
    } reflection;

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
    } quiz;

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
    } results;

    struct Journal {
        std::string_view title = "Your journal";
        std::string_view intro = "Everything you have written down in your modules, in one place.";
        std::string_view filter = "Search your journal";
        std::string_view export_button = "Export";
        std::string_view export_what = "writes your journal into your documents folder";
        std::string_view private_means = "Private: these words never leave this laptop.";
        std::string_view shared_means = "Shared: these words go along with your results once you connect.";
        std::string_view saved_on = "saved {}";
        std::string_view not_saved_yet = "begun, not saved yet";
        std::string_view has_changes = "You have changed this and not saved it yet.";
        std::string_view edit = "Edit";
        std::string_view go_on = "Go on writing";
        std::string_view your_words = "Your words";
        std::string_view empty_removes = "Saved without words, this leaves your journal.";
        std::string_view saving = "Saving …";
        std::string_view no_longer_asked = "This module no longer asks this.";
        Count unwritten{"{} reflection not written yet", "{} reflections not written yet"};
        std::string_view go_to_first = "Go to the first";
        std::string_view empty = "Nothing here yet";
        std::string_view empty_detail = "When a module asks you to stop and think, what you write there is kept here too.";
        std::string_view none_found = "Nothing in your journal has “{}”";
        std::string_view none_found_detail = "Try fewer words, or other ones.";
    } journal;

    struct Search {
        std::string_view title = "Search";
        std::string_view field = "Words to look for";
        std::string_view placeholder = "in every module";
        std::string_view start = "Type a word or a few. Every module is searched as you type.";
        std::string_view keys = "Up and Down choose a place, Enter opens it.";
        Count found{"{} place", "{} places"};
        std::string_view found_most = "The first {} places";
        std::string_view none_found = "No module has “{}”";
        std::string_view none_found_detail = "Try fewer words, or only the beginning of one.";
    } search;

    struct Settings {
        std::string_view reading = "Reading";
        std::string_view text_size = "Text size";
        std::string_view text_size_detail = "Also by Ctrl + plus, Ctrl + minus and Ctrl + 0.";
        std::string_view percent = "{}%";
        std::string_view sample = "An anchor organisation belongs to its place, and stays there year after year.";
        std::string_view theme = "Colours";
        std::string_view light = "Light";
        std::string_view dark = "Dark";
        std::string_view high_contrast = "High contrast";
        std::string_view sample_letters = "Aa";
        std::string_view font = "Typeface";
        std::string_view plain_font = "Inter";
        std::string_view dyslexic_font = "OpenDyslexic";
        std::string_view font_detail = "OpenDyslexic has heavier feet to its letters, which some readers find easier.";
        std::string_view reduce_motion = "Reduce motion: nothing slides or fades";
        std::string_view quiz = "Quizzes";
        std::string_view one_at_a_time = "One question at a time";
        std::string_view all_on_a_page = "All on a page";
        std::string_view profile = "About you";
        std::string_view profile_detail = "Kept on this laptop. Nothing of it leaves without you being asked.";
        std::string_view kept_as_you_choose = "Your choices are saved on this laptop as you make them";
        std::string_view not_kept = "Open for reading only: your choices hold until you close this window";
        std::string_view save_profile = "Save";
        std::string_view saved = "Saved on this laptop";
        std::string_view saving = "Saving …";
        std::string_view not_saved = "Not saved yet: trying again";
        std::string_view data = "Your work";
        std::string_view data_where = "Everything you do is in this file:";
        std::string_view backups_where = "Copies of it are kept here:";
        std::string_view back_up_now = "Back up now";
        std::string_view backed_up_by_itself = "Mooring also makes one on each day you use it, and keeps those of the last seven such days.";
        std::string_view start_again = "Start a module again";
        std::string_view start_again_detail = "From its first page. Your journal stays, and so does a pass you have reached.";
        std::string_view choose_module = "Choose a module";
        std::string_view help = "Help";
        std::string_view keys = "Keyboard keys";
        std::string_view copy_report = "Copy a report";
        std::string_view copy_report_detail =
            "For whoever supports you: versions, problems and how things stand. Never an answer, never your words.";
        std::string_view about = "About Mooring";
        std::string_view version = "Version {}";
        std::string_view free_software =
            "Mooring is free software under the MIT licence. It stands on the work of many others.";
        std::string_view show_licences = "Licences and credits";
    } settings;

    struct About {
        std::string_view title = "About this course";
        std::string_view no_text = "The people who made this course have not written about it yet.";
        std::string_view modules = "The modules";
        std::string_view version = "version {}";
        std::string_view reviewed = "facts checked {}";
    } about;

    struct Broken {
        std::string_view title = "This module cannot be opened";
        std::string_view what = "Something in its text needs mending by the people who wrote it.";
        std::string_view safe = "Your work in it is safe, and the other modules still open.";
        std::string_view mended = "It opens again once it has been mended.";
        std::string_view to_modules = "Back to your modules";
        std::string_view for_author = "For the author";
        Count problems{"{} problem", "{} problems"};
        std::string_view copy = "Copy the list";
        std::string_view error = "error";
        std::string_view warning = "warning";
    } broken;

    struct Account {
        std::string_view nameless = "You";
        std::string_view menu_of = "your journal, settings and more";
        std::string_view about = "About this course";
        std::string_view keys = "Keyboard keys";
    } account;

    struct Dialogs {
        std::string_view blanks = "Some questions have no answer";
        std::string_view one_blank = "Question {} has no answer yet.";
        std::string_view many_blanks = "Questions {} have no answer yet.";
        std::string_view list_and = "{} and {}";
        std::string_view blanks_detail = "A question without an answer earns no points.";
        std::string_view go_to_blank = "Go to question {}";
        std::string_view submit_anyway = "Submit as it is";
        std::string_view start_again = "Start “{}” again?";
        std::string_view start_again_detail =
            "Pages read, answers and quiz attempts begin afresh. Your journal stays, and so does a pass you have reached.";
        std::string_view start_again_button = "Start again";
        std::string_view keep = "Keep my place";
        std::string_view elsewhere = "Mooring is already open";
        std::string_view elsewhere_detail =
            "Your work is open in another window, and only one window at a time can save. Here you can read.";
        std::string_view go_there = "Go to that window";
        std::string_view read_here = "Read here, without saving";
    } dialogs;

    struct Stopped {
        std::string_view title = "Mooring cannot open your work";
        std::string_view what_to_do =
            "Nothing has been changed or thrown away. Close Mooring, and show this to whoever supports you.";
        std::string_view copy_report = "Copy a report";
        std::string_view close = "Close Mooring";
    } stopped;

    /// One line of the dialog behind F1.
    struct KeyLine {
        std::string_view keys, does;
    };
    struct KeyLines {
        std::string_view title = "Keyboard keys";
        std::array<KeyLine, 14> lines{{
            {"Tab, Shift + Tab", "next, previous control"},
            {"Arrows", "move within a group, scroll the page"},
            {"Space, Enter", "press, tick, submit"},
            {"1 to 9", "choose an answer"},
            {"Alt + Up, Alt + Down", "move an item to put in order"},
            {"Page Up, Page Down", "scroll a page"},
            {"Home, End", "top, bottom of the page"},
            {"Alt + Left, Alt + Right", "previous, next page"},
            {"F7", "a caret in the text, to select by keyboard"},
            {"Ctrl + A, Ctrl + C", "select all, copy"},
            {"Ctrl + F, Ctrl + K", "find on this page, search everything"},
            {"Ctrl + plus, Ctrl + minus", "larger, smaller text"},
            {"Ctrl + 0", "text at 100%"},
            {"Esc", "back, close"},
        }};
    } key_lines;
};

/// The table in British English.
inline constexpr Strings english{};

/// The words for a number, with it filled in.
std::string counted(const Count& words, long long number);

/// Words with their places filled in.
template <typename... Values>
std::string filled(std::string_view words, const Values&... values) {
    return fmt::format(fmt::runtime(words), values...);
}

}  // namespace ui
