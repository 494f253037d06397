#include "hub/about.h"

#include "hub/answers.h"
#include "records/iris.h"

#include <string>

namespace hub {

Response about() {
    return json_answer(R"({"version":["1.0.3","2.0.0"],"extensions":{")" + std::string(records::iris::hub_extension) + R"(":{}}})");
}

}  // namespace hub
