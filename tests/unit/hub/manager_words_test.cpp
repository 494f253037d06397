/// Who may sign in on the page, as the command line says it.
#include "tests/unit/hub/said_words.h"

using namespace program;
using tests::misunderstood;
using tests::understood;

TEST_CASE("an account is a team's, or sees every team") {
    const auto manager =
        understood<ManagerAdd>({"manager", "add", "--name", " grace ", "--team", "Ward 9", "--data", "d"});
    CHECK(manager.name == "grace");
    CHECK(manager.team == "Ward 9");
    CHECK(!manager.is_administrator);
    CHECK(understood<ManagerAdd>({"manager", "add", "--name", "root", "--admin"}).is_administrator);
    CHECK(misunderstood({"manager", "add", "--name", "grace"}) ==
          "mooring-hub: --team is missing; who should see every team is made with --admin");
    CHECK(misunderstood({"manager", "add", "--name", "root", "--admin", "--team", "Ward 9"}) ==
          "mooring-hub: an administrator sees every team: say either --team or --admin");
    CHECK(misunderstood({"manager", "add", "--name", " ", "--admin"}) == "mooring-hub: --name is empty");
    CHECK(misunderstood({"manager", "add", "--admin"}) == "mooring-hub: --name is required");
    CHECK(misunderstood({"manager"}).starts_with("mooring-hub: "));
    CHECK(understood<ManagerPassword>({"manager", "password", "grace"}).name == "grace");
    CHECK(understood<ManagerRemove>({"manager", "remove", "grace"}).name == "grace");
    CHECK(misunderstood({"manager", "remove"}) == "mooring-hub: NAME is required");
    understood<ManagerList>({"manager", "list"});
}
