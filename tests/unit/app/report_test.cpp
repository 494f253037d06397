#include "player/app/report.h"

#include "player/app/arguments.h"
#include "tests/support/catch.h"

TEST_CASE("the report tells versions, renderer, folders and what is wrong with modules") {
    state::State state;
    state.record.settings.text_percent = 150;
    auto pathway = std::make_shared<content::Pathway>();
    content::LoadedModule good;
    good.module.metadata.id = "levers";
    good.module.metadata.version = 3;
    content::LoadedModule broken;
    broken.module.folder = "modules/half-done";
    broken.problems.push_back({"modules/half-done/module.md", 4, "E101", content::Severity::error, "No title."});
    pathway->modules = {good, broken};
    state.pathway = pathway;
    const std::string report = app::support_report(state, {"OpenGL 3.3, a fake", "/data", "/modules", ""});
    CHECK(report.starts_with("Mooring " + app::version() + "\nDear ImGui 1."));
    CHECK(report.substr(report.find("OpenGL")) ==
          "OpenGL 3.3, a fake\n"
          "Record: /data (can be written)\n"
          "Text size: 150%\n"
          "Waiting to be saved: 0\n"
          "Last problem with saving: none\n"
          "Modules: /modules\n"
          "- levers version 3\n"
          "- modules/half-done version 0, broken\n"
          "  modules/half-done/module.md:4: E101 No title.\n");
}
