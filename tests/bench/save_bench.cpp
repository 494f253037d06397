/// Saving one answer, beside a bare SQLite insert of the same text with the same durability. It says what people meet
/// only where the temporary folder lies on a disk: in memory, where nothing waits for a disk, both are microseconds.

#include "player/store/progress_store.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace {

const std::string typed = "We buy our vegetables within the county.";

state::TimePoint now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// An SQLite file with one table, opened as the store opens its own.
class BareFile {
public:
    explicit BareFile(const std::filesystem::path& file)
        : database_(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        database_.exec("PRAGMA journal_mode = WAL");
        database_.exec("PRAGMA synchronous = FULL");
        database_.exec("CREATE TABLE answer (id INTEGER PRIMARY KEY, text TEXT NOT NULL, at INTEGER NOT NULL)");
        insert_.emplace(database_, "INSERT INTO answer (text, at) VALUES (?, ?)");
    }

    void insert() {
        insert_->bind(1, typed);
        insert_->bind(2, static_cast<std::int64_t>(now().time_since_epoch().count()));
        insert_->exec();
        insert_->reset();
    }

private:
    SQLite::Database database_;
    std::optional<SQLite::Statement> insert_;
};

}  // namespace

int main() {
    const support::TemporaryFolder folder;
    auto store = store::ProgressStore::open(folder.path(), store::Mode::writable, "actor");
    if (!store) {
        fmt::print(stderr, "{}\n", store.error().sentence);
        return 1;
    }
    int failures = 0;
    const auto save = [&](const state::Changes& changes) { failures += store->save(changes) ? 0 : 1; };
    save({state::ModuleStarted{"anchors", "registration", now()},
          state::AttemptStarted{"anchors", {1, 7, 1, std::string(40'000, 'x'), now(), {}, {}, {}, {}, false}}});

    BareFile bare(folder.path() / "bare.sqlite");
    const auto insert = [&] { bare.insert(); };
    int question = 0;
    const auto next_question = [&question] { return question = question % 40 + 1; };
    state::PracticeAnswer practice;
    practice.response.text = typed;
    practice.score = {1, 1};
    const auto answer = [&] {
        practice.at = now();
        save({state::PracticeAnswered{"anchors", next_question(), practice}});
    };
    const auto quiz_answer = [&] { save({state::QuizAnswered{"anchors", 1, next_question(), {{}, typed}, now()}}); };
    const auto page = [&] { save({state::PageRead{"anchors", fmt::format("page-{}", ++question), 0, now()}}); };

    constexpr int pairs = 1500;
    const auto report = [&](const char* what, const std::function<void()>& work) {
        const bench::Comparison result = bench::side_by_side(pairs, work, insert);
        fmt::print("saving {} / a bare insert as durable: {:.2f} (aim <= 1.5; {:.0f} us / {:.0f} us)\n", what,
                   result.ratio, result.first_ns / 1e3, result.second_ns / 1e3);
    };
    report("a practice answer", answer);
    report("a quiz answer", quiz_answer);
    report("a page read", page);
    return failures == 0 ? 0 : 1;
}
