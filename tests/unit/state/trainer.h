/// A trainer who writes modules and looks at them: files in memory, saved at will, and a player beside them.
#pragma once

#include "player/state/preview.h"
#include "tests/unit/state/learner.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sample {

inline const std::string preview_metadata =
    "---\ntitle: Knots\nid: knots\nversion: 1\nlanguage: en-GB\n---\n# Knots\n\n";

class Trainer {
public:
    explicit Trainer(std::map<std::string, std::string> first) : files(std::move(first)) {
        send(state::PreviewFolder{"bench"});
        save();
    }
    explicit Trainer(const std::string& body) : Trainer({{"module.md", preview_metadata + body}}) {}

    /// Everything asked for outside since the beginning.
    std::vector<state::Effect> asked;
    std::map<std::string, std::string> files;  ///< by path in the folder
    Learner learner;

    void send(const state::Message& message) {
        for (state::Effect& effect : learner.send(message)) asked.push_back(std::move(effect));
    }
    /// Something is done in the page.
    void does(const state::Message& message) {
        send(state::InPreview{std::make_shared<const state::Message>(message)});
    }

    /// The folder is read as it is now.
    state::PreviewFound read() const {
        std::map<std::string, std::string> all;
        for (const auto& [path, bytes] : files) all["bench/" + path] = bytes;
        return state::read_for_preview(*content::memory_folder(all)->inside("bench"));
    }
    void save() { send(state::PreviewRead{read()}); }
    void save(const std::string& body) {
        files["module.md"] = preview_metadata + body;
        save();
    }

    const state::Preview& preview() const { return *learner.state.preview.made(); }
    const state::State& rehearsal() const { return preview().rehearsal; }
    /// The title of the page shown; none when no page is.
    std::string page() const {
        const auto index = state::shown_page(preview());
        return index ? state::shown_module(preview())->pages[*index].title : std::string("no page");
    }
};

}  // namespace sample
