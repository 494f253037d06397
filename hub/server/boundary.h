/// The hub's work, behind a boundary: what nobody foresaw ends one request, and not the server with everybody's.
#pragma once

#include "hub/hub.h"

namespace server {

/// Hub::admit. A request on which it fails is refused with 500, and why is told to the operator.
hub::Admission admit(const hub::Hub& hub, const hub::Request& head);

/// Hub::handle, likewise.
hub::Response handle(const hub::Hub& hub, const hub::Request& request);

/// The next piece of a long answer, likewise.
tl::expected<std::optional<std::string>, std::string> next_piece(const hub::Pieces& more);

}  // namespace server
