#include "player/app/team_page.h"

#include "content/markup/html_writer.h"
#include "player/state/dates.h"
#include "player/store/private_file.h"
#include "player/ui/team_words.h"

#include <fmt/format.h>

#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;
using markup::HtmlWriter;

constexpr std::string_view style = R"(
body { margin: 2rem; color: #1B2733; background: #FFF; font: 11pt/1.4 Inter, system-ui, "Segoe UI", Arial, sans-serif; }
h1 { font-size: 18pt; margin: 0 0 0.25rem; }
p { margin: 0 0 1rem; color: #424F5B; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }  /* the heading says it */
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border: 1px solid #9AA5AF; }
thead th, tfoot th, tfoot td { background: #F1F3F5; }
.late { font-weight: 700; color: #93201A; }
small { display: block; color: #424F5B; font-weight: 400; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { margin: 0; font-size: 9pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
)";

/// The page while it is written.
class TeamPage {
public:
    TeamPage(const state::TeamPart& part, const ui::Strings& strings, std::chrono::minutes utc_offset)
        : table_(*part.table), selection_(*part.selection), words_(strings.team), utc_offset_(utc_offset) {}

    std::string html() {
        const std::string title = fmt::format(fmt::runtime(words_.printed_title), words_.title,
                                              table_.team.empty() ? words_.whole : std::string_view(table_.team));
        html_.doctype();
        {
            const auto page = html_.in("html", {{"lang", "en-GB"}});
            head(title);
            const auto body = html_.in("body");
            const auto main = html_.in("main");
            line("h1", title);
            line("p", ui::age_words(words_, table_, utc_offset_) + ". " + people());
            const auto wide = html_.in("div", {{"class", "table"}});
            table(title);
        }
        return html_.html();
    }

private:
    void head(const std::string& title) {
        const auto head = html_.in("head");
        html_.single("meta", {{"charset", "utf-8"}});
        html_.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        html_.single("meta", {{"http-equiv", "Content-Security-Policy"},
                              {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
        line("title", title);
        html_.own("style", style);
    }

    void line(std::string_view element, std::string_view text, const markup::Attributes& attributes = {}) {
        const auto scope = html_.in(element, attributes);
        html_.text(text);
    }

    std::string people() const {
        std::string line = ui::people_words(words_, table_, selection_);
        if (selection_.never_heard > 0) line += ", " + ui::counted(words_.silent, selection_.never_heard);
        const state::TimePoint today = std::chrono::sys_days{table_.today};
        return line + ". " + fmt::format(fmt::runtime(words_.printed_by), state::long_date(today, {})) + ".";
    }

    void table(const std::string& title) {
        const auto table = html_.in("table");
        line("caption", title);
        {
            const auto head = html_.in("thead");
            const auto row = html_.in("tr");
            line("th", words_.person, {{"scope", "col"}});
            for (const state::TeamModule& module : table_.modules)
                line("th", ui::module_words(module), {{"scope", "col"}});
        }
        {
            const auto body = html_.in("tbody");
            for (const std::size_t index : selection_.people) person(table_.people[index]);
        }
        const auto foot = html_.in("tfoot");
        const auto row = html_.in("tr");
        line("th", words_.totals, {{"scope", "row"}});
        for (const state::TeamTotals& totals : selection_.totals) total(totals);
    }

    void person(const state::TeamPerson& person) {
        const auto row = html_.in("tr");
        {
            const auto name = html_.in("th", {{"scope", "row"}});
            html_.text(ui::person_words(words_, person));
            const auto more = html_.in("small");
            std::string about = person.team;
            const auto add = [&about](const std::string& part) { about += (about.empty() ? "" : " · ") + part; };
            if (!person.staff_number.empty() && !person.name.empty()) add(person.staff_number);
            add(ui::heard_words(words_, person.last_heard, table_.today, utc_offset_));
            if (is_unconfirmed(person.origin)) add(std::string(words_.unconfirmed));
            html_.text(about);
        }
        for (const state::TeamCell& cell : person.cells) this->cell(cell);
    }

    void cell(const state::TeamCell& cell) {
        const markup::Attributes late = {{"class", "late"}};
        const auto scope = html_.in("td", cell.deadline.is_overdue ? late : markup::Attributes{});
        html_.text(ui::standing_words(words_, cell.summary));
        const std::string detail = ui::cell_detail(words_, cell, table_.today, utc_offset_);
        if (!detail.empty()) line("small", detail);
    }

    void total(const state::TeamTotals& totals) {
        const auto cell = html_.in("td");
        html_.text(ui::totals_words(words_, totals));
        if (totals.overdue > 0) line("small", ui::counted(words_.totals_overdue, totals.overdue));
    }

    const state::TeamTable& table_;
    const state::TeamSelection& selection_;
    const ui::strings::Team& words_;
    std::chrono::minutes utc_offset_;
    HtmlWriter html_;
};

}  // namespace

std::string team_html(const state::TeamPart& part, const ui::Strings& strings, std::chrono::minutes utc_offset) {
    return TeamPage(part, strings, utc_offset).html();
}

fs::path team_page_in(const fs::path& cache) { return cache / "team.html"; }

tl::expected<fs::path, std::string> write_team_page(const fs::path& cache, const std::string& html) {
    const fs::path page = team_page_in(cache);
    std::error_code why;
    fs::create_directories(cache, why);
    if (!why) fs::permissions(cache, fs::perms::owner_all, why);
    if (!why) why = store::write_private(page, html);
    if (why) {
        return tl::unexpected(fmt::format("The team cannot be printed, because its page could not be written to {} ({}).",
                                          page.string(), why.message()));
    }
    return page;
}

}  // namespace app
