/// Saving one answer, beside a bare SQLite insert of the same text with the same durability. It says what people meet
/// only where the temporary folder lies on a disk: in memory, where nothing waits for a disk, both are microseconds. Then the same
/// with the statement that tells of it, minted and saved as the player does, also behind a million others.

#include "content/load.h"
#include "player/state/report.h"
#include "player/state/sessions.h"
#include "player/store/outbox.h"
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

/// A learner in a module of forty practice questions.
state::State learner() {
    std::string source = "---\ntitle: Anchors\nid: anchors\nversion: 1\nlanguage: en-GB\n---\n\n# Anchors\n\n## Page\n";
    for (int question = 1; question <= 40; ++question) {
        source += fmt::format(
            "\n### Question {} (short answer)\n\nWhere do we buy our vegetables?\n\n- [x] within the county\n", question);
    }
    content::Pathway pathway;
    pathway.modules.push_back(content::parse_module(source, "module.md", *content::memory_folder({})));
    state::State state;
    state.pathway = std::make_shared<const content::Pathway>(std::move(pathway));
    state.record.actor = "11111111-1111-4111-8111-111111111111";
    state.screens = {{state::Screen::Kind::lesson, "anchors", 0}};
    return state;
}

/// Rows such as years without a connection would leave behind.
void fill_outbox(const std::filesystem::path& file, int rows) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    database.exec(fmt::format(
        "WITH RECURSIVE row(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row WHERE n < {}), "
        "last AS MATERIALIZED (SELECT sequence, statement FROM outbox ORDER BY sequence DESC LIMIT 1) "
        "INSERT INTO outbox (sequence, id, statement) SELECT last.sequence + n, 'id-' || n, last.statement FROM row, last",
        rows));
}

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
          state::AttemptStarted{"anchors", {1, 7, 1, std::string(40'000, 'x'), now()}}});

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

    state::State state = learner();
    std::uint64_t draws = 0;
    const auto save_told = [&](const state::Changes& wanted) {
        records::RandomStream chance({++draws, 7});
        const state::Changes changes = state::in_sessions(state, wanted, chance);
        failures += store->save(changes, state::report(state, changes, chance.next())) ? 0 : 1;
        for (const state::Change& change : changes) state::apply(state.record, change);
    };
    save_told({state::ModuleStarted{"anchors", "22222222-2222-4222-8222-222222222222", now()}});
    const auto told_answer = [&] {
        practice.at = now();
        save_told({state::PracticeAnswered{"anchors", next_question(), practice}});
    };
    report("a practice answer with its statement", told_answer);
    const auto beside_untold = [&](const char* what) {
        const bench::Comparison result = bench::side_by_side(pairs, told_answer, answer);
        fmt::print("{}: {:.2f} ({:.0f} us / {:.0f} us)\n", what, result.ratio, result.first_ns / 1e3,
                   result.second_ns / 1e3);
    };
    beside_untold("an answer with its statement / without");
    constexpr int years = 1'000'000;
    fill_outbox(folder.path() / "progress.sqlite", years);
    beside_untold("the same behind a million that wait");
    const auto outbox = store::Outbox::open(folder.path());
    if (!outbox) return 1;
    const double batch = bench::nanoseconds([&] { failures += outbox->next({}) ? 0 : 1; });
    fmt::print("a batch to send out of a million: {:.0f} us\n", batch / 1e3);
    return failures == 0 ? 0 : 1;
}
