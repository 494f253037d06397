#include "hub/about.h"

#include "hub/answers.h"

namespace hub {

Response about() {
    return json_answer(R"({"version":["1.0.3","2.0.0"]})");
}

}  // namespace hub
