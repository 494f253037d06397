#include "player/app/report.h"

#include "player/app/arguments.h"
#include "records/timestamp.h"

#include <fmt/format.h>
#include <imgui.h>

namespace app {
namespace {

/// Where records go and how far they have come: none of them, and no key.
std::string travel_lines(const state::Travel& travel) {
    if (!state::is_connected(travel)) return "Connection: none\n";
    std::string text = fmt::format("Connection: {}\n", travel.endpoint.empty() ? "cannot be read" : travel.endpoint);
    text += fmt::format("Records: {} waiting, {} refused, last sent {}\n", travel.waiting, travel.refused,
                        travel.last_delivered ? records::timestamp(*travel.last_delivered) : "never");
    text += fmt::format("Last problem with sending: {}\n", travel.trouble.empty() ? "none" : travel.trouble);
    text += fmt::format("Last problem with reading other laptops: {}\n",
                        travel.reading_trouble ? travel.reading_trouble->why : "none");
    return text;
}

}  // namespace

std::string support_report(const state::State& state, const ReportFacts& facts) {
    std::string text = fmt::format("Mooring {}\nDear ImGui {}\n{}\n", version(), IMGUI_VERSION, facts.renderer);
    text += fmt::format("Record: {} ({})\n", facts.data_folder,
                        state.access == state::Access::writable ? "can be written" : "for reading only");
    text += fmt::format("Text size: {}%\n", state.record.settings.text_percent);
    text += fmt::format("Waiting to be saved: {}\n", state.pending.size());
    text += fmt::format("Last problem with saving: {}\n", facts.last_problem.empty() ? "none" : facts.last_problem);
    text += travel_lines(state.travel);
    text += fmt::format("Modules: {}\n", facts.modules_folder);
    if (!state.pathway) return text;
    for (const content::LoadedModule& loaded : state.pathway->modules) {
        const content::Metadata& about = loaded.module.metadata;
        text += fmt::format("- {} version {}{}\n", about.id.empty() ? loaded.module.folder : about.id, about.version,
                            loaded.is_broken() ? ", broken" : "");
        for (const content::Problem& problem : loaded.problems) text += fmt::format("  {}\n", to_string(problem));
    }
    for (const content::Problem& problem : state.pathway->problems) text += fmt::format("{}\n", to_string(problem));
    return text;
}

}  // namespace app
