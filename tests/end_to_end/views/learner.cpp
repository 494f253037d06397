#include "tests/end_to_end/views/learner.h"

#include "tests/end_to_end/answering.h"
#include "tests/end_to_end/records/sending.h"
#include "tests/end_to_end/views/pathway.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

namespace views {

using end_to_end::PlayerWindow;
using end_to_end::Shown;
using end_to_end::ShownFrame;

namespace {

void tick(const PlayerWindow& player, const std::string& name) {
    player.tab_to("checkbox", name);
    player.strike({"space"});
    player.wait_until(
        [&](const ShownFrame& shown) {
            const Shown* box = shown.find("checkbox", name);
            return box != nullptr && box->is("checked");
        },
        "a tick at \"" + name + "\"");
}

}  // namespace

Learner::Learner(const std::string& name, const std::string& staff_number) : modules_(write_pathway(desk_).string()) {
    come_back();
    player_->wait_for("heading", "Welcome to Mooring");
    player_->write({"text field", "Your name (optional)"}, name);
    if (!staff_number.empty()) player_->write({"text field", "Staff number (optional)"}, staff_number);
    end_to_end::press_on(*player_, {"button", "Begin"});
    player_->wait_for("heading", anchor_title);
    go_home();
    end_to_end::press_on(*player_, {"button", "Settings"});
    tick(*player_, "Your name goes with your records");
    if (!staff_number.empty()) tick(*player_, "Your staff number goes along when you connect");
    go_home();
}

void Learner::connect(const std::string& invitation) { end_to_end::connect(*player_, invitation); }

void Learner::read(const std::string& id, const std::string& title, std::size_t pages) {
    const auto pages_read = [&] {
        const auto modules = desk_.saved().modules;
        const auto record = modules.find(id);
        return record == modules.end() ? 0 : record->second.pages_read.size();
    };
    const std::size_t before = pages_read();
    end_to_end::press_on(*player_, {"button", title});
    player_->wait_for("navigation", "Contents");  // at the page where it was left
    for (std::size_t page = before + 1; page <= pages; ++page) {
        if (page > 1) player_->press({"alt+Right"});
        INFO("page " << page << " of " << id);
        REQUIRE(support::eventually([&] { return pages_read() >= page; }, end_to_end::patience));
    }
}

void Learner::take_quiz(const std::vector<std::string>& answers, const std::string& heading) {
    player_->press({"alt+Right"});
    end_to_end::press_on(*player_, {"button", "Start the quiz"});
    for (std::size_t index = 0; index < answers.size(); ++index) {
        player_->wait_for("group", fmt::format("Question {}, …", index + 1));
        end_to_end::choose(*player_, answers[index]);
        const bool is_last = index + 1 == answers.size();
        end_to_end::press_on(*player_, {"button", is_last ? "Submit the quiz" : "Next question"});
    }
    player_->wait_for("heading", heading);
}

void Learner::go_home() { end_to_end::go_home(*player_); }

void Learner::send_all() {
    end_to_end::send_all(*player_, desk_);
    go_home();
}

std::filesystem::path Learner::save_records() {
    end_to_end::press_on(*player_, {"button", "Saved on this laptop…"});
    player_->wait_for("heading", "Your records");
    end_to_end::press_on(*player_, {"button", "Save to a file"});
    const auto path = saved_path(*player_, "Your records are saved as ", ". Hand this file");
    go_home();
    return path;
}

void Learner::leave() {
    player_->close();
    CHECK(player_->wait_for_end().exit_code == 0);
    player_.reset();
}

void Learner::come_back() {
    player_ = std::make_unique<PlayerWindow>(desk_, std::vector<std::string>{"--modules", modules_});
}

std::filesystem::path saved_path(const PlayerWindow& player, const std::string& words, const std::string& end) {
    const std::string notice = player.wait_for("status", words + "…").name;
    const std::size_t stop = notice.rfind(end);
    REQUIRE(stop != std::string::npos);
    return notice.substr(words.size(), stop - words.size());
}

}  // namespace views
