#include "player/app/effects.h"

#include "content/export/module_html.h"
#include "player/app/browser_page.h"
#include "player/app/clock.h"
#include "player/app/journal_file.h"
#include "player/app/module_errands.h"
#include "player/app/record_errand.h"
#include "player/app/record_file_errand.h"
#include "player/app/report.h"
#include "player/app/team_errands.h"
#include "player/app/team_files_errand.h"
#include "player/app/team_page.h"
#include "player/shelf/opener.h"
#include "player/state/report.h"
#include "player/state/sessions.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace app {
namespace {

state::Message told(std::string text) {
    return state::Noticed{std::move(text), false};
}
state::Message warned(std::string text) {
    return state::Noticed{std::move(text), true};
}

state::Message not_opened(const std::string& address) {
    return state::Noticed{fmt::format("No browser could be opened. The address, for later: {}", address), true, address};
}

std::string iso_date(std::chrono::year_month_day day) {
    return fmt::format("{:04}-{:02}-{:02}", int{day.year()}, unsigned{day.month()}, unsigned{day.day()});
}

}  // namespace

Effects::Effects(Keeping keeping, Desktop& desktop, Errands& errands, EffectFolders folders, spdlog::logger& log,
                 Courier* courier)
    : keeping_(std::move(keeping)),
      desktop_(desktop),
      errands_(errands),
      folders_(std::move(folders)),
      log_(log),
      courier_(courier) {}

struct Effects::Performer {
    Effects& self;
    const state::State& state;
    Time now;
    std::chrono::year_month_day today;

    Messages operator()(const state::Save& save) const { return self.save(save, state); }

    Messages operator()(const state::SaveSoon& soon) const {
        self.held_.hold(soon.change, now);
        return {};
    }

    Messages operator()(const state::TakeIn& arrived) const { return self.take_in(arrived); }

    Messages operator()(const state::Flush&) const { return self.write_held(); }

    Messages operator()(const state::RetryLater&) const {
        if (!self.retry_at_) self.retry_at_ = now + self.next_retry_;
        return {};
    }

    Messages operator()(const state::OpenAddress& open) const {
        if (self.desktop_.open_address(open.address)) return {};
        return {not_opened(open.address)};
    }

    Messages operator()(const state::OpenModulePage& open) const {
        const content::Module* module = state::readable_module(state, open.module);
        if (module == nullptr) return {};
        const auto html = exporting::module_html(*module, *shelf::open_location(module->folder), open.slug);
        if (!html) return {warned(fmt::format("This module cannot be read in the browser: {}.", html.error()))};
        const auto page = write_browser_page(self.folders_.cache, module->metadata.id, module->metadata.version, *html);
        if (!page) {
            self.log_.warn("{}", page.error());
            return {warned(page.error())};
        }
        return (*this)(state::OpenAddress{file_address(*page, open.slug)});
    }

    Messages operator()(const state::CopyText& copy) const {
        self.desktop_.copy(copy.text);
        return {};
    }

    Messages operator()(const state::ExportJournal& journal) const {
        const auto written = write_journal(self.folders_.documents, iso_date(today), journal.text);
        if (!written) {
            self.log_.warn("The journal could not be exported");  // the sentence is the learner's, the path too
            return {warned(written.error())};
        }
        return {told(fmt::format("Your journal is saved as {}.", written->string()))};
    }

    Messages operator()(const state::CopyReport&) const {
        self.desktop_.copy(support_report(state, {self.desktop_.renderer(), self.folders_.data.string(),
                                                  self.folders_.modules.string(), self.last_problem_}));
        return {told("The report is copied. Paste it into a message to whoever helps you.")};
    }

    Messages operator()(const state::BackUp& backup) const {
        Messages answers = self.write_held();
        const auto made = self.keeping_.back_up();
        if (!made) {
            self.note_failure(made.error());
            answers.push_back(warned(made.error().sentence));
        } else if (backup.is_asked_for) {
            answers.push_back(told(fmt::format("A backup is saved as {}.", made->string())));
        }
        return answers;
    }

    Messages operator()(const state::ListFolder& wish) const {
        Errand errand;
        errand.work = [wish, starts = self.folders_.starts]() -> state::Message {
            return state::FolderListed{wish.request, list_folder(wish.path, wish.purpose, starts)};
        };
        errand.failed = [wish](const std::string& why) -> state::Message {
            return state::FolderListed{wish.request, {.why_not = fmt::format("The folder cannot be read ({}).", why)}};
        };
        return self.send_out(std::move(errand));
    }

