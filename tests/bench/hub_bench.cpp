/// Statements into the hub, everything but the socket, beside a bare SQLite insert of the same bytes with the same
/// durability: one by one and in batches of fifty. It says what operators meet only where the temporary folder lies on
/// a disk.

#include "hub/credentials.h"
#include "hub/hub.h"
#include "hub/sqlite/sqlite_store.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wire.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

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

/// An SQLite file with one table, opened as the hub opens its own.
class BareFile {
public:
    explicit BareFile(const std::filesystem::path& file)
        : database_(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        database_.exec("PRAGMA journal_mode = WAL");
        database_.exec("PRAGMA synchronous = FULL");
        database_.exec("CREATE TABLE statement (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        insert_.emplace(database_, "INSERT INTO statement (text) VALUES (?)");
    }

    void insert(const std::vector<std::string>& texts) {
        SQLite::Transaction transaction(database_);
        for (const std::string& text : texts) {
            insert_->bindNoCopy(1, text);
            insert_->exec();
            insert_->reset();
        }
        transaction.commit();
    }

private:
    SQLite::Database database_;
    std::optional<SQLite::Statement> insert_;
};

}  // namespace

int main() {
    const support::TemporaryFolder folder;
    if (!hub::prepare_secrets()) return 1;
    const auto store = sqlite::open_store(folder.path());
    if (!store) {
        fmt::print(stderr, "{}\n", store.error());
        return 1;
    }
    const hub::Credentials credentials = hub::new_credentials();
    hub::Key key;
    key.id = credentials.id;
    key.digest = hub::digest_of_secret(credentials.secret);
    key.role = hub::Role::administrator;
    const auto now = [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
    const hub::Hub hub(**store, {}, now);
    int failures = (*store)->add_key(key, "", "", now()) ? 0 : 1;
    const hub::Headers headers = {
        {"authorization", support::basic_authorization(credentials.id + " " + credentials.secret)},
        {"x-experience-api-version", "1.0.3"},
        {"content-type", "application/json"}};
    BareFile bare(folder.path() / "bare.sqlite");
    for (const std::size_t size : {std::size_t{1}, std::size_t{50}}) {
        std::vector<std::string> texts(size);
        std::size_t made = 0;
        std::string learner;
        const auto make = [&] {
            for (std::string& text : texts) {
                if (made++ % 200 == 0) learner = hub::new_uuid();
                text = statement(learner);
            }
        };
        const auto post = [&] {
            const hub::Request request{"POST", "/xapi/statements", headers, fmt::format("[{}]", fmt::join(texts, ","))};
            if (hub.admit(request).refusal || hub.handle(request).status != 200) ++failures;
        };
        const auto insert = [&] {
            bare.insert(texts);
            make();  // new ones for the next turn
        };
        make();
        // The bare insert's time counts without the making of texts, which is measured and taken off.
        const double making = bench::nanoseconds([&] {
                                  for (int i = 0; i < 100; ++i) make();
                              }) /
                              100;
        for (const auto& [clock, timer] : {std::pair{"wall", bench::Timer(&bench::nanoseconds)},
                                           std::pair{"processor", bench::Timer(&bench::processor_nanoseconds)}}) {
            const bench::Comparison found = bench::side_by_side(200, post, insert, timer);
            const double per_second = static_cast<double>(size) / found.first_ns * 1e9;
            fmt::print("batches of {:2}, {} clock: {:7.0f} statements/s into the hub, {:.2f} of a bare insert\n", size,
                       clock, per_second, (found.second_ns - making) / found.first_ns);
        }
    }
    return failures == 0 ? 0 : 1;
}
