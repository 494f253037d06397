/// The managers' web page without a socket: requests in, pages out.
#pragma once

#include "hub/hub.h"
#include "hub/pages/office.h"

#include <optional>

namespace pages {

struct Route;

/// Safe to call from many threads.
class Pages {
public:
    Pages(hub::Store& store, Settings settings, hub::Clock clock);

    /// Answers a request of the hub's site (hub/hub.h). A key of the API opens nothing here.
    hub::Response answer(const hub::Request& request);

    /// Judges by its headers a form that brings files (hub::Door): whoever is signed in may send more than others.
    std::optional<hub::Admission> admit(const hub::Request& head);

private:
    std::optional<hub::Admission> admission(const Route& route, const hub::Request& head);
    hub::Response reply(const hub::Request& request);

    Office office_;
    hub::Clock clock_;
};

}  // namespace pages
