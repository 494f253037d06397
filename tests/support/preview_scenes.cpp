#include "tests/support/preview_scenes.h"

#include "player/state/update.h"

#include <utility>

namespace support {
namespace {

using Files = std::map<std::string, std::string>;

std::string head(const std::string& title, const std::string& id) {
    return "---\ntitle: " + title + "\nid: " + id + "\nversion: 1\nlanguage: en-GB\n---\n\n# " + title + "\n\n";
}

const std::string sound =
    head("First aid at work", "first-aid") +
    "Anybody can help in the first minutes. This module shows you how to begin.\n\n"
    "## The first minute\n\n"
    "Look before you run. Is the place safe for you, and for those who stand around? Then speak to the person, loudly "
    "and kindly, and touch a shoulder.\n\n"
    "> [!IMPORTANT]\n> Call for help **before** you begin, or have somebody else do it.\n\n"
    "### Question 1 (choose one)\n\nWhat do you do first?\n\n"
    "- [x] Look whether the place is safe\n- [ ] Lift the person up\n  > Not before you know what is wrong.\n\n"
    "### Reflection 1 (private)\n\nWhere is the nearest first-aid kit, and who taught you that?\n\n"
    "## Quiz (pass mark 100%)\n\n### Question 2 (true or false)\n\nYou may help without a certificate.\n\n"
    "- [x] True\n- [ ] False\n";

std::string replaced(std::string text, const std::string& old, const std::string& now) {
    return text.replace(text.find(old), old.size(), now);
}

const std::string mistaken =
    replaced(replaced(replaced(sound, "### Question 1 (choose one)", "### Question 1 (chose one)"),
                      "and touch a shoulder.", "and touch a shoulder. See [the second minute](#the-second-minute)."),
             "version: 1\n", "version: 1\nverison: 2\n") +
    "\n## After that\n";

Files files(PreviewedText text) {
    switch (text) {
        case PreviewedText::mistaken:
            return {{"module.md", mistaken}};
        case PreviewedText::sound:
            return {{"module.md", sound}};
        case PreviewedText::empty:
            return {{"module.md", head("First aid at work", "first-aid")}};
        case PreviewedText::pathway:
            break;
    }
    return {{"pathway.md",
             "---\ntitle: Safe at work\nid: safe-at-work\nlanguage: en-GB\n---\n\n"
             "1. [First aid](first-aid)\n2. [Fire](fire)\n3. [Lifting](lifting)\n"},
            {"first-aid/module.md", mistaken},
            {"fire/module.md", replaced(replaced(sound, "first-aid", "fire"), "First aid at work", "When it burns")}};
}

}  // namespace

state::PreviewFound previewed_files(const Files& files) {
    Files all;
    for (const auto& [path, bytes] : files) all["bench/" + path] = bytes;
    state::PreviewFound found = state::read_for_preview(*content::memory_folder(all)->inside("bench"));
    found.folder = previewed_folder;
    return found;
}

state::State previewing(state::State learner, const Files& files) {
    state::update(learner, state::PreviewFolder{previewed_folder}, {});
    state::update(learner, state::PreviewRead{previewed_files(files)}, {});
    return learner;
}

state::State previewing(state::State learner, PreviewedText text) {
    return previewing(std::move(learner), files(text));
}

}  // namespace support
