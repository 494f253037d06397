#include "player/sync/delivery.h"
#include "tests/support/catch.h"
#include "tests/unit/sync/hostile_store.h"

#include <fmt/format.h>

#include <algorithm>

using namespace std::chrono_literals;
using hostile::Habits;
using hostile::Resend;
using hostile::Store;
using hostile::Traps;
using store::Waiting;
using syncing::Delivery;
using syncing::Instant;
using syncing::Mark;

namespace {

constexpr int most_requests_each = 60;

/// The queue as a laptop has it: in order, each with what became of it.
struct Queue {
    std::vector<store::Waiting> all;
    std::map<std::int64_t, Mark> marks;

    std::vector<store::Waiting> next(const syncing::Post& limits) const {
        std::vector<store::Waiting> batch;
        std::size_t bytes = 0;
        for (const store::Waiting& one : all) {
            if (marks.contains(one.sequence) || one.sequence <= limits.after) continue;
            bytes += one.statement.size();
            if (static_cast<int>(batch.size()) == limits.statements || (!batch.empty() && bytes > limits.bytes)) break;
            batch.push_back(one);
        }
        return batch;
    }
};

std::string statement(const std::string& id, const std::string& object, int padding) {
    return fmt::format(
        R"({{"id":"{}","actor":{{"account":{{"homePage":"https://a.example","name":"x"}}}},"verb":{{"id":"https://a.example/v"}},"object":{},"timestamp":"2026-03-04T05:06:07.123Z","context":{{"language":"{}"}}}})",
        id, object, std::string(static_cast<std::size_t>(padding), 'x'));
}

struct World {
    Queue queue;
    Habits habits;
    Traps traps;
    std::set<std::string> huge;
};

World random_world(unsigned seed) {
    std::mt19937 random(seed);
    const auto roll = [&](int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(random); };
    World world;
    world.habits.resend = static_cast<Resend>(roll(3));
    world.habits.bad_status = roll(2) == 0 ? 400 : 422;
    world.habits.shows_version = roll(4) != 0;
    world.habits.most_bytes = roll(2) == 0 ? 20'000 : 1'000'000;
    const int count = 1 + roll(150);
    const int trap_percent = roll(2) == 0 ? 0 : roll(20);
    for (int i = 1; i <= count; ++i) {
        const std::string id = fmt::format("0190f2a1-0000-7000-8000-{:012}", i);
        const bool is_voiding = i > 3 && roll(10) == 0;
        const std::string object = is_voiding ? fmt::format(R"({{"objectType":"StatementRef","id":"{}"}})",
                                                            world.queue.all[static_cast<std::size_t>(i - 3)].id)
                                              : R"({"id":"https://a.example/m"})";
        int padding = roll(600);
        if (roll(100) < trap_percent) {
            const int which = roll(i < count ? 5 : 4);  // the last has none behind it to hold against it
            if (which == 0) world.traps.bad.insert(id);
            if (which == 1) world.traps.taken.insert(id);
            if (which == 2) world.traps.hidden.insert(id);
            if (which == 3 && world.habits.most_bytes < 1'000'000) {
                world.huge.insert(id);
                padding = 30'000;
            }
            if (which == 4 && world.traps.crashes.empty()) world.traps.crashes.insert(id);
        }
        world.queue.all.push_back({i, id, statement(id, object, padding)});
    }
    if (world.queue.all.size() > 1) {  // what follows a record that crashes the server must be one it answers
        world.traps.bad.erase(world.queue.all.back().id);
    }
    return world;
}

/// Delivers everything, with a person at hand who mends what has stopped.
void deliver(World& world, Store& store, unsigned seed) {
    std::mt19937 random(seed);
    Delivery delivery;
    Instant now{1h};
    while (world.queue.marks.size() < world.queue.all.size()) {
        REQUIRE(store.requests() < 2000 + most_requests_each * static_cast<int>(world.queue.all.size()));
        const double chance = std::uniform_real_distribution<double>(0, 1)(random);
        const syncing::Step step = delivery.next(now);
        std::vector<Mark> marks;
        if (const auto* wait = std::get_if<syncing::Wait>(&step)) {
            REQUIRE(wait->until > now);
            REQUIRE(wait->until <= now + 1h);
            now = wait->until;
        } else if (std::holds_alternative<syncing::Stop>(step)) {
            REQUIRE(!delivery.trouble().empty());
            delivery.resume();
            now += 1h;
        } else if (const auto* post = std::get_if<syncing::Post>(&step)) {
            const auto batch = world.queue.next(*post);
            if (batch.empty())
                delivery.found_nothing();
            else
                marks = delivery.posted(batch, store.post(batch, now), now, chance);
        } else {
            const auto head = world.queue.next({1, 0, 0}).at(0);
            marks = delivery.read(head, store.read(head.id, std::get<syncing::Read>(step).is_voided, now), now, chance);
        }
        now += 10ms;
        for (const Mark& mark : marks) {
            if (mark.waits_again)
                REQUIRE(world.queue.marks.erase(mark.sequence) == 1);
            else
                REQUIRE(world.queue.marks.emplace(mark.sequence, mark).second);
        }
    }
}

bool is_trapped(const World& world, const std::string& id) {
    const Traps& traps = world.traps;
    return traps.bad.contains(id) || traps.taken.contains(id) || traps.hidden.contains(id) ||
           traps.crashes.contains(id) || world.huge.contains(id);
}

void check_that_nothing_is_lost(const World& world, const Store& store) {
    std::vector<std::string> expected_order;
    for (const store::Waiting& one : world.queue.all) {
        const std::string& why = world.queue.marks.at(one.sequence).parked_because;
        INFO(one.id << ": " << why);
        CHECK(why.empty() != is_trapped(world, one.id));
        if (!why.empty()) continue;
        REQUIRE(store.has(one.id));
        CHECK(store.statement(one.id) == one.statement);
        expected_order.push_back(one.id);
    }
    CHECK(store.order() == expected_order);
    CHECK(store.requests_too_early() == 0);
}

}  // namespace

TEST_CASE("whatever a store and the line do, every record arrives once and in order, or stands apart with a reason") {
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        INFO("seed " << seed);
        World world = random_world(seed);
        const int fault_percent = static_cast<int>(seed % 4) * 12;
        Store store(world.habits, world.traps, fault_percent, seed);
        deliver(world, store, seed);
        check_that_nothing_is_lost(world, store);
    }
}

TEST_CASE("on a good line ten thousand records go in two hundred requests") {
    World world;
    for (int i = 1; i <= 10'000; ++i) {
        const std::string id = fmt::format("0190f2a1-0000-7000-8000-{:012}", i);
        world.queue.all.push_back({i, id, statement(id, R"({"id":"https://a.example/m"})", 100)});
    }
    Store store({}, {}, 0, 1);
    std::vector<store::Waiting> left = std::move(world.queue.all);
    Delivery delivery;
    std::size_t done = 0;
    while (done < left.size()) {
        const auto post = std::get<syncing::Post>(delivery.next(Instant{1h}));
        const auto first = left.begin() + static_cast<std::ptrdiff_t>(done);
        const std::vector<store::Waiting> batch(first, first + post.statements);
        done += delivery.posted(batch, store.post(batch, Instant{1h}), Instant{1h}, 0).size();
    }
    CHECK(store.requests() == 200);
    CHECK(store.order().size() == 10'000);
}
