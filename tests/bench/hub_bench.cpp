/// Statements into the hub, everything but the socket, beside a bare SQLite insert of the same bytes with the same
/// durability: one by one, in batches of fifty, and from four clients at once, as a hub is used. It says what operators
/// meet only where the temporary folder lies on a disk.

#include "hub/credentials.h"
#include "hub/hub.h"
#include "hub/sqlite/sqlite_store.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wire.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sys/vfs.h>

#include <atomic>
#include <span>
#include <thread>

namespace {

/// An answer such as the player sends.
std::string statement(const std::string& learner) {
    return fmt::format(
        R"({{"id":"{0}","actor":{{"objectType":"Agent","account":{{"homePage":"https://w3id.org/mooring/person","name":"{1}"}}}},)"
        R"("verb":{{"id":"http://adlnet.gov/expapi/verbs/answered","display":{{"en":"answered"}}}},"object":{{"objectType":)"
        R"("Activity","id":"https://w3id.org/mooring/module/spending-well/question/7","definition":{{"name":{{"en-GB":"Which )"
        R"(of these keep money in the county?"}},"type":"http://adlnet.gov/expapi/activities/cmi.interaction",)"
        R"("interactionType":"choice","correctResponsesPattern":["a[,]c"],"choices":[{{"id":"a","description":{{"en-GB":"A )"
        R"(bakery in the next street"}}}},{{"id":"b","description":{{"en-GB":"The cheapest bid"}}}},{{"id":"c","description":)"
        R"({{"en-GB":"A cooperative"}}}}]}}}},"result":{{"score":{{"scaled":1,"raw":1,"min":0,"max":1}},"success":true,)"
        R"("response":"a[,]c","duration":"PT12.5S"}},"context":{{"registration":"{1}","contextActivities":{{"parent":[{{"id":)"
        R"("https://w3id.org/mooring/module/spending-well"}}],"grouping":[{{"id":"https://w3id.org/mooring/pathway/anchors"}}]}},)"
        R"("revision":"3","platform":"Mooring","language":"en-GB","extensions":{{"https://w3id.org/mooring/ext/sequence":17}}}},)"
        R"("timestamp":"2026-03-04T05:06:07.123Z"}})",
        hub::new_uuid(), learner);
}

using Batch = std::vector<std::string>;

/// An SQLite file with one table, opened as the hub opens its own.
class BareFile {
public:
    explicit BareFile(const std::filesystem::path& file)
        : database_(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX) {
        database_.exec("PRAGMA journal_mode = WAL");
        database_.exec("PRAGMA synchronous = FULL");
        database_.exec("PRAGMA cache_size = -65536");
        database_.exec("PRAGMA wal_autocheckpoint = 4096");
        database_.exec("CREATE TABLE statement (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        insert_.emplace(database_, "INSERT INTO statement (text) VALUES (?)");
    }

    /// In one transaction.
    void insert(std::span<const Batch> batches) {
        SQLite::Transaction transaction(database_);
        for (const Batch& batch : batches) {
            for (const std::string& text : batch) {
                insert_->bindNoCopy(1, text);
                insert_->exec();
                insert_->reset();
            }
        }
        transaction.commit();
    }

private:
    SQLite::Database database_;
    std::optional<SQLite::Statement> insert_;
};

/// New statements, two hundred by each learner.
class Statements {
public:
    Batch batch(std::size_t size) {
        Batch batch;
        for (std::size_t i = 0; i < size; ++i) {
            if (made_++ % 200 == 0) learner_ = hub::new_uuid();
            batch.push_back(statement(learner_));
        }
        return batch;
    }

private:
    std::size_t made_ = 0;
    std::string learner_;
};

/// A hub with its administrator at the door.
class Desk {
public:
    explicit Desk(hub::Store& store) : hub_(store, {}, &now) {
        const hub::Credentials credentials = hub::new_credentials();
        hub::Key key;
        key.id = credentials.id;
        key.digest = hub::digest_of_secret(credentials.secret);
        key.role = hub::Role::administrator;
        if (!store.add_key(key, "", "", {})) ++failures;
        headers_ = {{"authorization", support::basic_authorization(credentials.id + " " + credentials.secret)},
                    {"x-experience-api-version", "1.0.3"},
                    {"content-type", "application/json"}};
    }

    hub::Request request(const Batch& batch) const {
        return {"POST", "/xapi/statements", headers_, fmt::format("[{}]", fmt::join(batch, ","))};
    }

