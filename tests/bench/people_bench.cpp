/// What managers are shown of many people, beside the same of a hundred: made through the store itself. An argument
/// says how many people; 100,000 with 2,000,000 statements unless it does.

#include "hub/credentials.h"
#include "hub/sqlite/sqlite_store.h"
#include "hub/told.h"
#include "hub/xapi/mentions.h"
#include "records/iris.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <atomic>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace {

using hub::PeopleFilter;
using hub::PeopleOrder;
using records::Standing;

constexpr std::array modules = {"being-an-anchor", "good-work", "places-and-planet", "spending-well",
                                "stronger-together"};
constexpr int statements_a_module = 4;
const hub::Day today{std::chrono::year{2026} / 11 / 29};

/// Ends the program with a sentence: a benchmark of something that failed says nothing.
[[noreturn]] void give_up(const std::string& sentence) {
    fmt::print(stderr, "{}\n", sentence);
    std::exit(1);
}

template <class T>
T must(hub::Stored<T> stored) {
    if (!stored) give_up(stored.error().sentence);
    return *std::move(stored);
}

hub::Moment now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// One statement of somebody: question `part`, or how far they are in the module.
hub::NewStatement statement(const std::string& account, const std::string& module, int part, int luck) {
    const bool is_question = part < 2;
    const char* verb = is_question ? "answered" : part == 2 ? "progressed" : luck % 3 == 0 ? "failed" : "passed";
    nlohmann::json json = {
        {"id", hub::new_uuid()},
        {"actor", {{"account", {{"homePage", records::iris::person_home_page}, {"name", account}}}}},
        {"verb", {{"id", fmt::format("http://adlnet.gov/expapi/verbs/{}", verb)}}},
        {"object",
         {{"id", fmt::format("{}/module/{}{}", records::iris::base, module,
                             is_question ? fmt::format("/question/{}", part + 1) : "")}}},
        {"context", {{"revision", "3"}, {"extensions", {{records::iris::sequence_extension, part}}}}},
        {"timestamp", fmt::format("2026-{:02}-{:02}T10:00:00Z", 1 + luck % 11, 1 + luck % 28)}};
    if (is_question) json["result"] = {{"success", luck % 2 == 0}, {"response", "a[,]c"}};
    if (part == 2) json["result"]["extensions"][records::iris::progress_extension] = luck % 100;
    if (part == 3) json["result"]["score"]["scaled"] = (50 + luck % 50) / 100.0;
    hub::NewStatement out;
    out.id = json["id"];
    out.received = json.dump();
    out.version = "1.0.0";
    out.actor = fmt::format("account {} {}", records::iris::person_home_page, account);
    out.mentions = xapi::mentions_of(json);
    out.told = hub::telling_of(json).told;
    return out;
}

