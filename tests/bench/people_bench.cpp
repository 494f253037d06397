/// What managers are shown of many people, beside the same of a hundred: made through the store itself. An argument
/// says how many people; 100,000 with 2,000,000 statements unless it does. A second one, "storing", leaves out all but
/// what it costs to keep summaries.

#include "hub/credentials.h"
#include "hub/sqlite/sqlite_store.h"
#include "hub/told.h"
#include "hub/xapi/mentions.h"
#include "records/iris.h"
#include "tests/bench/side_by_side.h"
#include "tests/bench/team_fetch.h"
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
        {"a team, by last heard", filtered({.team = team}), PeopleOrder::by_last_heard},
        {"a team, backwards", filtered({.team = team}), PeopleOrder::by_last_heard, true},
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

/// Statements of one person, or each batch of another one's, as a learner's; and as an administrator's that tell
/// nothing, for which nothing of summaries is done.
class Storing {
public:
    Storing(Town& town, const std::vector<int>& people, int size) : town_(town), size_(size) {
        for (const int person : people) learners_.push_back({person, town.key_of(person, hub::Role::learner)});
        without_.authority = with_.authority = R"({"mbox":"mailto:hub@example.org"})";
        without_.writer = town.key_of(0, hub::Role::administrator);
    }

    /// The median of what it costs with summaries by what it costs without. Both go first equally often.
    double ratio(bench::Timer timer) {
        std::vector<double> ratios;
        for (int pair = 0; pair < 600; ++pair) {
            make(learners_[static_cast<std::size_t>(pair) % learners_.size()]);
            const bool is_first = pair % 2 == 0;
            const double first = timer([&] { must(town_.store().add(is_first ? with_ : without_, now())); });
            const double second = timer([&] { must(town_.store().add(is_first ? without_ : with_, now())); });
            ratios.push_back(is_first ? first / second : second / first);
        }
        return bench::median(ratios);
    }

private:
    struct Learner {
        int person;
        hub::Key key;
    };

    void make(const Learner& learner) {
        with_.statements.clear();
        without_.statements.clear();
        with_.writer = learner.key;
        for (int i = 0; i < size_; ++i) {
            ++luck_;
            for (hub::Batch* batch : {&with_, &without_}) {
                batch->statements.push_back(statement(Town::account_of(learner.person),
                                                      modules[static_cast<std::size_t>(i) % modules.size()], luck_ % 4,
                                                      luck_));
            }
            without_.statements.back().told.reset();
        }
    }

    Town& town_;
    int size_, luck_ = 0;
    std::vector<Learner> learners_;
    hub::Batch with_, without_;
};

void storing(Town& town) {
    std::vector<int> many;
    for (int i = 0; i < 600; ++i) {
        const int person = i * 7919 % town.people();
        if (person % 5 != 4) many.push_back(person);
    }
    for (const int size : {1, 20}) {
        for (const auto& [whose, people] :
             {std::pair{"one person's", std::vector{town.people()}}, {"many people's", many}}) {
            Storing storing(town, people, size);
            for (const auto& [clock, timer] : {std::pair{"wall", bench::Timer(&bench::nanoseconds)},
                                               std::pair{"processor", bench::Timer(&bench::processor_nanoseconds)}}) {
                fmt::print("storing {:2} of {} with summaries: {:.2f} of without, {} clock (aim 1.3)\n", size, whose,
                           storing.ratio(timer), clock);
            }
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

/// The whole way: what the hub answers over a socket, as the player writes it into its copy. Processor time is that of
/// both.
void first_fetch_of_a_player(Town& town) {
    bench::FetchingPlayer player(town.store(), "");
    const int pages = (town.people() + syncing::TeamFetcher::page_size - 1) / syncing::TeamFetcher::page_size;
    const int part = std::max(1, pages / 10);
    double whole = 0, first = 0, last = 0;
    long before = 0, most = 0;
    int page = 0;
    for (bool has_more = true; has_more; ++page) {
        const double took = bench::processor_nanoseconds([&] { has_more = player.step(); }) / 1e6;
        whole += took;
        if (page < part) first += took;
        if (page >= pages - part && page < pages) last += took;
        if (page == part) before = resident_kb();
        if (page % 10 == 0) most = std::max(most, resident_kb());
    }
    if (player.people() < static_cast<std::size_t>(town.people())) give_up("Not everybody was fetched.");
    fmt::print(
        "a player's first fetch: {:.0f} ms of processor for a thousand people; the last tenth {:.2f} of the first, "
        "memory grew by {} KB after that\n",
        whole * 1'000 / town.people(), last / first, std::max(0L, most - before));
}

void difference_fetches_of_a_player(Town& town, Town& hundred) {
    for (const auto& [whose, team] : {std::pair{"a manager's", "Team 00000"}, std::pair{"an administrator's", ""}}) {
        bench::FetchingPlayer here(town.store(), team), there(hundred.store(), team);
        here.fetch();
        there.fetch();
        std::vector<double> ratios, ours;
        for (int pair = 0; pair < 30; ++pair) {
            for (Town* one : {&town, &hundred})
                must(one->store().describe_person(1, {}, {}, fmt::format("{}", pair), {}));
            ours.push_back(bench::processor_nanoseconds([&] { here.fetch(); }));
            ratios.push_back(ours.back() / bench::processor_nanoseconds([&] { there.fetch(); }));
        }
        fmt::print("{} player's fetch of one change: {:.2f} of a hundred people's, {:.2f} ms of processor\n", whose,
                   bench::median(ratios), bench::median(ours) / 1e6);
    }
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
    const bool is_storing_alone = count > 2 && std::string_view(arguments[2]) == "storing";
    Town hundred(100), town(people);
    fmt::print("{} people\n", people);
    if (is_storing_alone) {
        storing(town);
        return 0;
    }
    first_pages(town, hundred);
    rows(town);
    differences(town, hundred);
    first_fetch_of_a_player(town);
    difference_fetches_of_a_player(town, hundred);
    storing(town);
    return 0;
}
