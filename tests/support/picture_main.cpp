/// screen_picture OUT.png [--scene begun] [--screen home] [--size 1280x800] [--text 100] [--theme light] …
/// Draws one screen and saves it as a picture: for looking at while designing, and for the README.

#include "tests/support/example_scenes.h"
#include "tests/support/picture_window.h"
#include "tests/support/scenes.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/ui_driver.h"

#include <imgui.h>

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

constexpr std::string_view usage =
    "screen_picture OUT.png [option value]…\n"
    "  --scene fresh|begun|reflected|done|troubled|empty|passed|failed|used-up|saving|disk-full|choosing|offered|refused|\n"
    "          unmended|added|damaged|mistaken|sound|without-pages|of-a-pathway|unconnected|connected|out-of-reach|sending-stopped|trying-code|\n"
    "          refused-key|not-read|due|team|team-of-0|team-of-3|team-of-10000|team-files|team-files-refused|team-files-coming|choosing-records|team-coming|team-out-of-reach|team-stopped   who is learning, and how far\n"
    "  --screen home|first_run|about|broken|lesson|quiz|results|journal|search|settings|stopped|folder_chooser|new_module|preview|records|\n"
    "          connection|team|team_person|team_module|widgets\n"
    "  --dialog keys|blanks|again|elsewhere|disconnect\n"
    "  --module ID  --page N        of lesson, quiz and results\n"
    "  --size 1280x800  --text 100  --scale 1  --theme light|dark|contrast  --font plain|dyslexic\n"
    "  --click ROLE:NAME  --hover ROLE:NAME  --key tab|enter|down|…  --type WORDS   done in this order\n"
    "  --example NAME               the example of modules/README.md with the picture NAME, and a new learner\n"
    "  --part page                  the page of a lesson alone, and no higher than what stands on it\n"
    "  --tree FILE                  also writes the semantic tree, - for standard output\n";

using Kind = state::Screen::Kind;

struct Request {
    std::string path;
    std::map<std::string, std::string> settings;
    std::vector<std::pair<std::string, std::string>> actions;
    std::string setting(const std::string& name, const std::string& otherwise) const {
        const auto found = settings.find(name);
        return found == settings.end() ? otherwise : found->second;
    }
};

Request parsed(const std::vector<std::string>& words) {
    if (words.empty() || words.size() % 2 == 0) throw std::runtime_error(std::string(usage));
    Request request;
    request.path = words[0];
    for (std::size_t index = 1; index + 1 < words.size(); index += 2) {
        const std::string& name = words[index];
        const bool is_action = name == "--click" || name == "--hover" || name == "--key" || name == "--type";
        if (is_action) {
            request.actions.emplace_back(name, words[index + 1]);
        } else {
            request.settings[name] = words[index + 1];
        }
    }
    return request;
}

template <typename Value>
Value chosen(const std::map<std::string, Value>& values, const std::string& name) {
    const auto found = values.find(name);
    if (found == values.end()) throw std::runtime_error(fmt::format("{} is not known.\n{}", name, usage));
    return found->second;
}

Kind screen_kind(const std::string& name) {
    return chosen<Kind>({{"home", Kind::home},       {"widgets", Kind::home},     {"first_run", Kind::first_run},
                         {"about", Kind::about},     {"broken", Kind::broken},    {"lesson", Kind::lesson},
                         {"quiz", Kind::quiz},       {"results", Kind::results},  {"journal", Kind::journal},
                         {"search", Kind::search},   {"settings", Kind::settings}, {"stopped", Kind::stopped},
                         {"folder_chooser", Kind::folder_chooser}, {"preview", Kind::preview}, {"new_module", Kind::new_module}, {"records", Kind::records}, {"connection", Kind::connection}, {"team", Kind::team}, {"team_person", Kind::team_person}, {"team_module", Kind::team_module}},
                        name);
}

state::Dialog dialog(const std::string& name) {
    return chosen<state::Dialog>({{"keys", {state::Dialog::Kind::keys, {}, {}}},
                                  {"blanks", {state::Dialog::Kind::submit_with_blanks, "good-work", {2, 5, 9}}},
                                  {"again", {state::Dialog::Kind::start_again, "good-work", {}}},
                                  {"disconnect", {state::Dialog::Kind::disconnect, {}, {}}},
                                  {"elsewhere", {state::Dialog::Kind::open_elsewhere, {}, {}}}},
                                 name);
}

