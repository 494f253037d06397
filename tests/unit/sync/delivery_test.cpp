#include "player/sync/delivery.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using store::Waiting;
using syncing::Answer;
using syncing::Delivery;
using syncing::Instant;
using syncing::Mark;
using syncing::NoAnswer;
using syncing::Post;
using syncing::Read;
using syncing::Reply;
using syncing::Step;
using syncing::Stop;
using syncing::Wait;
using Marks = std::vector<Mark>;

namespace {

constexpr Instant start{1h};

std::vector<store::Waiting> batch(int from, int count, std::size_t bytes = 0) {
    std::vector<store::Waiting> all;
    for (int i = from; i < from + count; ++i) {
        const std::string id = "id-" + std::to_string(i);
        std::string statement = "{\"id\":\"" + id + "\"";
        if (statement.size() + 1 < bytes) statement += std::string(bytes - statement.size() - 1, ' ');
        all.push_back({i, id, statement + "}"});
    }
    return all;
}

Reply json(int status, std::string body = "") {
    return {status, "application/json", "1.0.3", std::nullopt, std::move(body)};
}
const Reply stored{204, "", "1.0.3"};
const Answer no_answer = tl::unexpected(NoAnswer{NoAnswer::Kind::no_connection, "The hub cannot be reached."});

Marks delivered(int from, int count) {
    Marks marks;
    for (int i = from; i < from + count; ++i) marks.push_back({i, ""});
    return marks;
}

int asked(const Delivery& delivery, Instant now = start) {
    const Step step = delivery.next(now);
    REQUIRE(std::holds_alternative<Post>(step));
    return std::get<Post>(step).statements;
}

Instant wait(const Delivery& delivery, Instant now = start) {
    const Step step = delivery.next(now);
    REQUIRE(std::holds_alternative<Wait>(step));
    return std::get<Wait>(step).until;
}

}  // namespace

