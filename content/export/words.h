/// Every word that an exported page says itself, in British English. What its script says stands at the top of page.js.
#pragma once

#include <array>
#include <string_view>

namespace exporting::words {

inline constexpr std::string_view language = "en-GB";

inline constexpr std::string_view skip = "Skip to the text";
inline constexpr std::string_view contents = "Contents";
inline constexpr std::string_view introduction = "Introduction";
inline constexpr std::string_view about = "Takes about {} minutes. Nothing you do on this page is recorded or sent.";
inline constexpr std::string_view about_without_minutes = "Nothing you do on this page is recorded or sent.";
inline constexpr std::string_view table = "Table: {}";

inline constexpr std::array<std::string_view, 5> callouts = {"Note", "Tip", "Important", "Warning", "Caution"};

/// By content::QuestionKind.
inline constexpr std::array<std::string_view, 7> kinds = {
    "Choose one",  "Choose all that apply", "True or false", "Put in order",
    "Match pairs", "Short answer",          "Number"};
inline constexpr std::string_view question = "Question {}";
inline constexpr std::string_view how_to_order = "Choose a place for each line, from 1 to {}.";
inline constexpr std::string_view how_to_match = "Choose what belongs to each line.";
inline constexpr std::string_view choose = "Choose …";
inline constexpr std::string_view your_answer = "Your answer";
inline constexpr std::string_view your_number = "Your answer, as a number";
inline constexpr std::string_view your_number_in = "Your answer, in {}";
inline constexpr std::string_view answer_in = "Answer as a number, in {}.";
inline constexpr std::string_view hint = "Hint";
inline constexpr std::string_view check = "Check my answer";
inline constexpr std::string_view try_again = "Try again";
inline constexpr std::string_view show_answer = "The answer";
inline constexpr std::string_view right_answer = "The right answer:";
inline constexpr std::string_view right_answers = "The right answers:";
inline constexpr std::string_view accepted_answers = "Any of these is right:";
inline constexpr std::string_view right_order = "The right order:";
inline constexpr std::string_view right_pairs = "The right pairs:";
inline constexpr std::string_view explanation = "Explanation";

inline constexpr std::string_view quiz =
    "These are the questions of the scored quiz. Here you can try them and check yourself, but no score is kept: to "
    "pass the module, take the quiz in Mooring. Its pass mark is {}%.";
inline constexpr std::string_view reflection = "Reflection {}";
inline constexpr std::string_view reflect_elsewhere =
    "This page keeps no notes. Write your thoughts in Mooring, or wherever you keep your own.";

inline constexpr std::string_view modules = "The modules";
inline constexpr std::string_view module_minutes = "About {} minutes.";

inline constexpr std::string_view version = "Version {} of this module.";
inline constexpr std::string_view written_by = "Written by {}.";
inline constexpr std::string_view reviewed = "Facts last checked on {}.";
inline constexpr std::string_view licence = "Licence: {}.";
inline constexpr std::string_view made_by = "Made with Mooring.";
inline constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};

}  // namespace exporting::words
