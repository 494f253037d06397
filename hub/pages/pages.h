/// The managers' web page without a socket: requests in, pages out.
#pragma once

#include "hub/hub.h"
#include "hub/pages/office.h"

namespace pages {

/// Safe to call from many threads.
class Pages {
public:
    Pages(hub::Store& store, Settings settings, hub::Clock clock);

    /// Answers a request of the hub's site (hub/hub.h). A key of the API opens nothing here.
    hub::Response answer(const hub::Request& request);

private:
    hub::Response reply(const hub::Request& request);

    Office office_;
    hub::Clock clock_;
};

}  // namespace pages
