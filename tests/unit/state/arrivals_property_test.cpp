#include "tests/support/catch.h"
#include "tests/unit/state/anything.h"
#include "tests/unit/state/learner.h"
#include "tests/unit/state/telling.h"

#include <set>

using namespace state;
using sample::Learner;
using Told = std::vector<records::Statement>;

namespace {

/// What everybody sees who reads all that was sent: statements without those that were taken back, in the order in which
/// they were stored.
class RecordStore {
public:
    void take(const records::Statement& statement) {
        if (const auto* taken_back = std::get_if<records::StatementRef>(&statement.object)) voided_.insert(taken_back->id);
        all_.push_back(statement);
    }

    /// Those behind `bookmark`, which is moved.
    Told since(std::size_t& bookmark, std::size_t most) const {
        Told out;
        for (; bookmark < all_.size() && out.size() < most; ++bookmark)
            if (!voided_.contains(all_[bookmark].id)) out.push_back(all_[bookmark]);
        return out;
    }

private:
    Told all_;
    std::set<std::string> voided_;
};

/// One of the person's laptops, whose clock may be wrong, whose saves may fail and whose power may go.
class Laptop {
public:
    Laptop(unsigned number, std::mt19937& random) : number_(number), random_(random) {
        Record record;
        record.actor = "1111111" + std::to_string(number) + "-1111-4111-8111-111111111111";
        record.is_welcomed = true;
        start(record, sample::morning + std::chrono::minutes{random() % 120} + std::chrono::milliseconds{number});
    }

    Learner& learner() { return *learner_; }

    void does_anything() {
        learner_->now += std::chrono::seconds{30};
        learner_->can_take_in = random_() % 5 != 0;
        const Message deed = sample::anything(random_, screen(learner_->state));
        learner_->send(deed);
        const auto* edit = std::get_if<EditReflection>(&deed);
        if (edit != nullptr && random_() % 2 == 0) learner_->send(SaveReflection{edit->module, edit->reflection});
        const auto luck = random_() % 10;
        if (luck < 6) learner_->saves_succeed();
        if (luck == 6) learner_->saves_fail();
        if (luck == 7) learner_->send(RetrySaves{});
        if (random_() % 80 == 0) start(learner_->disk, learner_->now);
        check_passes();
    }

    /// Everything is saved, no attempt is left open, and the learner is at home.
    void comes_to_rest() {
        learner_->can_take_in = true;
        learner_->saves_succeed();
        learner_->does(RetrySaves{});
        learner_->does(Open{});
        for (const char* module : {"ropes", "tides"}) {
            const ModuleRecord* record = record_of(learner_->state, module);
            if (record == nullptr || record->attempts.empty() || record->attempts.back().submitted) continue;
            learner_->does(StartQuiz{module});
            learner_->does(SubmitQuiz{module, true});
            learner_->does(Open{});
        }
        check_passes();
    }

    void sends(RecordStore& store, std::size_t most) {
        for (; sent_ < learner_->told.size() && most > 0; ++sent_, --most) store.take(learner_->told[sent_]);
    }

    /// True when there was something.
    bool reads(const RecordStore& store, std::size_t most) {
        Told news = store.since(bookmark_, most);
        const bool is_any = !news.empty();
        std::erase_if(news, [&](const records::Statement& one) { return one.actor.name == learner_->disk.actor; });
        kept_.insert(kept_.end(), news.begin(), news.end());
        if (!news.empty()) learner_->send(Arrived{news});
        check_passes();
        return is_any;
    }

