/// What the hub says of itself (xAPI 1.0.3 part 3 §2.8).
#pragma once

#include "hub/http.h"

namespace hub {

Response about();

}  // namespace hub
