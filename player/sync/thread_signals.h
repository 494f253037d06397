/// Signals that a thread must not get.
#pragma once

namespace syncing {

/// A connection that breaks while this thread writes to it is an error to it, and not the end of the program.
void outlive_broken_connections();

}  // namespace syncing
