/// What becomes of a preview when its folder was saved: the new text at the old place.
#pragma once

#include "player/state/preview.h"
#include "player/state/update.h"

namespace state {

/// Takes over what was read. Page, place, quiz and tried answers stay as far as the new text has them; a folder or
/// module that cannot be shown for now changes none of them.
void renew(Preview& preview, PreviewFound found, const Moment& moment);

/// Has the rehearsal show the modules as they were read last.
void bring_up_to_date(Preview& preview);

}  // namespace state