ui::Key key(const std::string& name) {
    return chosen<ui::Key>({{"tab", ui::Key::tab},         {"enter", ui::Key::enter},   {"space", ui::Key::space},
                            {"escape", ui::Key::escape},   {"up", ui::Key::up},         {"down", ui::Key::down},
                            {"left", ui::Key::left},       {"right", ui::Key::right},   {"home", ui::Key::home},
                            {"end", ui::Key::end},         {"page_up", ui::Key::page_up}, {"f1", ui::Key::f1},
                            {"page_down", ui::Key::page_down}, {"f7", ui::Key::f7}},
                           name);
}

std::pair<ui::Role, std::string> control(const std::string& words) {
    const std::size_t colon = words.find(':');
    for (int role = 0; role <= static_cast<int>(ui::Role::scroll_area); ++role) {
        if (to_words(static_cast<ui::Role>(role)) == words.substr(0, colon)) {
            return {static_cast<ui::Role>(role), words.substr(colon + 1)};
        }
    }
    throw std::runtime_error(fmt::format("{} is not ROLE:NAME.", words));
}

state::State asked_for(const Request& request, const std::filesystem::path& folder) {
    state::State state = request.settings.count("--example") > 0
                             ? support::example_scene(request.settings.at("--example"), folder)
                             : support::scene(request.setting("--scene", "begun"));
    state::Settings& settings = state.record.settings;
    settings.text_percent = std::stoi(request.setting("--text", "100"));
    settings.theme = chosen<state::ThemeChoice>({{"light", state::ThemeChoice::light},
                                                 {"dark", state::ThemeChoice::dark},
                                                 {"contrast", state::ThemeChoice::high_contrast}},
                                                request.setting("--theme", "light"));
    settings.has_dyslexic_font = request.setting("--font", "plain") == "dyslexic";
    settings.is_motion_reduced = true;
    const Kind kind = screen_kind(request.setting("--screen", "home"));
    if (kind == Kind::first_run) {
        state.screens = {{.kind = kind}};
    } else if (kind != Kind::home && kind != Kind::preview) {
        state.screens.push_back({.kind = kind,
                                 .module = request.setting("--module", "good-work"),
                                 .page = std::stoul(request.setting("--page", "3"))});
    }
    if (kind == Kind::stopped) state.stopped_because = "Your work was saved by a newer Mooring than this one.";
    if (request.settings.count("--dialog") > 0) state.dialog = dialog(request.settings.at("--dialog"));
    return state;
}

void perform(support::UiDriver& driver, const std::string& action, const std::string& on) {
    if (action == "--type") return driver.type(on);
    if (action == "--key") return driver.press(key(on));
    const auto [role, name] = control(on);
    if (action == "--click") return driver.click(role, name);
    driver.hover(role, name);
    driver.settle();
}

void write_tree(const ui::Semantics& tree, const std::string& path) {
    std::FILE* file = path == "-" ? stdout : std::fopen(path.c_str(), "w");
    if (file == nullptr) throw std::runtime_error(fmt::format("{} could not be written.", path));
    fmt::print(file, "{}", tree.dump());
    if (file != stdout) std::fclose(file);
}

void draw(const Request& request) {
    int width = 0;
    int height = 0;
    const std::string size = request.setting("--size", "1280x800");
    if (std::sscanf(size.c_str(), "%dx%d", &width, &height) != 2) throw std::runtime_error(size + " is not a size.");
    support::PictureWindow window(width, height);
    support::UiOptions options;
    options.width = static_cast<float>(width);
    options.height = static_cast<float>(height);
    options.display_scale = std::stof(request.setting("--scale", "1"));
    options.textures = window.textures();
    options.fonts_changed = [&window] { window.renew_fonts(); };
    if (request.setting("--screen", "home") == "widgets") options.view = support::gallery();
    const bool is_page_alone = request.setting("--part", "all") == "page";
    if (is_page_alone) options.view = support::page_alone();
    const support::TemporaryFolder folder;
    support::UiDriver driver(asked_for(request, folder.path()), options);
    driver.settle();
    for (const auto& [action, on] : request.actions) perform(driver, action, on);
    const ui::Semantics& tree = driver.interface().semantics();
    window.save(*ImGui::GetDrawData(), request.path, is_page_alone ? support::content_height(tree) : 0);
    if (request.settings.count("--tree") > 0) write_tree(tree, request.settings.at("--tree"));
}

}  // namespace

int main(int count, char** words) {
    try {
        draw(parsed({words + 1, words + count}));
        return 0;
    } catch (const std::exception& failure) {
        fmt::print(stderr, "{}\n", failure.what());
        return 1;
    }
}
