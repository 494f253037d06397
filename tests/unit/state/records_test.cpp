#include "player/state/record_list.h"

#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"
#include "tests/unit/state/telling.h"

#include <limits>

using namespace state;
using sample::Learner;
using Kind = Deed::Kind;

namespace {

constexpr std::int64_t newest = std::numeric_limits<std::int64_t>::max();

/// The only ReadRecords among these effects; one with request 0 when there is none.
ReadRecords asked(const std::vector<Effect>& effects) {
    ReadRecords found;
    for (const Effect& effect : effects)
        if (const auto* read = std::get_if<ReadRecords>(&effect)) found = *read;
    return found;
}

RecordPage page(std::int64_t first, std::int64_t last, bool has_older) {
    RecordPage page;
    for (std::int64_t sequence = first; sequence >= last; --sequence) {
        RecordLine line;
        line.sequence = sequence;
        page.lines.push_back(line);
    }
    page.has_older = has_older;
    return page;
}

Travel travelling(std::int64_t waiting) {
    Travel travel;
    travel.kind = Travel::Kind::waiting;
    travel.endpoint = "https://hub.example.org/xapi";
    travel.waiting = waiting;
    return travel;
}

std::vector<Kind> kinds(const std::vector<records::Statement>& told) {
    std::vector<Kind> out;
    for (const records::Statement& one : told) out.push_back(deed_of(one).kind);
    return out;
}

/// The first of this kind that was told.
Deed told(const Learner& learner, Kind kind) {
    for (const records::Statement& one : learner.told)
        if (const Deed deed = deed_of(one); deed.kind == kind) return deed;
    FAIL("it was not told");
    return {};
}

}  // namespace

TEST_CASE("every record of a learner's day is told back as what they did, in which module and when") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(OpenPage{"ropes", 1});
    learner.does(EditAnswer{"ropes", 1, {{0}, {}}});
    learner.does(SubmitAnswer{"ropes", 1});
    learner.does(EditReflection{"ropes", 1, "Mine alone."});
    learner.does(SaveReflection{"ropes", 1});
    learner.does(EditReflection{"ropes", 2, "My aunt."});
    learner.does(SaveReflection{"ropes", 2});
    learner.does(EditReflection{"ropes", 2, "My uncle."});
    learner.does(SaveReflection{"ropes", 2});
    learner.does(NextPage{});
    learner.takes_quiz(true);
    learner.does(Open{{.kind = Screen::Kind::home}});
    for (const records::Statement& one : learner.told) {
        INFO(sample::verb(one) << " " << one.id);
        CHECK(deed_of(one).kind != Kind::other);
        CHECK(deed_of(one).at == one.timestamp);
        CHECK(deed_of(one).module == (deed_of(one).kind == Kind::took_back ? "" : "ropes"));
    }
    CHECK(kinds(learner.told).front() == Kind::opened);
    CHECK(told(learner, Kind::practised).number == 1);
    CHECK(told(learner, Kind::wrote_privately).number == 1);
    CHECK(told(learner, Kind::shared_words).number == 2);
    CHECK(told(learner, Kind::took_back).module.empty());
    CHECK(told(learner, Kind::answered_quiz).is_right == true);
    CHECK(told(learner, Kind::passed).score == "100%");
    CHECK_FALSE(told(learner, Kind::read_page).page.empty());
}

/// A row that was unfolded told nothing more than before: neither the question nor what was answered or shared.
TEST_CASE("a record tells what was asked and what is sent of the answer, and no word of what is private") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(OpenPage{"ropes", 1});
    learner.does(EditAnswer{"ropes", 1, {{0}, {}}});
    learner.does(SubmitAnswer{"ropes", 1});
    learner.does(EditReflection{"ropes", 1, "Mine alone."});
    learner.does(SaveReflection{"ropes", 1});
    learner.does(EditReflection{"ropes", 2, "My aunt."});
    learner.does(SaveReflection{"ropes", 2});
    CHECK(told(learner, Kind::practised).asked == "Which knot holds?");
    CHECK(told(learner, Kind::practised).said == "Bowline");
    CHECK(told(learner, Kind::shared_words).said == "My aunt.");
    CHECK(told(learner, Kind::shared_words).asked == "Who taught you?");
    CHECK(told(learner, Kind::wrote_privately).said.empty());
    CHECK(told(learner, Kind::opened).asked.empty());
}

TEST_CASE("an answer of several parts is said in the words of each") {
    records::Statement one;
    one.verb.id = records::iris::verb::answered;
    records::Activity question{"https://w3id.org/mooring/module/ropes/question/3"};
    records::Interaction interaction{"matching"};
    interaction.source = {{"a", {{"en", "Soap"}}}, {"b", {{"en", "Glove"}}}};
    interaction.target = {{"a", {{"en", "dirty hands"}}}, {"b", {{"en", "clean hands"}}}};
    question.definition = records::Definition{{}, {{"en", "Which goes with which?"}}, "", interaction};
    one.object = question;
    one.result.response = "a[.]a[,]b[.]b";
    CHECK(deed_of(one).said == "Soap – dirty hands; Glove – clean hands");
    interaction.type = "choice";
    interaction.choices = interaction.source;
    question.definition->interaction = interaction;
    one.object = question;
    one.result.response = "b[,]a[,]z";
    CHECK(deed_of(one).said == "Glove; Soap; z");
}

