#include "tests/end_to_end/journey.h"

#include "tests/end_to_end/desk.h"
#include "tests/end_to_end/small_module.h"
#include "tests/support/catch.h"

namespace end_to_end {

void travel(const std::string& program) {
    const Desk desk;
    desk.welcome();
    const std::vector<std::string> arguments = {"--modules", small_pathway(desk).string()};
    {
        PlayerWindow player(desk, arguments, program);
        player.tab_to("button", "Start");
        player.press({"Return"});
        player.wait_for("heading", "Tying up");
        player.press({"alt+Right"});
        player.wait_for("heading", "Knots");
        choose(player, "Bowline");
        player.tab_to("button", "Check my answer");
        player.press({"Return"});
        player.wait_for("status", "Right");
        player.kill();  // the feedback shows, so the answer is on disk
        player.wait_for_end();
    }
    {
        PlayerWindow player(desk, arguments, program);
        player.tab_to("button", "Continue");
        player.press({"Return"});
        player.wait_for("heading", "Knots");
        CHECK(player.wait_for("radio", "Bowline").is("checked"));
        CHECK(player.frame().find("status", "Right") != nullptr);
        player.tab_to("text area", "Your thoughts");
        player.type("A parcel; it held.");
        player.wait_for("status", "Draft kept on this laptop…");
        // The first letters reach the disk a second after the first key, the last a second after the last.
        const state::DraftKey draft{"tying-up", state::DraftKey::Kind::reflection, 1};
        const auto is_written = [&] {
            const auto drafts = desk.saved().drafts;
            const auto found = drafts.find(draft);
            return found != drafts.end() && found->second.text == "A parcel; it held.";
        };
        CHECK(support::eventually(is_written, std::chrono::seconds(10)));
        player.kill();
        player.wait_for_end();
    }
    {
        PlayerWindow player(desk, arguments, program);
        player.tab_to("button", "Continue");
        player.press({"Return"});
        CHECK(player.wait_for("text area", "Your thoughts").value == "A parcel; it held.");
        player.tab_to("button", "Save");
        player.press({"Return"});
        player.wait_for("status", "Saved on this laptop");
        player.press({"alt+Right"});
        player.tab_to("button", "Start the quiz");
        player.press({"Return"});
        choose(player, "True");
        player.wait_for("button", "Question 1, answered");
        player.kill();
        player.wait_for_end();
    }
    {
        PlayerWindow player(desk, arguments, program);
        player.tab_to("button", "Continue");
        player.press({"Return"});
        player.tab_to("button", "Go on with the quiz");
        player.press({"Return"});
        player.wait_for("button", "Question 1, answered");
        player.tab_to("text field", "Your answer, as a number");  // the quiz goes on with the first blank one
        player.type("2");
        player.tab_to("button", "Submit the quiz");
        player.press({"Return"});
        player.wait_for("heading", "Passed");
        player.close();
        CHECK(player.wait_for_end().exit_code == 0);
    }
    const state::ModuleRecord module = desk.saved().modules.at("tying-up");
    REQUIRE(module.pass);
    CHECK(module.pass->score == state::Fraction(1, 1));
    CHECK(module.completed);
    CHECK(module.reflections.at(1).text == "A parcel; it held.");
    CHECK(module.practice.at(1).tries == 1);
    CHECK(module.attempts.size() == 1);
}

}  // namespace end_to_end
