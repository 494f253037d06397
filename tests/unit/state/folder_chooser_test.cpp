#include "player/state/folder_chooser.h"

#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

namespace {

using sample::Learner;
using state::ChooserPurpose;
using state::FolderListing;
using Kind = state::Screen::Kind;

constexpr auto preview = ChooserPurpose::preview;

FolderListing listing(const std::string& path) {
    FolderListing found;
    found.path = path;
    found.path_words = path;
    return found;
}

/// The listing that these effects ask for.
state::ListFolder asked(const std::vector<state::Effect>& effects) {
    for (const state::Effect& effect : effects) {
        if (const auto* list = std::get_if<state::ListFolder>(&effect)) return *list;
    }
    return {};
}

/// Somebody who chooses, with the folder at this path shown.
struct Chooser {
    Learner learner;
    std::uint64_t request = 0;

    explicit Chooser(ChooserPurpose purpose, const std::string& path = "/home/ada") {
        sends(state::OpenFolderChooser{purpose});
        is_shown(listing(path));
    }
    state::ListFolder sends(const state::Message& message) {
        const state::ListFolder wish = asked(learner.send(message));
        request = wish.request;
        return wish;
    }
    void is_shown(FolderListing found) { learner.send(state::FolderListed{request, std::move(found)}); }
    void goes_to(const std::string& path) {
        sends(state::LookIntoFolder{path});
        is_shown(listing(path));
    }
    const state::FolderChooser& chooser() const { return learner.state.chooser; }
    const std::string& path() const { return chooser().listing.path; }
};

}  // namespace

TEST_CASE("choosing begins where documents are, and later where it ended") {
    Learner learner;
    CHECK(asked(learner.send(state::OpenFolderChooser{preview})).path.empty());
    CHECK(screen(learner.state).kind == Kind::folder_chooser);
    const std::uint64_t request = learner.state.chooser.request;
    learner.send(state::FolderListed{request, listing("/home/ada/courses")});
    learner.send(state::Back{});
    CHECK(asked(learner.send(state::OpenFolderChooser{preview})).path == "/home/ada/courses");
}

TEST_CASE("a module to preview is looked for where one to add was, and the other way round") {
    Learner learner;
    learner.send(state::OpenFolderChooser{ChooserPurpose::add_module});
    learner.send(state::FolderListed{learner.state.chooser.request, listing("/media/ada/STICK")});
    learner.send(state::Back{});
    CHECK(asked(learner.send(state::OpenFolderChooser{preview})).path == "/media/ada/STICK");
    learner.send(state::FolderListed{learner.state.chooser.request, listing("/home/ada/drafts")});
    learner.send(state::Back{});
    CHECK(asked(learner.send(state::OpenFolderChooser{ChooserPurpose::add_module})).path == "/home/ada/drafts");
}

TEST_CASE("the folder before is gone back to, one after the other") {
    Chooser chooser(preview);
    chooser.goes_to("/home/ada/a");
    chooser.goes_to("/home/ada/a/b");
    CHECK(chooser.sends(state::FolderBefore{}).path == "/home/ada/a");
    chooser.is_shown(listing("/home/ada/a"));
    CHECK(chooser.sends(state::FolderBefore{}).path == "/home/ada");
    chooser.is_shown(listing("/home/ada"));
    CHECK(chooser.learner.send(state::FolderBefore{}).empty());
}

TEST_CASE("a folder before that is gone does not bar the way to those before it") {
    Chooser chooser(preview);
    chooser.goes_to("/media/ada/STICK");
    chooser.goes_to("/home/ada/a");
    chooser.sends(state::FolderBefore{});
    chooser.is_shown({.why_not = "There is no folder /media/ada/STICK."});
    CHECK(chooser.path() == "/home/ada/a");
    CHECK(chooser.sends(state::FolderBefore{}).path == "/home/ada");
}

TEST_CASE("a folder that cannot be read is said, and the one shown stays") {
    Chooser chooser(preview);
    chooser.sends(state::LookIntoFolder{"/root"});
    FolderListing refused{.why_not = "You are not allowed to look into /root."};
    refused.places = {{state::FolderPlace::Kind::stick, "STICK", "/media/ada/STICK"}};
    chooser.is_shown(refused);
    CHECK(chooser.path() == "/home/ada");
    CHECK(chooser.chooser().listing.why_not == "You are not allowed to look into /root.");
    CHECK(chooser.chooser().listing.places.size() == 1);
    chooser.goes_to("/home/ada/a");
    CHECK(chooser.chooser().listing.why_not.empty());
}

TEST_CASE("only the listing asked for last is shown") {
    Chooser chooser(preview);
    const std::uint64_t slow = chooser.sends(state::LookIntoFolder{"/net/slow"}).request;
    chooser.goes_to("/home/ada/a");
    chooser.learner.send(state::FolderListed{slow, listing("/net/slow")});
    CHECK(chooser.path() == "/home/ada/a");
}

TEST_CASE("a listing that comes after the choosing ended changes nothing") {
    Chooser chooser(preview);
    chooser.sends(state::LookIntoFolder{"/home/ada/a"});
    chooser.learner.send(state::Back{});
    chooser.is_shown(listing("/home/ada/a"));
    CHECK(chooser.path() == "/home/ada");
    CHECK(screen(chooser.learner.state).kind == Kind::home);
}

TEST_CASE("what is typed follows the folder shown") {
    Chooser chooser(preview);
    chooser.learner.send(state::TypeFolder{"~/a"});
    CHECK(chooser.chooser().typed == "~/a");
    chooser.goes_to("/home/ada/a");
    CHECK(chooser.chooser().typed == "/home/ada/a");
}

TEST_CASE("choosing ends the choosing") {
    Chooser chooser(preview);
    chooser.learner.send(state::FolderChosen{preview, "/home/ada"});
    CHECK(screen(chooser.learner.state).kind != Kind::folder_chooser);
}

TEST_CASE("a folder can be chosen for what it is fit for") {
    state::FolderChooser chooser{.purpose = preview, .listing = listing("/home/ada")};
    CHECK_FALSE(is_choosable(chooser));
    chooser.listing.has_modules = true;
    CHECK(is_choosable(chooser));
    chooser.purpose = ChooserPurpose::add_module;
    CHECK_FALSE(is_choosable(chooser));
    chooser.listing.is_module = true;
    CHECK(is_choosable(chooser));
    chooser.listing.path.clear();
    CHECK_FALSE(is_choosable(chooser));
}
