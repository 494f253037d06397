/// A Learning Record Store at the far end of a bad line, with the habits measured on three real ones.
#pragma once

#include "player/sync/delivery.h"

#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace hostile {

/// What a store answers to an identical statement sent again, alone or in a batch with new ones.
enum class Resend {
    says_200,  ///< with every id, and the new ones are stored
    says_409,  ///< and stores nothing of the batch
    says_204,  ///< or 200 with the new ids only
};

struct Habits {
    Resend resend = Resend::says_200;
    int bad_status = 400;
    std::size_t most_bytes = 1'000'000;
    bool shows_version = true;  ///< X-Experience-API-Version
};

/// The statements it treats specially, by id.
struct Traps {
    std::set<std::string> bad;      ///< 400 or 422
    std::set<std::string> taken;    ///< another statement has this id
    std::set<std::string> hidden;   ///< another learner's statement has this id, and our key may not see it
    std::set<std::string> crashes;  ///< 500 whenever it is in a batch
};

class Store {
public:
    /// `fault_percent`: so many of a hundred exchanges go wrong in one of a dozen ways.
    Store(Habits habits, Traps traps, int fault_percent, unsigned seed);

    syncing::Answer post(const std::vector<store::Waiting>& batch, syncing::Instant now);
    syncing::Answer read(const std::string& id, bool is_voided, syncing::Instant now);

    const std::vector<std::string>& order() const { return order_; }  ///< ids of ours, as they were stored
    const std::string& statement(const std::string& id) const { return stored_.at(id); }
    bool has(const std::string& id) const { return stored_.contains(id); }
    int requests() const { return requests_; }
    int requests_too_early() const { return too_early_; }  ///< in spite of Retry-After

private:
    /// A fault before the store heard of it, or after (`is_done`); nothing when the line is good.
    std::optional<syncing::Answer> fault(bool is_done, syncing::Instant now);
    syncing::Answer take(const std::vector<store::Waiting>& batch);
    syncing::Reply reply(int status, std::string body = "") const;
    void count(syncing::Instant now);
    int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(random_); }

    Habits habits_;
    Traps traps_;
    int fault_percent_;
    std::mt19937 random_;
    std::map<std::string, std::string> stored_;
    std::vector<std::string> order_;
    std::set<std::string> voided_;
    syncing::Instant closed_until_ = syncing::Instant::min();
    int requests_ = 0;
    int too_early_ = 0;
};

}  // namespace hostile
