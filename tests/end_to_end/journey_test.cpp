#include "tests/end_to_end/journey.h"
#include "tests/support/catch.h"
#include "tests/support/source_path.h"

TEST_CASE("a whole module, from its first page to a pass, by keyboard alone and with power cuts on the way") {
    end_to_end::travel(tests::source_path("modules"));
}