/// A hub with so many people in teams of fifty; every fifth of them joined and never sent anything.
class Town {
public:
    explicit Town(int people) : people_(people) {
        auto opened = sqlite::open_store(folder_.path());
        if (!opened) give_up(opened.error());
        store_ = *std::move(opened);
        constexpr int threads = 4;  // what waits together is committed together
        std::atomic<int> next = 0;
        std::vector<std::thread> makers;
        for (int i = 0; i < threads; ++i) {
            makers.emplace_back([&] {
                for (int one = next++; one < people; one = next++) {
                    settle(one);
                    if (people > 10'000 && one % 10'000 == 9'999) fmt::print(stderr, "{} people\n", one + 1);
                }
            });
        }
        for (std::thread& maker : makers) maker.join();
        for (const hub::Team& team : must(store_->teams({}))) {
            must(store_->set_due({}, team.id, "good-work",
                                 hub::Day(std::chrono::sys_days(today) - std::chrono::days(9))));
            must(store_->set_due({}, team.id, "stronger-together", today));
        }
    }

    hub::Store& store() { return *store_; }
    int people() const { return people_; }

    hub::Key key_of(int person, hub::Role role) {
        hub::Key key;
        key.id = hub::new_credentials().id;
        key.role = role;
        return must(store_->add_key(key, fmt::format("Team {:05}", person / 50), name_of(person), now()));
    }

    static std::string account_of(int person) { return fmt::format("00000000-0000-4000-8000-{:012}", person); }

private:
    static std::string name_of(int person) {
        return fmt::format("{} {:06}", person % 2 == 0 ? "Ada" : "Ben", person * 7919 % 1'000'003);
    }

    void settle(int person) {
        hub::Batch batch{{}, R"({"mbox":"mailto:hub@example.org"})", key_of(person, hub::Role::learner)};
        if (person % 5 == 4) return;
        // Some have not begun every module.
        for (int module = 0; module < 5 - person % 2; ++module) {
            for (int part = 0; part < statements_a_module; ++part)
                batch.statements.push_back(statement(account_of(person), modules[static_cast<std::size_t>(module)],
                                                     part, person + module * 13));
        }
        if (must(store_->add(batch, now())).result != hub::Added::Result::done) give_up("A batch was refused.");
    }

    support::TemporaryFolder folder_;
    std::unique_ptr<hub::Store> store_;
    int people_;
};

/// Kilobytes of memory that the program holds.
long resident_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::strtol(line.c_str() + 6, nullptr, 10);
    return 0;
}

double milliseconds(const std::function<void()>& work) {
    return bench::nanoseconds(work) / 1e6;
}

void first_pages(Town& town, Town& hundred) {
    struct Case {
        const char* name;
        PeopleFilter filter;
        PeopleOrder order = PeopleOrder::by_name;
        bool is_descending = false;
    };
    const hub::RowId team = 1;
    const auto filtered = [](PeopleFilter filter) {
        filter.today = today;
        return filter;
    };
    const std::vector<Case> cases = {
        {"by name", filtered({})},
        {"by name, backwards", filtered({}), PeopleOrder::by_name, true},
        {"by last heard", filtered({}), PeopleOrder::by_last_heard},
        {"by last heard, backwards", filtered({}), PeopleOrder::by_last_heard, true},
        {"by passed", filtered({}), PeopleOrder::by_passed},
        {"by passed, backwards", filtered({}), PeopleOrder::by_passed, true},
        {"a manager's team", filtered({.scope = {team, {}}})},
        {"a team", filtered({.team = team})},
        {"failed in a module", filtered({.module = "good-work", .standing = Standing::failed})},
        {"passed in a module", filtered({.module = "good-work", .standing = Standing::passed})},
        {"not started in any", filtered({.standing = Standing::not_started})},
        {"overdue in any", filtered({.is_overdue = true})},
        {"overdue, by last heard", filtered({.is_overdue = true}), PeopleOrder::by_last_heard},
        {"overdue where nobody is", filtered({.module = "stronger-together", .is_overdue = true})},
        {"never heard from", filtered({.not_heard_since = hub::Moment(std::chrono::milliseconds(1))})},
        {"a word that half have", filtered({.words = "ada"})},
        {"a word that nobody has", filtered({.words = "nobody"})},
    };
    for (const Case& one : cases) {
        // As many as both have, so that the pages are equally long.
        hub::PeopleQuery query{one.filter, one.order, one.is_descending, "", 15};
        const auto page = [&](Town& of) { return [&] { must(of.store().people(query)); }; };
        const auto found = bench::side_by_side(100, page(town), page(hundred), &bench::processor_nanoseconds);
        fmt::print("first page, {:26} {:6.2f} of a hundred people's (aim 1.5), {:.2f} ms\n",
                   std::string(one.name) + ":", found.ratio, found.first_ns / 1e6);
    }
    const auto totals = bench::side_by_side(
        30, [&] { must(town.store().totals({}, today)); }, [&] { must(hundred.store().totals({}, today)); },
        &bench::processor_nanoseconds);
    fmt::print("totals of everybody: {:.2f} ms, of a hundred {:.2f} ms\n", totals.first_ns / 1e6,
               totals.second_ns / 1e6);
    fmt::print("totals of a team: {:.2f} ms\n", milliseconds([&] { must(town.store().totals({team, {}}, today)); }));
}

