/// What all visits to the pages share.
#pragma once

#include "hub/pages/passwords.h"
#include "hub/people.h"
#include "hub/store.h"

#include <chrono>
#include <functional>
#include <string>

namespace pages {

struct Settings {
    std::string address;                                     ///< what browsers call the hub: "https://hub.example.org"
    std::chrono::seconds idle_time = std::chrono::hours(1);  ///< a session ends when it was not used for so long
    std::chrono::seconds session_time = std::chrono::hours(12);       ///< and in any case after this
    std::chrono::seconds device_time = std::chrono::hours(24 * 180);  ///< how long a browser is known again
    PasswordCost cost;
    std::function<hub::Day(hub::Moment)> day_of = records::day_of;  ///< in the hub's own time zone

    /// With TLS before it, cookies go over nothing else.
    bool is_secure() const { return address.starts_with("https://"); }
};

struct Office {
    hub::Store& store;
    const Settings settings;
    Passwords passwords;
};

}  // namespace pages
