/// Everything that the hub keeps of one person, as data protection law lets them ask for it.
#pragma once

#include "hub/program/print.h"
#include "hub/store.h"

namespace program {

/// Writes one JSON object: "person", with how they stand in each module; "statements", each as it was received; and
/// "attachments", the bytes that came along, as base64 by their SHA-2 sum. Gives the exit code.
int export_to(Output& output, const hub::PersonProgress& progress, hub::Store& store);

}  // namespace program
