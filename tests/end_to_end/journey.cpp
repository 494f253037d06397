#include "tests/end_to_end/journey.h"

#include "content/disk/disk_folder.h"
#include "content/document.h"
#include "content/load.h"
#include "player/ui/strings.h"
#include "tests/end_to_end/answering.h"
#include "tests/end_to_end/desk.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <stdexcept>
#include <variant>

namespace end_to_end {
namespace {

using content::Page;
using content::Question;
using content::Reflection;

/// It asks in all seven ways (the test holds it to that), so a learner who passes it has used every control.
constexpr const char* module_id = "places-and-planet";

/// What a practice question is called: its kind, as learners are told it, and what it asks.
std::string practice_group(const Question& question) {
    std::string text = content::plain_text(question.text);
    std::replace(text.begin(), text.end(), '\n', ' ');
    const auto kind = static_cast<std::size_t>(question.kind);
    return fmt::format("Check your understanding, {}: {}", ui::english.question.kind_names[kind], text);
}

content::Module load(const std::filesystem::path& modules) {
    const content::Pathway pathway = content::load_pathway(*content::disk_folder(modules.string()), modules.string());
    for (const content::LoadedModule& loaded : pathway.modules) {
        if (loaded.module.metadata.id == module_id && !loaded.is_broken()) return loaded.module;
    }
    throw std::runtime_error(fmt::format("there is no sound module {} in {}", module_id, modules.string()));
}

std::string text_of(const content::Blocks& blocks) {
    std::string text = content::plain_text(blocks);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string thoughts(const Reflection& reflection) {
    return fmt::format("Thought {}: the hall at half past five, for whoever needs it.", reflection.number);
}

template <class Wanted_element, class Do>
void for_each(const Page& page, Do&& act) {
    for (const content::Element& element : page.elements) {
        if (const auto* wanted = std::get_if<Wanted_element>(&element)) act(*wanted);
    }
}

class Traveller {
public:
    Traveller(const std::filesystem::path& modules, std::string program)
        : module_(load(modules)), program_(std::move(program)) {
        desk_.welcome();
        open();
        player_->tab_to("button", module_.metadata.title);
        player_->strike({"Return"});
    }

    void go_all_the_way() {
        for (const Page& page : module_.pages) {
            if (&page != &module_.pages.front()) player_->strike({"alt+Right"});
            player_->wait_for("heading", page.kind == Page::Kind::opening ? module_.title : page.title);
            if (page.kind == Page::Kind::quiz) {
                take_quiz();
                continue;
            }
            read(page);
            for_each<Question>(page, [this](const Question& question) { practise(question); });
            for_each<Reflection>(page, [this](const Reflection& reflection) { reflect(reflection); });
        }
        player_->close();
        CHECK(player_->wait_for_end().exit_code == 0);
    }

    /// What is on disk when all is done.
    void check_record() const {
        const state::ModuleRecord record = desk_.saved().modules.at(module_id);
        REQUIRE(record.pass);
        CHECK(record.pass->score == state::Fraction(1, 1));
        CHECK(record.completed);
        CHECK(record.attempts.size() == 1);
        int practised = 0, reflected = 0;
        for (const Page& page : module_.pages) {
            INFO(page.title);
            if (page.kind == Page::Kind::quiz) continue;
            if (page.kind != Page::Kind::glossary) CHECK(record.pages_read.contains({0, page.slug}));
            for_each<Question>(page, [&](const Question& question) {
                ++practised;
                CHECK(record.practice.at(question.number).score == state::Fraction(1, 1));
                CHECK(record.practice.at(question.number).tries == 1);
            });
            for_each<Reflection>(page, [&](const Reflection& reflection) {
                ++reflected;
                CHECK(record.reflections.at(reflection.number).text == thoughts(reflection));
            });
        }
        CHECK(practised > 1);
        CHECK(reflected > 1);
        CHECK(kinds_met_.size() == 7);
        CHECK(power_cuts_ == 3);
    }

private:
    void open() { player_.emplace(desk_, std::vector<std::string>{}, program_); }

    /// kill -9, and back to where "Continue" leads.
    void lose_power() {
        ++power_cuts_;
        player_->kill();
        CHECK(player_->wait_for_end().signal == 9);
        open();
        player_->tab_to("button", "Continue");
        player_->strike({"Return"});
    }

    template <class Is>
    void wait_for_disk(Is&& is_so, const std::string& what) {
        INFO("on disk: " << what);
        REQUIRE(support::eventually(is_so, patience));
    }

    /// To its last line and back, as a reader scrolls.
    void read(const Page& page) {
        player_->strike({"End"});
        if (page.kind == Page::Kind::glossary) return;  // counts for nothing
        wait_for_disk(
            [&] {
                const auto modules = desk_.saved().modules;
                const auto found = modules.find(module_id);
                return found != modules.end() && found->second.pages_read.contains({0, page.slug});
            },
            "\"" + page.title + "\" is read");
        player_->press({"Home"});
    }

    void practise(const Question& question) {
        const std::string group = practice_group(question);
        answer_rightly(*player_, question, group);
        kinds_met_.insert(question.kind);
        player_->tab_to({"button", "Check my answer", group});
        player_->strike({"Return"});
        player_->wait_for({"status", "Right", group});
        if (power_cuts_ > 0) return;
        lose_power();  // the feedback shows, so the answer is on disk
        player_->tab_to({"button", "Try again", group});
        player_->wait_for({"status", "Right", group});
        CHECK(holds_right_answer(player_->frame(), question, group));
    }

    void reflect(const Reflection& reflection) {
        const std::string group = fmt::format("Reflection {}: …", reflection.number);
        const Wanted field{"text area", "Your thoughts", group};
        const std::string text = thoughts(reflection);
        player_->write(field, text);
        if (power_cuts_ == 1) {
            // The first letters reach the disk a second after the first key, the last a second after the last.
            const state::DraftKey key{module_id, state::DraftKey::Kind::reflection, reflection.number};
            wait_for_disk(
                [&] {
                    const auto drafts = desk_.saved().drafts;
                    const auto found = drafts.find(key);
                    return found != drafts.end() && found->second.text == text;
                },
                "a draft of reflection " + std::to_string(reflection.number));
            lose_power();
            player_->tab_to(field);
            CHECK(player_->wait_for(field).value == text);
        }
        player_->tab_to({"button", "Save", group});
        player_->strike({"Return"});
        player_->wait_for({"status", "Saved on this laptop", group});
    }

    /// The question that the quiz shows at this place.
    const Question& question_shown(const std::string& group) const {
        const Shown shown = player_->wait_for("group", group);
        for (const Page& page : module_.pages) {
            const Question* found = nullptr;
            for_each<Question>(page, [&](const Question& question) {
                if (shown.name.ends_with(": " + text_of(question.text))) found = &question;
            });
            if (found != nullptr) return *found;
        }
        throw std::runtime_error("the module does not ask " + shown.name);
    }

    void take_quiz() {
        player_->tab_to("button", "Start the quiz");
        player_->strike({"Return"});
        int count = 0;
        for_each<Question>(module_.pages.at(*content::quiz_page(module_)), [&](const Question&) { ++count; });
        for (int place = 1; place <= count; ++place) {
            const std::string group = fmt::format("Question {}, …", place);
            const Question& question = question_shown(group);
            answer_rightly(*player_, question, group);
            kinds_met_.insert(question.kind);
            player_->wait_for("button", fmt::format("Question {}, answered", place));
            const bool is_last = place == count;
            player_->tab_to("button", is_last ? "Submit the quiz" : "Next question");
            player_->strike({"Return"});
            if (place == count / 2) resume_quiz(place, question);
        }
        player_->wait_for("heading", "Passed");
        player_->wait_for("heading", "100%");
        player_->strike({"Escape"});
    }

    /// The power fails between two questions.
    void resume_quiz(int answered, const Question& last_answered) {
        const std::string next = fmt::format("Question {}, …", answered + 1);
        player_->wait_for("group", next);
        lose_power();
        player_->tab_to("button", "Go on with the quiz");
        player_->strike({"Return"});
        player_->wait_for("group", next);  // the quiz goes on with the first blank one
        for (int place = 1; place <= answered; ++place) {
            CHECK(player_->frame().find("button", fmt::format("Question {}, answered", place)) != nullptr);
        }
        player_->strike({"alt+Left"});
        const std::string group = fmt::format("Question {}, …", answered);
        player_->wait_for("group", group);
        CHECK(holds_right_answer(player_->frame(), last_answered, group));
        player_->strike({"alt+Right"});
    }

    content::Module module_;
    std::string program_;
    Desk desk_;
    std::optional<PlayerWindow> player_;
    std::set<content::QuestionKind> kinds_met_;
    int power_cuts_ = 0;
};

}  // namespace

void travel(const std::filesystem::path& modules, const std::string& program) {
    Traveller learner(modules, program);
    learner.go_all_the_way();
    learner.check_record();
}

}  // namespace end_to_end