TEST_CASE("a score is said as the results say it, and never rounded up to the pass mark") {
    records::Statement failed;
    failed.verb.id = records::iris::verb::failed;
    failed.object = records::Activity{"https://w3id.org/mooring/module/ropes"};
    failed.result.score = records::Score{0.3333333};
    CHECK(deed_of(failed).score == "33.3%");
    failed.result.score = records::Score{0.7996};
    CHECK(deed_of(failed).score == "79.9%");
    failed.result.score = records::Score{0.8};
    CHECK(deed_of(failed).score == "80%");
}

TEST_CASE("a record of somebody else's making keeps the last part of its verb") {
    records::Statement strange;
    strange.verb.id = "https://example.org/verbs/juggled";
    strange.object = records::Activity{"https://example.org/balls"};
    CHECK(deed_of(strange).kind == Kind::other);
    CHECK(deed_of(strange).verb == "juggled");
    CHECK(deed_of(strange).module.empty());
}

TEST_CASE("opening the records reads the newest, and what another page answered is passed over") {
    Learner learner;
    const ReadRecords first = asked(learner.send(OpenRecords{}));
    CHECK(first.filter == RecordFilter::all);
    CHECK(first.below == newest);
    CHECK(screen(learner.state).kind == Screen::Kind::records);
    const ReadRecords waiting = asked(learner.send(FilterRecords{RecordFilter::waiting}));
    CHECK(waiting.filter == RecordFilter::waiting);
    CHECK(waiting.request != first.request);
    learner.send(RecordsRead{first.request, page(9, 1, false)});
    CHECK_FALSE(learner.state.records.page);
    learner.send(RecordsRead{waiting.request, page(3, 1, false)});
    CHECK(learner.state.records.page->lines.size() == 3);
    CHECK(asked(learner.send(FilterRecords{RecordFilter::waiting})).request == 0);
}

TEST_CASE("older records are those below the last one shown, and back again") {
    Learner learner;
    const ReadRecords first = asked(learner.send(OpenRecords{}));
    CHECK(asked(learner.send(OlderRecords{})).request == 0);  // nobody knows yet what there is
    learner.send(RecordsRead{first.request, page(300, 201, true)});
    const ReadRecords second = asked(learner.send(OlderRecords{}));
    CHECK(second.below == 201);
    CHECK_FALSE(learner.state.records.page);
    learner.send(RecordsRead{second.request, page(200, 190, false)});
    CHECK(asked(learner.send(OlderRecords{})).request == 0);
    CHECK(asked(learner.send(NewerRecords{})).below == newest);
    CHECK(asked(learner.send(NewerRecords{})).request == 0);
}

TEST_CASE("the page that is shown is read again when records were sent, and one reading follows the other") {
    Learner learner;
    const ReadRecords first = asked(learner.send(OpenRecords{}));
    CHECK(asked(learner.send(Travelled{travelling(3)})).request == 0);  // one is under way
    const ReadRecords again = asked(learner.send(RecordsRead{first.request, page(3, 1, false)}));
    CHECK(again.request != 0);
    CHECK(learner.state.records.page);  // what was read stays until it is replaced
    CHECK(asked(learner.send(RecordsRead{again.request, page(3, 1, false)})).request == 0);
    CHECK(asked(learner.send(Travelled{travelling(3)})).request == 0);
    CHECK(asked(learner.send(Travelled{travelling(0)})).request != 0);
}

TEST_CASE("away from the records nothing is read") {
    Learner learner;
    CHECK(asked(learner.send(Travelled{travelling(3)})).request == 0);
    learner.send(OpenRecords{});
    learner.send(Back{});
    CHECK(asked(learner.send(Travelled{travelling(1)})).request == 0);
    CHECK(asked(learner.send(OpenRecords{})).below == newest);
}

TEST_CASE("one record's details are shown, and closed by asking again or turning the page") {
    Learner learner;
    const ReadRecords first = asked(learner.send(OpenRecords{}));
    learner.send(RecordsRead{first.request, page(300, 201, true)});
    learner.send(ShowRecord{300});
    CHECK(learner.state.records.opened == 300);
    learner.send(ShowRecord{299});
    CHECK(learner.state.records.opened == 299);
    learner.send(ShowRecord{299});
    CHECK(learner.state.records.opened == 0);
    learner.send(ShowRecord{299});
    learner.send(OlderRecords{});
    CHECK(learner.state.records.opened == 0);
}

TEST_CASE("records are sent now, or tried again, where there is a connection") {
    Learner learner;
    CHECK(learner.send(SendNow{}).empty());
    CHECK(learner.send(TryRefusedAgain{}).empty());
    CHECK(learner.send(SendEverythingAgain{}).empty());
    learner.send(Travelled{travelling(3)});
    CHECK(learner.send(SendNow{}) == std::vector<Effect>{SendRecords{}});
    CHECK(learner.send(TryRefusedAgain{}) == std::vector<Effect>{SendRefusedAgain{}});
    CHECK(learner.send(SendEverythingAgain{}) == std::vector<Effect>{SendAllAgain{}});
}

TEST_CASE("what is heard of records does not make a closed window's learner come back to work") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.send(Close{});
    CHECK(learner.state.is_closing);
    learner.send(Travelled{travelling(3)});
    CHECK(learner.state.is_closing);
}