    Messages operator()(const state::CheckModule& wish) const { return self.send_out(check_module(wish)); }
    Messages operator()(const state::KeepModule& wish) const {
        return self.send_out(keep_module(wish, {self.folders_.modules, self.folders_.own_modules}));
    }
    Messages operator()(const state::DropModule& wish) const {
        return self.send_out(drop_module(wish, {self.folders_.modules, self.folders_.own_modules}));
    }

    Messages operator()(const state::ReadRecords& wish) const {
        return self.send_out(read_records(wish, self.folders_.data));
    }

    Messages operator()(const state::WriteRecordsFile& wish) const {
        return self.send_out(write_records_file(wish, self.folders_.data, self.folders_.documents, iso_date(today)));
    }
    Messages operator()(const state::ReadTeam& wish) const {
        return self.send_out(read_team(wish, self.folders_.data, moment_now()));
    }
    Messages operator()(const state::ReadTeamFiles& wish) const {
        return self.send_out(read_team_files(wish, self.folders_.data, moment_now().now));
    }
    Messages operator()(const state::KeepTeamDevice& wish) const {
        return self.send_out(keep_team_device(wish, self.folders_.data));
    }
    Messages operator()(const state::WriteTeamCsv& wish) const {
        return self.send_out(write_team_csv(wish, self.folders_.documents, iso_date(today)));
    }
    Messages operator()(const state::OpenTeamPage& wish) const {
        const auto page = write_team_page(self.folders_.cache, team_html(wish.part, ui::english, utc_offset()));
        if (!page) return {warned(page.error())};
        return (*this)(state::OpenAddress{file_address(*page, "")});
    }

    /// `update` asks for these only where the record can be written, and there is a courier there.
    Messages to_courier(const std::function<void(Courier&)>& ask) const {
        if (self.courier_ != nullptr) ask(*self.courier_);
        return {};
    }
    Messages operator()(const state::SendRecords&) const {
        return to_courier([](Courier& courier) { courier.send_now(); });
    }
    Messages operator()(const state::SendRefusedAgain&) const {
        return to_courier([](Courier& courier) { courier.send_refused_again(); });
    }
    Messages operator()(const state::SendAllAgain&) const {
        return to_courier([](Courier& courier) { courier.send_everything_again(); });
    }
    Messages operator()(const state::TryConnection& wish) const {
        return to_courier([&wish](Courier& courier) { courier.connect(wish.way, wish.request, wish.is_test); });
    }
    Messages operator()(const state::GiveUpConnection&) const {
        return to_courier([](Courier& courier) { courier.give_up(); });
    }
    Messages operator()(const state::ForgetConnection&) const {
        return to_courier([](Courier& courier) { courier.disconnect(); });
    }

    Messages operator()(const state::FetchTeam&) const {
        return to_courier([](Courier& courier) { courier.fetch_team(); });
    }
    Messages operator()(const state::DropTeam&) const {
        std::error_code not_there;
        std::filesystem::remove(team_page_in(self.folders_.cache), not_there);  // as much a copy as the other
        return to_courier([](Courier& courier) { courier.drop_team(); });
    }

    Messages operator()(const state::RaiseOtherWindow&) const {
        self.is_quitting_ = self.desktop_.raise_other_window();
        if (self.is_quitting_) return {};
        return {warned(
            "The other Mooring window does not answer. If you cannot see it, restart the computer to close it.")};
    }

    Messages operator()(const state::WatchPreview& preview) const {
        self.desktop_.watch_preview(preview.folder);
        return {};
    }

    Messages operator()(const state::StopPreview&) const {
        self.desktop_.stop_preview();
        return {};
    }

    Messages operator()(const state::Quit&) const { return self.quit(state); }
};

Effects::Messages Effects::perform(const state::Effect& effect, const state::State& state, Time now,
                                   std::chrono::year_month_day today) {
    return std::visit(Performer{*this, state, now, today}, effect);
}

Effects::Messages Effects::perform_due(Time now) {
    Messages answers;
    if (held_.deadline() && *held_.deadline() <= now) answers = write_held();
    for (const std::string& address : desktop_.take_unopened()) answers.push_back(not_opened(address));
    for (state::Message& found : errands_.take_done()) {
        note_modules(found);
        answers.push_back(std::move(found));
    }
    if (auto read = desktop_.take_preview()) answers.emplace_back(state::PreviewRead{std::move(*read)});
    if (auto travel = courier_ == nullptr ? std::nullopt : courier_->take()) {
        note_travel(*travel);
        answers.emplace_back(state::Travelled{std::move(*travel)});
    }
    if (auto team = courier_ == nullptr ? std::nullopt : courier_->take_team())
        answers.emplace_back(state::TeamTravelled{std::move(*team)});
    if (auto arrived = courier_ == nullptr ? std::vector<records::Statement>{} : courier_->take_arrived(); !arrived.empty())
        answers.emplace_back(state::Arrived{std::move(arrived)});
    if (retry_at_ && *retry_at_ <= now) {
        retry_at_.reset();
        next_retry_ = std::min(next_retry_ * 2, last_retry);
        answers.emplace_back(state::RetrySaves{});
    }
    return answers;
}

