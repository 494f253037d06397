/// A trainer who looks at a module, as the tests of the preview act.
#pragma once

#include "tests/support/preview_scenes.h"
#include "tests/ui/learner.h"
#include "tests/ui/learning.h"

#include <string>

namespace trainer {

/// A learner in the middle of a module with the same id as the one that is previewed.
inline state::State learner() {
    return learning::with_module(learning::module_text("Hello.\n\n## First\n\nOne.\n"));
}

/// A trainer who looks at one of the scenes.
inline support::UiDriver looks_at(support::PreviewedText text, float width = 1280, float height = 800) {
    return support::UiDriver(support::previewing(learner(), text), {.width = width, .height = height});
}

/// A trainer who looks at a module whose pages say this.
inline support::UiDriver looks_at(const std::string& body, float width = 1280, float height = 800) {
    return support::UiDriver(support::previewing(learner(), {{"module.md", learning::module_text(body)}}),
                             {.width = width, .height = height});
}

/// The file was saved with these pages, and read again.
inline void save(support::UiDriver& driver, const std::string& body) {
    driver.send(state::PreviewRead{support::previewed_files({{"module.md", learning::module_text(body)}})});
}

/// One page with these paragraphs, a question after every tenth.
inline std::string long_body(int first, int last) {
    std::string body = "Hello.\n\n## Long\n\n";
    for (int number = first; number <= last; ++number) {
        body += "Paragraph " + std::to_string(number) +
                " begins here, and goes on for a while so that it fills a line or two "
                "of the page that it stands on.\n\n";
        if (number % 10 == 0) {
            body += "### Question " + std::to_string(number) + " (choose one)\n\nWhich of number " +
                    std::to_string(number) + "?\n\n- [x] This\n- [ ] That\n\n### After question " +
                    std::to_string(number) + "\n\n";
        }
    }
    return body;
}

}  // namespace trainer
