/// The hub without a socket: requests in, answers out.
#pragma once

#include "hub/http.h"
#include "hub/store.h"
#include "hub/xapi/version.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace hub {

/// Which day it is where the hub is.
using Calendar = std::function<Day(Moment)>;

struct Settings {
    std::string address = "http://127.0.0.1:8080";        ///< what clients call this hub, without a path
    xapi::Version usual_version = xapi::Version::v1_0_3;  ///< told to who names no version that we speak
    std::size_t most_body_bytes = 8 << 20;                ///< of a request with a good key
    Calendar day_of = [](Moment moment) { return records::day_of(moment); };  ///< in UTC when nobody says otherwise
};

/// Whether a request's body is worth reading.
struct Admission {
    std::optional<Response> refusal;
    std::size_t most_body_bytes = 0;
    bool has_key = false;  ///< who has none shares a small part of what the server may hold
};

using Clock = std::function<Moment()>;

/// Judges by its headers a request that the site answers; nothing where it is like any other.
using Door = std::function<std::optional<Admission>(const Request&)>;

/// Answers whatever is at none of the hub's own addresses: the web pages (hub/pages).
using Site = std::function<Response(const Request&)>;

/// Safe to call from many threads.
class Hub {
public:
    Hub(Store& store, Settings settings, Clock clock);

    /// Before it is used: the address may only be known once a port was taken.
    void set_address(std::string address) { settings_.address = std::move(address); }

    /// Before it is used. Without a site there is nothing at other addresses.
    void set_site(Site site, Door door = {}) {
        site_ = std::move(site);
        door_ = std::move(door);
    }

    /// Judges a request by its headers; its body has not arrived yet.
    Admission admit(const Request& head) const;

    /// Answers a request that was admitted. The body of an answer to HEAD is what GET would have had.
    Response handle(const Request& request) const;

private:
    Store& store_;
    Settings settings_;
    Clock clock_;
    Site site_;
    Door door_;
};

}  // namespace hub