    /// From any thread.
    void post(const hub::Request& request) {
        if (hub_.admit(request).refusal || hub_.handle(request).status != 200) ++failures;
    }

    std::atomic<int> failures = 0;

private:
    static hub::Moment now() {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }

    hub::Hub hub_;
    hub::Headers headers_;
};

constexpr int pairs = 200;

/// What is sent in one turn by every client, and the same as requests.
struct Turn {
    std::vector<Batch> batches;
    std::vector<hub::Request> requests;
};

/// A turn for each pair, and one that is not counted.
std::vector<Turn> new_turns(const Desk& desk, std::size_t clients, std::size_t size) {
    Statements statements;
    std::vector<Turn> turns(pairs + 1);
    for (Turn& turn : turns) {
        for (std::size_t client = 0; client < clients; ++client) {
            turn.batches.push_back(statements.batch(size));
            turn.requests.push_back(desk.request(turn.batches.back()));
        }
    }
    return turns;
}

void one_client(Desk& desk, BareFile& bare, std::size_t size) {
    for (const auto& [clock, timer] : {std::pair{"wall", bench::Timer(&bench::nanoseconds)},
                                       std::pair{"processor", bench::Timer(&bench::processor_nanoseconds)}}) {
        const std::vector<Turn> turns = new_turns(desk, 1, size);
        auto posting = turns.begin(), inserting = turns.begin();
        const bench::Comparison found = bench::side_by_side(
            pairs, [&] { desk.post((posting++)->requests[0]); }, [&] { bare.insert((inserting++)->batches); }, timer);
        fmt::print("batches of {:2}, {:9} clock: {:7.0f} statements/s into the hub, {:.2f} of a bare insert\n", size,
                   clock, static_cast<double>(size) / found.first_ns * 1e9, 1 / found.ratio);
    }
}

/// The clients' threads start anew each turn, which is the hub's to bear. The bare insert has one writer, who puts the
/// same batches on disk either each for itself, as the hub must answer for each, or all at once, which no client asks.
/// All turns count together, those that wait for a checkpoint too.
void four_clients(Desk& desk, BareFile& bare) {
    constexpr std::size_t clients = 4, size = 50;
    for (const bool is_at_once : {false, true}) {
        const std::vector<Turn> turns = new_turns(desk, clients, size);
        auto posting = turns.begin(), inserting = turns.begin();
        const auto post = [&] {
            std::vector<std::thread> threads;
            for (const hub::Request& request : (posting++)->requests)
                threads.emplace_back([&desk, &request] { desk.post(request); });
            for (std::thread& thread : threads) thread.join();
        };
        const auto insert = [&] {
            const Turn& turn = *inserting++;
            if (is_at_once) return bare.insert(turn.batches);
            for (const Batch& batch : turn.batches) bare.insert({&batch, 1});
        };
        double posting_ns = 0, inserting_ns = 0;
        for (std::size_t turn = 0; turn < turns.size(); ++turn) {
            posting_ns += bench::nanoseconds(post);
            inserting_ns += bench::nanoseconds(insert);
        }
        const double per_second = static_cast<double>(turns.size() * clients * size) / posting_ns * 1e9;
        const std::string_view how = is_at_once ? "in one transaction" : "with a transaction for each batch";
        fmt::print("{} clients, batches of {}, wall clock: {:7.0f} statements/s into the hub, {:.2f} of a bare insert {}\n",
                   clients, size, per_second, inserting_ns / posting_ns, how);
    }
}

void say_where(const std::filesystem::path& folder) {
    constexpr long tmpfs = 0x01021994, ramfs = 0x858458F6;
    struct statfs about {};
    const bool is_known = statfs(folder.c_str(), &about) == 0;
    const auto type = static_cast<long>(about.f_type);
    const bool is_in_memory = is_known && (type == tmpfs || type == ramfs);
    fmt::print("The files lie {}\n", is_in_memory ? "in memory (tmpfs): no wait for a disk is in these figures."
                                                  : "on a disk.");
}

}  // namespace

int main() {
    const support::TemporaryFolder folder;
    if (!hub::prepare_secrets()) return 1;
    const auto store = sqlite::open_store(folder.path());
    if (!store) {
        fmt::print(stderr, "{}\n", store.error());
        return 1;
    }
    say_where(folder.path());
    Desk desk(**store);
    BareFile bare(folder.path() / "bare.sqlite");
    one_client(desk, bare, 1);
    one_client(desk, bare, 50);
    four_clients(desk, bare);
    return desk.failures == 0 ? 0 : 1;
}
