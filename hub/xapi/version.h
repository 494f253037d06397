/// Which xAPI a request speaks.
#pragma once

namespace xapi {

/// 2.0 (IEEE 9274.1.1) knows context.contextAgents and context.contextGroups, 1.0.3 does not.
enum class Version { v1_0_3, v2_0 };

}  // namespace xapi
