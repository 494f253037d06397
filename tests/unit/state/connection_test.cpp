#include "player/state/travel.h"

#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;
using Form = Connecting::Form;

namespace {

const ConnectionDraft typed{"https://hub.example.org/connect#ABCDE", "https://lrs.example.org", "ward", "hush"};

Learner at_the_connection() {
    Learner learner;
    learner.send(Open{{.kind = Screen::Kind::connection}});
    learner.send(EditConnection{typed});
    return learner;
}

/// The only try among these effects; one with request 0 when there is none.
TryConnection tried(const std::vector<Effect>& effects) {
    TryConnection found;
    for (const Effect& effect : effects)
        if (const auto* one = std::get_if<TryConnection>(&effect)) found = *one;
    return found;
}

Travel answered(std::uint64_t request, bool is_good) {
    Travel travel;
    travel.answer = ConnectionAnswer{request, is_good, is_good ? "Connected." : "There is no hub."};
    return travel;
}

}  // namespace

TEST_CASE("a pasted code is tried without a name, unless the learner lets it go along") {
    Learner learner = at_the_connection();
    learner.state.record.profile.name = "Ada";
    CHECK(tried(learner.send(ConnectByCode{})).way == WayToConnect{WithCode{typed.code, ""}});
    Learner named = at_the_connection();
    named.state.record.profile.name = "Ada";
    named.state.record.profile.staff_number = "0417";
    named.state.record.settings.gives_name = true;
    CHECK(tried(named.send(ConnectByCode{})).way == WayToConnect{WithCode{typed.code, "Ada"}});
    Learner numbered = at_the_connection();
    numbered.state.record.profile = {"Ada", "0417", "Harbour"};
    numbered.state.record.settings.gives_staff_number = true;
    CHECK(tried(numbered.send(ConnectByCode{})).way == WayToConnect{WithCode{typed.code, "", "0417"}});
}

TEST_CASE("a code for a team says that it is for one, and takes no name along") {
    Learner manager = at_the_connection();
    manager.state.record.profile = {"Mia", "0418", "Harbour"};
    manager.state.record.settings.gives_name = manager.state.record.settings.gives_staff_number = true;
    const TryConnection attempt = tried(manager.send(ConnectByCode{.is_for_team = true}));
    WithCode expected;
    expected.pasted = typed.code;
    expected.is_for_team = true;
    CHECK(attempt.way == WayToConnect{expected});
    CHECK(manager.state.connecting.form == Form::team);
    manager.send(Travelled{answered(attempt.request, false)});
    CHECK(manager.state.connecting.draft == typed);  // it may be good elsewhere
}

TEST_CASE("an address and key are tested, and then connected with") {
    Learner learner = at_the_connection();
    const TryConnection test = tried(learner.send(ConnectByKey{true}));
    CHECK(test.is_test);
    CHECK(test.way == WayToConnect{WithKey{typed.address, typed.key, typed.secret}});
    learner.send(Travelled{answered(test.request, true)});
    CHECK(learner.state.connecting.answer->is_good);
    CHECK(learner.state.connecting.draft == typed);  // it will be wanted
    const TryConnection connect = tried(learner.send(ConnectByKey{}));
    CHECK_FALSE(connect.is_test);
    CHECK(connect.request != test.request);
}

TEST_CASE("one way is tried at a time") {
    Learner learner = at_the_connection();
    const TryConnection first = tried(learner.send(ConnectByCode{}));
    CHECK(first.request != 0);
    CHECK(tried(learner.send(ConnectByKey{})).request == 0);
    CHECK(tried(learner.send(ConnectByCode{})).request == 0);
}

TEST_CASE("news that was on its way before does not answer a try") {
    Learner learner = at_the_connection();
    const TryConnection first = tried(learner.send(ConnectByCode{}));
    learner.send(Travelled{answered(first.request, false)});
    CHECK(learner.state.connecting.answer->sentence == "There is no hub.");
    const TryConnection second = tried(learner.send(ConnectByCode{}));
    CHECK_FALSE(learner.state.connecting.answer);
    learner.send(Travelled{answered(first.request, false)});
    CHECK_FALSE(learner.state.connecting.answer);
    CHECK(learner.state.connecting.request == second.request);
}

TEST_CASE("what was typed is forgotten when it has served") {
    Learner learner = at_the_connection();
    const TryConnection attempt = tried(learner.send(ConnectByKey{}));
    learner.send(Travelled{answered(attempt.request, true)});
    CHECK(learner.state.connecting.draft == ConnectionDraft{});
    CHECK(learner.state.connecting.answer->is_good);
}

TEST_CASE("what was typed is kept for another go when it did not work, and forgotten with its screen") {
    Learner learner = at_the_connection();
    const TryConnection attempt = tried(learner.send(ConnectByKey{}));
    learner.send(Travelled{answered(attempt.request, false)});
    CHECK(learner.state.connecting.draft == typed);
    learner.send(OpenRecords{});
    CHECK(learner.state.connecting.draft == typed);  // Back leads there again
    learner.send(Open{{.kind = Screen::Kind::home}});
    CHECK(learner.state.connecting.draft == ConnectionDraft{});
    CHECK_FALSE(learner.state.connecting.answer);
}

TEST_CASE("a try is given up by asking, and by leaving") {
    Learner learner = at_the_connection();
    CHECK(learner.send(StopConnecting{}).empty());
    const TryConnection attempt = tried(learner.send(ConnectByCode{}));
    CHECK(learner.send(StopConnecting{}) == std::vector<Effect>{GiveUpConnection{}});
    learner.send(Travelled{answered(attempt.request, false)});
    CHECK_FALSE(learner.state.connecting.answer);
    CHECK(tried(learner.send(ConnectByCode{})).request != 0);
    CHECK(sample::has<GiveUpConnection>(learner.send(Back{})));
    CHECK(learner.state.connecting.request == 0);
}

TEST_CASE("disconnecting asks first") {
    Learner learner = at_the_connection();
    CHECK(learner.send(Disconnect{}).empty());
    CHECK(learner.state.dialog.kind == Dialog::Kind::disconnect);
    CHECK(learner.send(Disconnect{true}) == std::vector<Effect>{ForgetConnection{}});
    CHECK(learner.state.dialog.kind == Dialog::Kind::none);
    CHECK(learner.state.connecting.draft == ConnectionDraft{});
}

TEST_CASE("a window for reading only neither connects nor sends, and says why") {
    Record record;
    record.is_welcomed = true;
    Learner learner(sample::pathway(), record, Access::read_only);
    learner.send(Open{{.kind = Screen::Kind::connection}});
    learner.send(EditConnection{typed});
    CHECK(tried(learner.send(ConnectByCode{})).request == 0);
    CHECK(learner.state.connecting.request == 0);
    CHECK(sample::said(learner.state).size() == 1);
}

TEST_CASE("a laptop counts as connected also while its connection cannot be read") {
    Travel travel;
    CHECK_FALSE(is_connected(travel));
    travel.kind = Travel::Kind::connecting;
    CHECK_FALSE(is_connected(travel));
    travel.kind = Travel::Kind::stopped;
    CHECK(is_connected(travel));
    travel = {};
    travel.endpoint = "https://hub.example.org/xapi";
    CHECK(is_connected(travel));
}
