/// What a frame costs while a page of 1 MB is scrolled, beside a page of 10 KB with the same kinds of things on it.

#include "tests/bench/side_by_side.h"
#include "tests/support/ui_driver.h"

#include "content/load.h"

#include <fmt/format.h>

#include <memory>
#include <string>

namespace {

/// About two kilobytes of what pages are made of.
std::string section(int number) {
    return fmt::format(R"(### Part {0}

Organisations that stay in their place can do a great deal for it. *Hiring*, **buying** and `building` are three ways to
begin, and [the parts before](#part-1) say why. A paragraph like this one is read in half a minute, and wraps over
several lines at any width. Nobody needs to hurry: what has been read is remembered, and what is left is shown.

- The first of three short points, which fits on a line
- The second is longer, so that it wraps: it goes on about purchasing, and about how the money that is spent nearby
  tends to be spent nearby again
- The third

> [!NOTE]
> Figures change. The date at which they were checked stands at the end of every module.

| what | how many | since |
|---|---|---|
| posts filled locally | {0} | 2019 |
| suppliers within ten miles | {1} | 2021 |

Another paragraph ends the part. It says nothing new, but it says it at some length, as paragraphs sometimes do, and it
is there to be scrolled past: a learner who looks for something will pass many like it, and should never have to wait.

)",
                       number, number * 3);
}

std::string question(int number) {
    return fmt::format(R"(### Question {} (choose one)

Which of these stays in its place?

- [x] A hospital
- [ ] A circus
  > It leaves on Sunday.
- [ ] A cloud

)",
                       number);
}

/// A module with one page of at least this many bytes.
std::string module_of(std::size_t bytes) {
    std::string text = "---\ntitle: Long\nid: long-page\nversion: 1\nlanguage: en-GB\n---\n\n# Long\n\n## One page\n\n";
    for (int number = 1; text.size() < bytes; ++number) {
        text += section(number);
        if (number % 5 == 0) text += question(number);
    }
    return text;
}

std::unique_ptr<support::UiDriver> reader_of(std::size_t bytes) {
    auto pathway = std::make_shared<content::Pathway>();
    pathway->modules.push_back(content::parse_module(module_of(bytes), "module.md", *content::memory_folder({})));
    state::State state;
    state.record.actor = "7d1f9a52-0f0e-4c6b-9a53-3a1f5d3c2b10";
    state.record.is_welcomed = true;
    state.pathway = pathway;
    auto driver = std::make_unique<support::UiDriver>(std::move(state));
    driver->settle();
    driver->send(state::OpenModule{"long-page"});
    driver->settle();
    return driver;
}

}  // namespace

int main() {
    const auto small = reader_of(10'000);
    const auto large = reader_of(1'000'000);
    int turn = 0;
    const auto scroll = [&turn](support::UiDriver& driver) { driver.wheel(turn++ / 40 % 2 == 0 ? -1.0F : 1.0F); };
    const bench::Comparison frames = bench::side_by_side(400, [&] { scroll(*large); }, [&] { scroll(*small); });
    fmt::print("scrolling a page of 1 MB / of 10 KB: {:.2f} (aim <= 1.2; {:.0f} us / {:.0f} us a notch)\n", frames.ratio,
               frames.first_ns / 1e3, frames.second_ns / 1e3);
}
