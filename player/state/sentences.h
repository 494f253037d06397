/// Every sentence that `update` says to the learner.
#pragma once

#include <string_view>

namespace state::sentences {

inline constexpr std::string_view read_only =
    "This window is for reading only. Nothing you do here is saved.";
inline constexpr std::string_view module_is_gone = "This module is not on this laptop any more. Your progress in it is kept.";
/// Followed by the file, the line and what is wrong there.
inline constexpr std::string_view pathway_needs_mending = "The pathway needs mending by its author.";
inline constexpr std::string_view link_leads_nowhere = "The place this link leads to is not in this module any more.";
inline constexpr std::string_view address_refused =
    "This link was not opened, because Mooring opens web addresses only: those that begin with http:// or https://.";
inline constexpr std::string_view quiz_is_used_up =
    "All tries at this quiz are used up. Read every page of the module again, and the quiz opens once more.";

inline constexpr std::string_view module_added = "“{}” is added.";  ///< its title
inline constexpr std::string_view module_is_now = "“{}” is now version {}. Your progress in it is kept.";
inline constexpr std::string_view module_added_unread =
    "The module was added, but it cannot be read here. Your other modules are as they were.";
inline constexpr std::string_view module_removed = "“{}” is removed. Your progress in it is kept.";

// What stays on screen after a save failed, said after the reason.
inline constexpr std::string_view answer_is_kept = "Your answer is kept here and will be tried again.";
inline constexpr std::string_view reflection_is_kept = "Your reflection is kept here and will be tried again.";
inline constexpr std::string_view words_are_kept = "What you wrote is kept here and will be tried again.";
inline constexpr std::string_view profile_is_kept = "Your profile is kept here and will be tried again.";
inline constexpr std::string_view progress_is_kept = "Your progress is kept here and will be tried again.";

}  // namespace state::sentences
