/// The statements that wait to be sent, through a connection of their own, for the thread that sends them.
#pragma once

#include "player/state/record.h"
#include "player/store/error.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace store {

/// A statement in the bytes in which it is sent, the same at every try.
struct Waiting {
    std::int64_t sequence = 0;
    std::string id;  ///< a UUID, in lower case
    std::string statement;
    bool operator==(const Waiting&) const = default;
};

/// What became of a statement. `delivered` and `parked` are both empty while it waits.
struct Sending {
    Waiting what;
    std::optional<state::TimePoint> delivered;
    std::string parked;  ///< why it stands apart
    bool operator==(const Sending&) const = default;
};

/// Which of them somebody wants to see.
enum class Which { all, waiting, delivered, parked };

struct OutboxCounts {
    std::int64_t waiting = 0, parked = 0;
    std::optional<state::TimePoint> last_delivered;
    bool operator==(const OutboxCounts&) const = default;
};

/// How many statements go at once, and how many bytes they may have together. One statement always goes.
struct BatchLimits {
    int statements = 50;
    std::size_t bytes = 500'000;
};

/// Statements are put in by ProgressStore::save, in the transaction of what they tell. Here they are read and marked.
/// A mark may be lost with the power, and then the statement is sent again, which changes nothing at the store; so
/// marks do not wait for the disk, and a learner's save never waits long for one. One thread at a time may use it.
class Outbox {
public:
    /// Opens the outbox in `folder`, whose record a ProgressStore has opened for writing before.
    static tl::expected<Outbox, Error> open(const std::filesystem::path& folder);

    Outbox(Outbox&&) noexcept;
    Outbox& operator=(Outbox&&) noexcept;
    ~Outbox();

    /// They go to this store from now on. Where they went to another before, all of them wait again.
    tl::expected<void, Error> go_to(const std::string& store);

    /// All of them wait again, whatever became of them. What the store has, it keeps once.
    tl::expected<void, Error> send_all_again();

    /// The oldest that wait, in their order, after the one with the sequence `after`.
    tl::expected<std::vector<Waiting>, Error> next(const BatchLimits& limits, std::int64_t after = 0) const;

    /// A store has these. Those that do not wait stay as they are.
    tl::expected<void, Error> mark_delivered(const std::vector<std::int64_t>& sequences, state::TimePoint when);

    /// No store will take this one: it is kept, with the reason for people, and the rest goes on.
    tl::expected<void, Error> park(std::int64_t sequence, const std::string& reason);

    /// This one waits again, in its old place.
    tl::expected<void, Error> wait_again(std::int64_t sequence);

    /// Parked statements wait again, in their old places. Gives how many.
    tl::expected<int, Error> try_parked_again();

    tl::expected<OutboxCounts, Error> counts() const;

    /// The newest `most` of these with a sequence below `before`, newest first, for a list that people leaf through.
    tl::expected<std::vector<Sending>, Error> newest(int most, std::int64_t before = INT64_MAX,
                                                     Which which = Which::all) const;

private:
    struct Impl;
    explicit Outbox(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace store
