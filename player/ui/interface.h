/// The whole interface as its owner sees it: keys in, a state drawn, messages out.
#pragma once

#include "player/state/message.h"
#include "player/state/state.h"
#include "player/ui/focus.h"
#include "player/ui/fonts.h"
#include "player/ui/keys.h"
#include "player/ui/memory.h"
#include "player/ui/semantics.h"
#include "player/ui/textures.h"
#include "player/ui/way.h"

#include <tl/expected.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ui {

class Frame;

/// One frame goes: input to ImGui (the pointer only) and to `press` and `type`; while `fonts_need_rebuild`,
/// `rebuild_fonts` and renew the renderer's font texture; ImGui::NewFrame; `draw`; ImGui::Render. When the fonts need
/// rebuilding after `draw`, do not show that frame: it met characters for the first time. Rebuild and draw again.
class Interface {
public:
    /// Reads the fonts. The error is one sentence. An ImGui context must exist while this lives.
    static tl::expected<std::unique_ptr<Interface>, std::string> create(const FontPaths& fonts, TextureDoor textures,
                                                                           ReadPicture read_picture);

    /// A key that prints nothing, or one held with Ctrl or Alt; repeats too. Never Space: it is typed.
    void press(const KeyPress& key);
    /// A typed character, from the window's character callback.
    void type(char32_t character);

    /// Difference of the learner's time zone from UTC, for showing dates.
    void set_utc_offset(std::chrono::minutes offset) { utc_offset_ = offset; }

    /// Draws a frame between ImGui::NewFrame and ImGui::Render. `display_scale` is the monitor's content scale.
    /// Messages are appended to `out`; apply them with `update` after the frame.
    void draw(const state::State& state, float display_scale, std::vector<state::Message>& out);

    /// Draws this instead of the screen, as tests of single widgets and the pictures of them do.
    using View = std::function<void(const state::State&, Frame&)>;
    void draw(const state::State& state, float display_scale, const View& view, std::vector<state::Message>& out);

    /// The next frame would differ without any input: an animation runs, keys wait, the focus moved.
    bool wants_frame_soon() const { return wants_frame_; }

    bool fonts_need_rebuild() const { return fonts_->needs_rebuild(); }
    void rebuild_fonts();

    /// The frame drawn last, in words.
    const Semantics& semantics() const { return semantics_; }
    const Focus& focus() const { return focus_; }

    /// Scrolls so that a node of the last frame can be seen, as assistive technology and tests ask.
    void reveal(Id id);

private:
    Interface(std::unique_ptr<Fonts> fonts, TextureDoor textures, ReadPicture read_picture);

    void forget_other_modules(const state::State& state);

    std::unique_ptr<Fonts> fonts_;
    Textures textures_;
    Semantics semantics_;
    Semantics before_;
    Focus focus_;
    Keys keys_;
    Memory memory_;
    Way way_;
    std::shared_ptr<const content::Pathway> pathway_;  ///< drawn last: what was kept belongs to it
    std::shared_ptr<const content::Pathway> previewed_;  ///< likewise, of the preview
    std::uint64_t edition_ = 0;
    float scale_ = 0;
    bool wants_frame_ = true;
    std::chrono::minutes utc_offset_{0};
};

}  // namespace ui
