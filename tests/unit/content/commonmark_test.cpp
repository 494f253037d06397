/// The examples of the CommonMark specification: what the format does not claim for itself reads as everywhere else.
#include "content/markdown.h"
#include "content/source.h"
#include "content/walk.h"
#include "tests/support/catch.h"
#include "tests/support/child_process.h"
#include "tests/support/skip.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/content/commonmark_tree.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <map>

using namespace content;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr auto limit = 120s;
constexpr int not_reachable = 3;  ///< tests/web/install cannot reach the registry
/// Of the version that Debian 12's cmark follows.
constexpr std::size_t example_count = 652;

struct Example {
    int number = 0;
    std::string markdown;
    std::string html;
};

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The specification's text from npm's `commonmark-spec`; empty, and the test told as skipped, where there is no npm.
std::string specification() {
    const support::TemporaryFolder folder;
    const fs::path printed = folder.path() / "printed", packages = MOORING_COMMONMARK_PACKAGES;
    support::ChildProcess npm({"sh", "-c", "command -v npm"}, {{}, printed, {}});
    if (npm.wait(limit).value().exit_code != 0) {
        support::skip_this_test("npm is not installed");
        return "";
    }
    support::ChildProcess install({tests::source_path("tests/web/install"), packages.string(),
                                   tests::source_path("tests/unit/content/commonmark")},
                                  {{}, printed, {}});
    const auto ending = install.wait(limit);
    REQUIRE(ending);
    INFO(bytes_of(printed));
    if (ending->exit_code == not_reachable) {
        support::skip_this_test("the npm registry cannot be reached");
        return "";
    }
    REQUIRE(ending->exit_code == 0);
    return bytes_of(packages / "node_modules/commonmark-spec/spec.txt");
}

/// Tabs are printed as arrows there.
std::string with_tabs(std::string_view text) {
    constexpr std::string_view arrow = "\xE2\x86\x92";
    std::string out;
    for (;;) {
        const std::size_t at = text.find(arrow);
        out += text.substr(0, at);
        if (at == std::string_view::npos) return out;
        out += '\t';
        text.remove_prefix(at + arrow.size());
    }
}

std::vector<Example> examples_in(const std::string& specification) {
    const std::string fence(32, '`'), opening = fence + " example\n", middle = "\n.\n", closing = "\n" + fence + "\n";
    std::vector<Example> examples;
    for (std::size_t at = specification.find(opening); at != std::string::npos; at = specification.find(opening, at)) {
        at += opening.size();
        const std::size_t end = specification.find(closing, at - 1);
        REQUIRE(end != std::string::npos);
        const std::string body = fmt::format("\n{}\n", specification.substr(at, end - at));
        const std::size_t dot = body.find(middle);
        REQUIRE(dot != std::string::npos);
        Example example;
        example.number = static_cast<int>(examples.size()) + 1;
        example.markdown = with_tabs(body.substr(1, dot));
        const std::string html = body.substr(dot + middle.size());
        example.html = html == "\n" ? "" : with_tabs(html);
        examples.push_back(std::move(example));
        at = end;
    }
    return examples;
}

/// What the format claims for itself, by the number of the example that shows it, with the reason. Besides, raw HTML
/// and the titles of links are never shown: commonmark_tree leaves them out of both readings.
constexpr auto inner_heading =
    "a heading inside a quote or a list is no title and no page, so it stands at level 3 or below";
constexpr auto plain_space =
    "a non-breaking space outside code is a space, as word processors put it where one was meant";
constexpr auto own_figure = "a picture is a figure of its own and cuts its paragraph";
constexpr auto no_picture_in_text =
    "a picture inside a link cannot be shown there, so its description stands for it (E217)";
const std::map<int, const char*> claimed = {
    {228, inner_heading},      {229, inner_heading}, {230, inner_heading}, {232, inner_heading},
    {300, inner_heading},      {353, plain_space},   {506, plain_space},   {516, no_picture_in_text},
    {530, no_picture_in_text}, {578, own_figure},    {586, own_figure},
};

}  // namespace

TEST_CASE("what the format does not claim for itself reads as CommonMark's own examples say") {
    const std::string text = specification();
    if (text.empty()) return;
    const std::vector<Example> examples = examples_in(text);
    CHECK(examples.size() == example_count);
    for (const Example& example : examples) {
        INFO("example " << example.number << "\n" << example.markdown);
        CHECK(commonmark::html_of_cmark(example.markdown) == example.html);
        Findings findings("module.md");
        const Source source(example.markdown);
        const Blocks blocks = parse_markdown(source, findings);
        const std::string ours = commonmark::reading_of(blocks),
                          theirs = commonmark::reading_of_cmark(example.markdown);
        if (claimed.count(example.number) == 0) {
            CHECK(ours == theirs);
        } else {
            INFO(claimed.at(example.number));
            CHECK(ours != theirs);
        }
        walk_blocks(blocks, [&](const Block& block) {
            CHECK(block.line >= 1);
            CHECK(block.line <= source.line_count());
        });
    }
}
