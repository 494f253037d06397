#include "tests/support/record_scenes.h"

#include <fmt/format.h>

#include <utility>

namespace support {
namespace {

using state::Deed;
using Kind = state::Deed::Kind;

state::TimePoint on_day(int day, int hour, int minute) {
    return state::TimePoint{std::chrono::sys_days{std::chrono::year{2026} / 11 / day} + std::chrono::hours{hour} +
                            std::chrono::minutes{minute}};
}

state::RecordLine line(std::int64_t sequence, Deed deed) {
    state::RecordLine line;
    line.sequence = sequence;
    line.id = fmt::format("0190f2a1-0000-7000-8000-{:012}", sequence);
    line.statement = fmt::format("{{\"id\":\"{}\"}}", line.id);
    deed.at = on_day(12, 14, static_cast<int>(sequence));
    line.deed = std::move(deed);
    return line;
}

Deed deed(Kind kind, const std::string& module, int number = 0) {
    Deed deed;
    deed.kind = kind;
    deed.module = module;
    deed.number = number;
    return deed;
}

}  // namespace

state::State connected(state::State state) {
    state::Travel& travel = state.travel;
    travel.kind = state::Travel::Kind::waiting;
    travel.waiting = 3;
    travel.refused = 1;
    travel.last_delivered = on_day(12, 14, 5);
    travel.endpoint = "https://hub.example.org/xapi";
    travel.key = "kestrel-4417";
    travel.person = "Ada Lovelace";
    travel.team = "Ward 9";
    travel.since = on_day(3, 9, 0);
    return state;
}

state::State sending_stopped(state::State state) {
    state = connected(std::move(state));
    state.travel.kind = state::Travel::Kind::stopped;
    state.travel.trouble = "The record store does not know this key, or its secret is another.";
    return state;
}

state::State out_of_reach(state::State state) {
    state = connected(std::move(state));
    state.travel.trouble = "hub.example.org cannot be found. Is there a network?";
    return state;
}

state::State not_read(state::State state) {
    state = connected(std::move(state));
    state.travel.kind = state::Travel::Kind::resting;
    state.travel.waiting = 0;
    state.travel.reading_trouble =
        state::ReadingTrouble{"The record store does not let this key read. Please ask whoever gave you the key."};
    return state;
}

state::RecordPage page_of_records(bool has_older) {
    state::RecordPage page;
    page.has_older = has_older;
    Deed practised = deed(Kind::practised, "good-work", 1);
    practised.is_right = true;
    Deed answered = deed(Kind::answered_quiz, "being-an-anchor", 7);
    answered.is_right = false;
    Deed passed = deed(Kind::passed, "being-an-anchor");
    passed.score = "90%";
    Deed read = deed(Kind::read_page, "good-work");
    read.page = "who-is-missing-and-why";
    page.lines = {line(12, deed(Kind::left, "good-work")),
                  line(11, deed(Kind::wrote_privately, "good-work", 2)),
                  line(10, practised),
                  line(9, read),
                  line(8, deed(Kind::shared_words, "good-work", 1)),
                  line(7, deed(Kind::opened, "good-work")),
                  line(6, passed),
                  line(5, answered),
                  line(4, deed(Kind::completed, "being-an-anchor"))};
    for (std::size_t index = 3; index < page.lines.size(); ++index) {
        page.lines[index].receipt = state::Receipt::sent;
        page.lines[index].sent = on_day(12, 14, 5);
    }
    page.lines[4].receipt = state::Receipt::refused;
    page.lines[4].why = "The record store refuses it (400): the response is longer than 1,000 characters";
    return page;
}

state::State with_records(state::State state) {
    state.records.is_stale = false;
    state.records.page = page_of_records(true);
    return state;
}

state::State trying_a_code(state::State state) {
    state.connecting.draft.code = "https://hub.example.org/connect#ABCDE-FGHIJ";
    state.record.settings.gives_name = true;
    state.connecting.request = 1;
    return state;
}

state::State refused_key(state::State state) {
    state.connecting.form = state::Connecting::Form::key;
    state.connecting.draft = {{}, "https://lrs.example.org/xapi", "ward-9", "not a secret"};
    state.connecting.answer =
        state::ConnectionAnswer{1, false, "lrs.example.org does not know this key, or its secret is another."};
    return state;
}

}  // namespace support