    bool has_sent_all() const { return sent_ == learner_->told.size(); }

private:
    void start(Record disk, TimePoint now) {  // a copy: it may be that of the learner who ends here
        const Told told = learner_ ? learner_->told : Told{};
        const std::set<std::string> joined = learner_ ? learner_->joined : std::set<std::string>{};
        learner_.emplace(sample::pathway(), disk, Access::writable, 100'000U * number_ + 1000U * ++starts_);
        learner_->now = now;
        learner_->told = told;
        learner_->joined = joined;
        Told waiting;
        for (const records::Statement& one : kept_)
            if (!joined.contains(one.id)) waiting.push_back(one);
        learner_->send(Arrived{waiting});
    }

    void check_passes() {
        for (const auto& [id, best] : best_) {
            const auto& pass = learner_->state.record.modules.at(id).pass;
            REQUIRE(pass);
            REQUIRE(pass->score >= best);
        }
        for (const auto& [id, record] : learner_->disk.modules)
            if (record.pass) best_[id] = record.pass->score;
    }

    unsigned number_;
    std::mt19937& random_;
    unsigned starts_ = 0;
    std::optional<Learner> learner_;
    std::size_t sent_ = 0, bookmark_ = 0;
    Told kept_;
    std::map<std::string, Fraction> best_;
};

std::set<std::pair<std::uint64_t, Fraction>> attempts(const ModuleRecord& record) {
    std::set<std::pair<std::uint64_t, Fraction>> out;
    for (const Attempt& attempt : record.attempts) out.insert({attempt.seed, attempt.score});
    return out;
}

/// What tells of the shared reflection; on either laptop other words may stand around those that were taken back.
std::set<std::string> told_reflections(const ModuleRecord& record) {
    const auto found = record.reflections.find(2);
    if (found == record.reflections.end()) return {};
    return {found->second.statements.begin(), found->second.statements.end()};
}

/// Written before the module was ever opened: nobody was told, and it stays so.
bool is_untold(const ModuleRecord& record) {
    const auto found = record.reflections.find(2);
    return found != record.reflections.end() && !found->second.is_shared;
}

std::optional<Fraction> best_score(const ModuleRecord& record) {
    return record.pass ? std::optional(record.pass->score) : std::nullopt;
}

void check_same(const Record& one, const Record& other) {
    for (const char* id : {"ropes", "tides"}) {
        INFO(id);
        REQUIRE(one.modules.contains(id) == other.modules.contains(id));
        if (!one.modules.contains(id)) continue;
        const ModuleRecord &left = one.modules.at(id), &right = other.modules.at(id);
        CHECK(left.run == right.run);
        CHECK(left.pages_read == right.pages_read);
        CHECK(left.practice == right.practice);
        CHECK(attempts(left) == attempts(right));
        CHECK(left.attempts.size() == right.attempts.size());
        CHECK(left.completed == right.completed);
        CHECK(best_score(left) == best_score(right));  // the clocks may differ about which of two as good was the first
        if (!is_untold(left) && !is_untold(right)) CHECK(told_reflections(left) == told_reflections(right));
    }
}

}  // namespace

TEST_CASE("whatever is done on two laptops and in whatever order it travels, both end with the union, and no pass is lost") {
    long attempts_made = 0, passes = 0, runs = 0, reflections = 0, arrived = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        RecordStore store;
        Laptop first(1, random), second(2, random);
        Laptop* const laptops[] = {&first, &second};
        for (int step = 0; step < 250; ++step) {
            Laptop& laptop = *laptops[random() % 2];
            const auto what = random() % 12;
            if (what == 0) laptop.sends(store, random() % 20);
            if (what == 1) laptop.reads(store, random() % 20);
            if (what > 1) laptop.does_anything();
        }
        bool is_news = true;
        for (int round = 0; is_news; ++round) {
            REQUIRE(round < 20);
            is_news = false;
            for (Laptop* laptop : laptops) {
                laptop->comes_to_rest();
                is_news = is_news || !laptop->has_sent_all();
                laptop->sends(store, 100'000);
                is_news = laptop->reads(store, 100'000) || is_news;
            }
        }
        check_same(first.learner().disk, second.learner().disk);
        CHECK(first.learner().disk == first.learner().state.record);
        CHECK(second.learner().disk == second.learner().state.record);
        for (const auto& [id, record] : first.learner().disk.modules) {
            attempts_made += static_cast<long>(record.attempts.size());
            passes += record.pass ? 1 : 0;
            runs += record.run - 1;
            reflections += static_cast<long>(told_reflections(record).size());
        }
        arrived += static_cast<long>(first.learner().joined.size() + second.learner().joined.size());
    }
    // That it was worth looking: such lives have all of these.
    CHECK(attempts_made > 20);
    CHECK(passes > 20);
    CHECK(runs > 10);
    CHECK(reflections > 20);
    CHECK(arrived > 1000);
}