std::optional<Effects::Time> Effects::deadline() const {
    if (!held_.deadline() || !retry_at_) return held_.deadline() ? held_.deadline() : retry_at_;
    return std::min(*held_.deadline(), *retry_at_);
}

/// Its answer comes by `perform_due`.
Effects::Messages Effects::send_out(Errand errand) {
    errands_.run(std::move(errand));
    return {};
}

/// Held changes came before this save, and go to the disk before it: a draft must not return after its answer.
Effects::Messages Effects::save(const state::Save& save, const state::State& state) {
    records::RandomStream chance(save.random);
    state::Changes changes = state::in_sessions(state, save.changes, chance);
    state::Changes all = held_.changes();
    all.insert(all.end(), changes.begin(), changes.end());
    std::vector<records::Statement> told = state::report(state, all, chance.next());
    const bool is_there_to_send = !told.empty();
    if (const auto saved = keeping_.save(all, std::move(told)); !saved) {
        note_failure(saved.error());
        return {state::SaveFailed{save.ticket, saved.error().sentence}};
    }
    if (is_there_to_send && courier_ != nullptr) courier_->something_was_saved();
    Messages answers = note_success();
    answers.insert(answers.begin(), state::Saved{save.ticket, std::move(changes)});
    return answers;
}

/// What is held is older than what arrives now.
Effects::Messages Effects::take_in(const state::TakeIn& arrived) {
    auto taken = keeping_.take_in(held_.changes(), arrived.changes, arrived.settled);
    if (!taken) {
        note_failure(taken.error());
        return {state::NotTakenIn{}};
    }
    if (const std::size_t left_out = arrived.changes.size() - taken->size(); left_out > 0)
        log_.warn("{} of {} changes from other laptops break a rule of the record and are left out", left_out,
                  arrived.changes.size());
    Messages answers = note_success();
    answers.insert(answers.begin(), state::TakenIn{std::move(*taken), arrived.settled});
    return answers;
}

Effects::Messages Effects::write_held() {
    if (held_.changes().empty()) return {};
    // Nothing that is held is told of: drafts, places, answers that are still being typed.
    if (const auto saved = keeping_.save(held_.changes(), {}); !saved) {
        note_failure(saved.error());
        held_.keep_waiting();
        has_told_of_held_ = true;
        return {state::SaveFailed{0, saved.error().sentence}};
    }
    return note_success();
}

/// A window that still holds something unwritten says so once before it closes for good.
Effects::Messages Effects::quit(const state::State& state) {
    Messages answers = write_held();
    const bool is_all_written = held_.changes().empty() && state.pending.empty();
    is_quitting_ = is_all_written || std::exchange(has_refused_to_quit_, true);
    if (!is_quitting_) {
        answers.push_back(warned("Your last answer is not saved yet. Close the window again to leave without it."));
    }
    return answers;
}

/// Everything held was part of what has just been written.
Effects::Messages Effects::note_success() {
    held_.clear();
    next_retry_ = first_retry;
    has_refused_to_quit_ = false;
    if (!std::exchange(has_told_of_held_, false)) return {};
    return {state::Saved{0}};
}

/// What support should know of modules that came or went.
void Effects::note_modules(const state::Message& found) {
    const auto* changed = std::get_if<state::ModulesChanged>(&found);
    if (changed == nullptr) return;
    if (changed->why_not.empty()) {
        log_.info("The modules were read again for '{}'", changed->module);
    } else {
        log_.warn("{}", changed->why_not);
    }
}

/// A sentence each time that something else is wrong. It names no record.
void Effects::note_travel(const state::Travel& now) {
    const auto note = [this](std::string& last, const std::string& trouble, std::string_view again, std::string_view what) {
        if (std::exchange(last, trouble) == trouble) return;
        if (trouble.empty()) {
            log_.info("{}", again);
        } else {
            log_.warn("{}: {}", what, trouble);
        }
    };
    note(last_trouble_, now.trouble, "Records are sent again", "Records wait");
    note(last_reading_trouble_, now.reading_trouble ? now.reading_trouble->why : "", "Other laptops are read again",
         "Other laptops are not read");
}

void Effects::note_failure(const store::Error& error) {
    last_problem_ = error.sentence;
    log_.warn("{}", error.sentence);
}

}  // namespace app