TEST_CASE("fifty go at once, and are delivered when the store has them") {
    Delivery delivery;
    CHECK(delivery.next(start) == Step{Post{50, 500'000, 0}});
    CHECK(delivery.posted(batch(1, 50), stored, start, 0) == delivered(1, 50));
    CHECK(delivery.next(start) == Step{Post{50, 500'000, 0}});
    CHECK(delivery.trouble().empty());
}

TEST_CASE("without a connection the waits double from a second to five minutes, and no two laptops wait the same") {
    Delivery none, all;
    Instant now = start;
    std::vector<std::chrono::milliseconds> least, most;
    for (int i = 0; i < 12; ++i) {
        none.posted(batch(1, 1), no_answer, now, 0);
        all.posted(batch(1, 1), no_answer, now, 1);
        least.push_back(std::chrono::duration_cast<std::chrono::milliseconds>(wait(none, now) - now));
        most.push_back(std::chrono::duration_cast<std::chrono::milliseconds>(wait(all, now) - now));
        now += 1h;
    }
    using Waits = std::vector<std::chrono::milliseconds>;
    CHECK(most == Waits{1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 300s, 300s, 300s});
    CHECK(least == Waits{500ms, 1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 150s, 150s, 150s});
    CHECK(none.trouble() == "The hub cannot be reached.");
    none.posted(batch(1, 1), stored, now, 0);
    none.posted(batch(2, 1), no_answer, now, 0);
    CHECK(wait(none, now) == now + 500ms);
}

TEST_CASE("a store that says when to come back is not asked before, and a day is the longest") {
    Delivery delivery;
    Reply busy = json(503);
    busy.retry_after = 100s;
    delivery.posted(batch(1, 1), busy, start, 0);
    CHECK(wait(delivery) == start + 100s);
    CHECK(wait(delivery, start + 99s) == start + 100s);
    delivery.posted(batch(1, 1), busy, start, 1);
    CHECK(wait(delivery) == start + 110s);
    busy.retry_after = std::chrono::hours(24 * 365);
    delivery.posted(batch(1, 1), busy, start, 0);
    CHECK(wait(delivery) == start + 24h);
    busy.retry_after = 0s;
    delivery.posted(batch(1, 1), busy, start, 1);
    CHECK(wait(delivery) == start + 8s);
}

TEST_CASE("somebody who wants it now does not wait") {
    Delivery delivery;
    delivery.posted(batch(1, 50), no_answer, start, 1);
    CHECK(wait(delivery) == start + 1s);
    delivery.resume();
    CHECK(asked(delivery) == 25);
}

TEST_CASE("on a bad line batches shrink, and grow again when it is better") {
    Delivery delivery;
    std::vector<int> sizes;
    Instant now = start;
    for (int i = 0; i < 7; ++i) {
        delivery.posted(batch(1, asked(delivery, now)), no_answer, now, 0);
        now += 1h;
        sizes.push_back(asked(delivery, now));
    }
    for (int i = 0; i < 7; ++i) {
        delivery.posted(batch(1, asked(delivery, now)), stored, now, 0);
        sizes.push_back(asked(delivery, now));
    }
    CHECK(sizes == std::vector<int>{25, 12, 6, 3, 1, 1, 1, 2, 4, 8, 16, 32, 50, 50});
}

TEST_CASE("a batch that is too big is halved, and a single statement that is too big stands apart") {
    Delivery delivery;
    CHECK(delivery.posted(batch(1, 50, 1000), json(413), start, 0).empty());
    CHECK(delivery.next(start) == Step{Post{25, 25'000, 0}});
    CHECK(delivery.posted(batch(1, 25, 1000), stored, start, 0) == delivered(1, 25));
    CHECK(delivery.next(start) == Step{Post{50, 26'563, 0}});                   // it grows again, in small steps
    CHECK(delivery.posted(batch(26, 1, 90'000), json(413), start, 0).empty());  // is it sure?
    CHECK(wait(delivery, start) > start);
    CHECK(delivery.posted(batch(26, 1, 90'000), json(413), start + 1h, 0).empty());
    CHECK(delivery.posted(batch(26, 1, 90'000), json(413), start + 2h, 0) ==
          Marks{{26, "It is larger than the record store takes (413)."}});
    CHECK(delivery.trouble().empty());
    for (int i = 0; i < 60; ++i) delivery.posted(batch(27, 1), stored, start + 2h, 0);
    CHECK(delivery.next(start + 2h) == Step{Post{50, 500'000, 0}});
}

TEST_CASE("one bad statement among fifty is found by halving, and the others are delivered") {
    Delivery delivery;
    const int bad = 37;
    int first = 1, requests = 0;
    Marks marks;
    while (first <= 50) {
        const auto sent = batch(first, std::min(asked(delivery), 51 - first));
        const bool has_bad = sent.front().sequence <= bad && bad <= sent.back().sequence;
        for (const Mark& mark : delivery.posted(sent, has_bad ? json(422, "no actor") : stored, start, 0)) {
            marks.push_back(mark);
            first = static_cast<int>(mark.sequence) + 1;
        }
        ++requests;
    }
    Marks expected = delivered(1, 50);
    expected[36].parked_because = "The record store refuses it (422): no actor";
    CHECK(marks == expected);
    CHECK(requests <= 12);  // log2(50) refused, as many taken
    CHECK(asked(delivery) == 50);
}

/// Each start and each "Send now" set four more good records apart while a store refused whatever it was sent.
TEST_CASE("a store that refuses everything is stopped at, and nothing of that stays set apart") {
    Delivery delivery;
    for (const int most : {5, 10}) {
        delivery.posted(batch(1, 50), json(400, "no"), start, 0);
        for (int i = 1; i < most; ++i) CHECK(delivery.posted(batch(i, 1), json(400, "no"), start, 0).size() == 1);
        Marks again;
        for (int i = 1; i < most; ++i) again.push_back({i, "", true});
        CHECK(delivery.posted(batch(most, 1), json(400, "no"), start, 0) == again);
        CHECK(delivery.next(start + 24h) == Step{Stop{}});
        CHECK(delivery.trouble() ==
              "The record store refuses one record after the other. The record store refuses it (400): no");
        delivery.resume();
        CHECK(asked(delivery) == 50);
    }
}

TEST_CASE("seven bad records in a row hold back those behind them until somebody asks for it, and not for ever") {
    Delivery delivery;
    for (int i = 1; i <= 5; ++i) delivery.posted(batch(i, 1), json(400, "no"), start, 0);
    delivery.resume();
    for (int i = 1; i <= 7; ++i) CHECK(delivery.posted(batch(i, 1), json(400, "no"), start, 0).size() == 1);
    CHECK(delivery.posted(batch(8, 1), stored, start, 0) == delivered(8, 1));
}

/// One statement that a hub would not take from this key, of another person say, held back all that came after it.
TEST_CASE("a statement that a key may not send stands apart, and the others go") {
    Delivery delivery;
    const Answer answer = json(403, R"({"errors":["statements[1] cannot be sent with this key."],"statements":[1]})");
    CHECK(delivery.posted(batch(1, 2), answer, start, 0).empty());
    CHECK(asked(delivery) == 1);
    CHECK(delivery.posted(batch(1, 1), stored, start, 0) == delivered(1, 1));
    CHECK(delivery.posted(batch(2, 1), answer, start, 0) ==
          Marks{{2, "It is not taken from this laptop, since the record store counts it as somebody else's (403)."}});
    CHECK(delivery.trouble().empty());
}

TEST_CASE("a wrong key stops, keeps everything, and goes on when it is mended") {
    for (const int status : {401, 403, 404, 405, 302}) {
        Delivery delivery;
        CHECK(delivery.posted(batch(1, 50), json(status), start, 0).empty());
        CHECK(delivery.next(start + 24h) == Step{Stop{}});
        CHECK(!delivery.trouble().empty());
        delivery.resume();
        CHECK(delivery.trouble().empty());
        CHECK(asked(delivery) == 50);
    }
}

TEST_CASE("a conflict is settled by reading each statement back, and what is absent goes alone") {
    Delivery delivery;
    const auto sent = batch(1, 4);
    CHECK(delivery.posted(sent, json(409), start, 0).empty());
    CHECK(delivery.next(start) == Step{Read{false}});
    CHECK(delivery.read(sent[0], json(200, sent[0].statement), start, 0) == delivered(1, 1));
    CHECK(delivery.next(start) == Step{Read{false}});
    CHECK(delivery.read(sent[1], json(404), start, 0).empty());
    CHECK(delivery.next(start) == Step{Read{true}});  // a voided statement is shown only to who asks for it so
    CHECK(delivery.read(sent[1], json(200, sent[1].statement), start, 0) == delivered(2, 1));
    CHECK(delivery.next(start) == Step{Read{false}});
    CHECK(delivery.read(sent[2], json(404), start, 0).empty());
    CHECK(delivery.read(sent[2], json(404), start, 0).empty());
    CHECK(asked(delivery) == 1);
    CHECK(delivery.posted({sent[2]}, stored, start, 0) == delivered(3, 1));
    CHECK(asked(delivery) == 50);
}

TEST_CASE("another statement under the same id is set apart, and never sent under a new one") {
    Delivery delivery;
    const auto sent = batch(1, 2);
    delivery.posted(sent, json(409), start, 0);
    CHECK(delivery.read(sent[0], json(200, R"({"id":"id-1","verb":{"id":"other"}})"), start, 0) ==
          Marks{{1, "The record store has another record under the same name."}});
    CHECK(delivery.next(start) == Step{Read{false}});
}

TEST_CASE("a store that claims to have a statement, and does not show it, is not asked for ever") {
    Delivery delivery;
    const auto sent = batch(1, 1);
    Instant now = start;
    Marks marks;
    int posts = 0;
    while (marks.empty()) {
        REQUIRE(posts < 10);
        ++posts;
        REQUIRE(asked(delivery, now) >= 1);
        delivery.posted(sent, json(409), now, 0);
        delivery.read(sent[0], json(404), now, 0);
        marks = delivery.read(sent[0], json(404), now, 0);
        now += 1min;
    }
    CHECK(posts == 4);
    CHECK(marks ==
          Marks{{1, "The record store says that it has a record of this name, and does not show it to this key."}});
}

TEST_CASE("a key that may send and not look is asked about a conflict three times") {
    Delivery delivery;
    const auto sent = batch(1, 2);
    delivery.posted(sent, json(409), start, 0);
    Instant now = start;
    for (int i = 0; i < 2; ++i) {
        CHECK(delivery.read(sent[0], json(403), now, 0).empty());
        CHECK(wait(delivery, now) > now);
        now += 1min;
        CHECK(delivery.next(now) == Step{Read{false}});
    }
    CHECK(delivery.read(sent[0], json(403), now, 0).size() == 1);
    CHECK(delivery.next(now) == Step{Read{false}});  // of the second
}

TEST_CASE("a server that says stored and has nothing is not believed, however often it says so") {
    Delivery delivery;
    const auto sent = batch(1, 1);
    Instant now = start;
    for (int i = 0; i < 50; ++i) {
        REQUIRE(asked(delivery, now) >= 1);
        CHECK(delivery.posted(sent, Reply{204}, now, 0).empty());
        CHECK(delivery.read(sent[0], json(404), now, 0).empty());
        CHECK(delivery.read(sent[0], json(404), now, 0).empty());
        now += 1h;
    }
    CHECK(delivery.trouble() == "The record store answers in a way that no store should (204).");
}

TEST_CASE("reading back waits like sending when the connection is gone") {
    Delivery delivery;
    const auto sent = batch(1, 1);
    delivery.posted(sent, json(409), start, 0);
    CHECK(delivery.read(sent[0], no_answer, start, 1).empty());
    CHECK(wait(delivery) == start + 1s);
    CHECK(delivery.next(start + 1s) == Step{Read{false}});
    CHECK(delivery.read(sent[0], json(401), start + 1s, 1).empty());
    CHECK(delivery.next(start + 24h) == Step{Stop{}});
}

TEST_CASE("a record at which the server fails each time is set apart only when another gets through") {
    Delivery delivery;
    Instant now = start;
    const auto fail_at_head = [&] {
        for (int i = 0; i < 20 && delivery.next(now += 1h) == Step{Post{1, 500'000, 0}}; ++i)
            CHECK(delivery.posted(batch(7, 1), json(500), now, 0).empty());
    };
    for (int i = 0; i < 6; ++i) delivery.posted(batch(7, 2), json(500), now, 0);
    for (int i = 0; i < 3; ++i) {  // the server fails at the one behind it as well
        fail_at_head();
        CHECK(delivery.next(now) == Step{Post{1, 500'000, 7}});
        CHECK(delivery.posted(batch(8, 1), json(500), now, 0).empty());
    }
    fail_at_head();
    CHECK(delivery.next(now) == Step{Post{1, 500'000, 8}});
    CHECK(delivery.posted(batch(9, 1), stored, now, 0) ==
          Marks{{7, "The record store fails at this record each time, and not at others (500)."}, {9, ""}});
    CHECK(delivery.trouble().empty());
}

TEST_CASE("a lone record at which the server fails keeps waiting") {
    Delivery delivery;
    Instant now = start;
    for (int i = 0; i < 100; ++i) {
        now += 1h;
        const Step step = delivery.next(now);
        REQUIRE(std::holds_alternative<Post>(step));
        if (std::get<Post>(step).after > 0)
            delivery.found_nothing();
        else
            CHECK(delivery.posted(batch(7, 1), json(500), now, 0).empty());
    }
}
