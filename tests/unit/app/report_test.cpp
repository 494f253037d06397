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
          "Connection: none\n"
          "Modules: /modules\n"
          "- levers version 3\n"
          "- modules/half-done version 0, broken\n"
          "  modules/half-done/module.md:4: E101 No title.\n");
}

TEST_CASE("the report tells where records go and how far they have come, and no key") {
    state::State state;
    state::Travel& travel = state.travel;
    travel.kind = state::Travel::Kind::stopped;
    travel.endpoint = "https://hub.example.org/xapi";
    travel.key = "kestrel-4417";
    travel.waiting = 3;
    travel.refused = 1;
    travel.trouble = "The record store does not know this key, or its secret is another.";
    const std::string report = app::support_report(state, {});
    CHECK(report.find("Connection: https://hub.example.org/xapi\n"
                      "Records: 3 waiting, 1 refused, last sent never\n"
                      "Last problem with sending: The record store does not know this key, or its secret is another.\n"
                      "Last problem with reading other laptops: none\n") != std::string::npos);
    CHECK(report.find("kestrel") == std::string::npos);
    travel.last_delivered = state::TimePoint{std::chrono::milliseconds{1'794'484'800'000}};
    travel.trouble.clear();
    CHECK(app::support_report(state, {}).find("last sent 2026-11-12T12:00:00.000Z\nLast problem with sending: none\n") !=
          std::string::npos);
}

TEST_CASE("the report says that a connection cannot be read") {
    state::State state;
    state.travel.kind = state::Travel::Kind::stopped;
    CHECK(app::support_report(state, {}).find("Connection: cannot be read\n") != std::string::npos);
}
