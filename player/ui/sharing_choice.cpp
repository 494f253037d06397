#include "player/ui/sharing_choice.h"

#include "player/ui/widgets.h"

#include <string>

namespace ui {
namespace {

/// `detail` says it of `given`, and `nothing` that there is nothing to give yet.
bool tick(Frame& frame, std::string_view label, bool is_ticked, const std::string& given, std::string_view detail,
          std::string_view nothing) {
    Row row(frame, 0);
    const Row::Cell cell = row.rest();
    frame.column().gap = 0;
    const std::string words = given.empty() ? std::string(nothing) : filled(detail, given);
    const bool is_switched = checkbox(frame, label, is_ticked, words);
    paragraph(frame, words, Type::small);
    return is_switched;
}

}  // namespace

void sharing_choice(const state::State& state, Frame& frame) {
    const strings::Sharing& words = frame.strings.sharing;
    const state::Profile& profile = state.record.profile;
    state::Settings settings = state.record.settings;
    if (tick(frame, words.name, settings.gives_name, profile.name, words.name_detail, words.no_name))
        settings.gives_name = !settings.gives_name;
    if (tick(frame, words.staff_number, settings.gives_staff_number, profile.staff_number, words.staff_number_detail,
             words.no_staff_number)) {
        settings.gives_staff_number = !settings.gives_staff_number;
    }
    if (settings != state.record.settings) frame.send(state::ChangeSettings{settings});
}

}  // namespace ui