void storing(Town& town) {
    // Nothing of summaries is done for an administrator's statements that tell nothing.
    const hub::Key learner = town.key_of(town.people(), hub::Role::learner),
                   administrator = town.key_of(0, hub::Role::administrator);
    for (const int size : {1, 20}) {
        int luck = 0;
        hub::Batch with{{}, R"({"mbox":"mailto:hub@example.org"})", learner}, without = with;
        without.writer = administrator;
        const auto make = [&] {
            with.statements.clear();
            without.statements.clear();
            for (int i = 0; i < size; ++i) {
                ++luck;
                for (hub::Batch* batch : {&with, &without}) {
                    batch->statements.push_back(statement(Town::account_of(town.people()),
                                                          modules[static_cast<std::size_t>(i) % modules.size()],
                                                          luck % 4, luck));
                }
                without.statements.back().told.reset();
            }
        };
        for (const auto& [clock, timer] : {std::pair{"wall", bench::Timer(&bench::nanoseconds)},
                                           std::pair{"processor", bench::Timer(&bench::processor_nanoseconds)}}) {
            std::vector<double> ratios;
            for (int pair = 0; pair < 300; ++pair) {
                make();
                const double one = timer([&] { must(town.store().add(with, now())); });
                ratios.push_back(one / timer([&] { must(town.store().add(without, now())); }));
            }
            fmt::print("storing {:2} with summaries: {:.2f} of without, {} clock (aim 1.3)\n", size,
                       bench::median(ratios), clock);
        }
    }
}

void rows(Town& town) {
    long rows = 0, before = resident_kb(), most = 0;
    std::size_t bytes = 0;
    const double took = milliseconds([&] {
        const auto outcome = town.store().rows({.today = today}, [&](const records::SummaryRow& row) {
            bytes += records::summary_csv_line(row, today).size();
            if (++rows % 10'000 == 0) most = std::max(most, resident_kb());
            return true;
        });
        if (!outcome) give_up(outcome.error().sentence);
    });
    fmt::print("CSV in full: {} rows, {:.1f} MB, in {:.0f} ms, memory grew by {} KB meanwhile\n", rows,
               static_cast<double>(bytes) / 1e6, took, std::max(0L, most - before));
}

void differences(Town& town, Town& hundred) {
    std::int64_t mark = 0;
    std::size_t people = 0;
    const double first = milliseconds([&] {
        for (bool has_more = true; has_more;) {
            const auto difference = must(town.store().difference({}, mark, 1'000));
            people += difference.people.size();
            mark = difference.mark;
            has_more = difference.has_more;
        }
    });
    fmt::print("first fetch: {} people in {:.0f} ms\n", people, first);
    const auto change = [](Town& of) {
        const std::int64_t last = must(of.store().difference({}, 0, 1'000'000)).mark;
        must(of.store().describe_person(1, {}, {}, "7", {}));
        return last;
    };
    const std::int64_t here = change(town), there = change(hundred);
    const auto found = bench::side_by_side(
        200, [&] { must(town.store().difference({}, here, 1'000)); },
        [&] { must(hundred.store().difference({}, there, 1'000)); }, &bench::processor_nanoseconds);
    fmt::print("fetch of one change: {:.2f} of a hundred people's, {:.3f} ms\n", found.ratio, found.first_ns / 1e6);
}

}  // namespace

int main(int count, char** arguments) {
    if (!hub::prepare_secrets()) return 1;
    int people = 100'000;
    if (count > 1) {
        const std::string_view text = arguments[1];
        if (std::from_chars(text.data(), text.data() + text.size(), people).ec != std::errc{} || people < 100)
            give_up("The argument says how many people, a hundred at least.");
    }
    Town hundred(100), town(people);
    fmt::print("{} people\n", people);
    first_pages(town, hundred);
    rows(town);
    differences(town, hundred);
    storing(town);
    return 0;
}
