/// The time of day where the hub is.
#pragma once

#include "hub/access.h"
#include "records/summary_row.h"

namespace program {

hub::Moment now();

/// The date in this process's time zone: $TZ, or else the machine's.
records::Day local_day(hub::Moment moment);

}  // namespace program
