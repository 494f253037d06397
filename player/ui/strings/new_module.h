/// What the screen says that shows a module before it is added.
#pragma once

#include "player/ui/strings/count.h"

#include <array>
#include <string_view>

namespace ui::strings {

struct NewModule {
    std::string_view checking = "Checking the module …";
    std::string_view checking_detail = "Nothing of it is used before all of it has been checked.";
    /// What it would be here, in the order of state::OfferKind.
    struct Kind {
        std::string_view title, detail;
    };
    std::array<Kind, 7> kinds{{
        {"This module cannot be used", "Nothing of it was kept, and your own modules are as they were."},
        {"This module needs mending", "It can be added once its author has mended what is listed below."},
        {"Add this module?", "It is new here."},
        {"Update this module?", "It takes the place of version {} of “{}”. Your progress in it stays, and a quiz you "
                                "have begun is finished on the version you began."},
        {"You have this module already", "It is version {} of “{}”, the very one that is here."},
        {"This module cannot be added", "Version {} of “{}” is here already, with another text. It needs a higher "
                                        "version number: its author makes the line ‘version:’ one higher."},
        {"You have a newer version", "Version {} of “{}” is here, which is newer than this one."},
    }};
    std::string_view facts = "What it holds";
    std::string_view pages = "Pages";
    std::string_view time = "Time";
    std::string_view quiz = "Quiz";
    std::string_view no_quiz = "none";
    std::string_view practice = "Practice";
    std::string_view version = "Version";
    std::string_view language = "Language";
    std::string_view author = "Author";
    std::string_view reviewed = "Facts checked";
    std::string_view licence = "Licence";
    std::string_view size = "Room it takes";
    std::string_view size_here = "{} on this laptop";
    std::string_view fingerprint = "Fingerprint";
    std::string_view fingerprint_what =
        "Its author saw one that begins the same. If not, the module was changed on its way to you.";
    std::string_view from = "From";
    std::string_view item = "{}: {}";
    std::string_view quiz_and_mark = "{}, pass mark {}";
    std::string_view megabytes = "{:.1f} MB";
    std::string_view kilobytes = "{} KB";
    std::string_view add = "Add it";
    std::string_view adding = "Adding …";
    std::string_view update = "Update it";
    std::string_view updating = "Updating …";
    std::string_view preview = "Preview it";
    std::string_view not_added = "The module was not added: {}. Nothing here has changed.";
    std::string_view done = "Back to your modules";
    std::string_view other = "Choose another";
    std::string_view for_author = "For its author";
    std::string_view remove = "Remove “{}”?";
    std::string_view remove_detail =
        "It leaves this laptop. Your progress in it and what you wrote are kept, for when you add it again.";
    std::string_view remove_button = "Remove";
    std::string_view keep_button = "Keep it";
};

}  // namespace ui::strings
