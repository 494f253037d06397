/// The managers' page on a real store, and a browser that keeps cookies and sends the forms that it was shown.
#pragma once

#include "hub/address.h"
#include "hub/pages/pages.h"
#include "tests/unit/hub/hub_desk.h"

#include <map>
#include <optional>
#include <string>

namespace tests {

/// The page of one hub, with accounts whose passwords cost next to nothing to check.
class WebDesk {
public:
    /// `address` decides whether cookies are for TLS alone.
    explicit WebDesk(const std::string& address = "http://127.0.0.1:8080");

    /// An account that signed in before and chose its password.
    void add_account(const std::string& name, const std::string& password, const std::string& team);
    /// One that has its first password still.
    void add_new_account(const std::string& name, const std::string& password, const std::string& team);

    hub::Response answer(const hub::Request& request) { return pages_->answer(request); }
    std::optional<hub::Admission> admit(const hub::Request& head) { return pages_->admit(head); }

    HubDesk hub;
    std::string address;

private:
    std::unique_ptr<pages::Pages> pages_;
};

/// One browser. What it sends with a form can be spoiled.
class Visitor {
public:
    explicit Visitor(WebDesk& desk) : origin(desk.address), desk_(desk) {}

    hub::Response get(const std::string& target);
    /// With the token of the page that was shown last.
    hub::Response post(const std::string& target, hub::Parameters form);
    /// A form with files, as browsers send it; each has a name and its bytes.
    hub::Response post_files(const std::string& target, hub::Parameters form, const hub::Parameters& files);
    /// A body as it is, of that Content-Type.
    hub::Response post_body(const std::string& target, const std::string& content_type, std::string body);
    /// Opens the form and sends it; leads to the table when the password is right.
    hub::Response sign_in(const std::string& name, const std::string& password);

    std::map<std::string, std::string> cookies;  ///< by name
    std::string token;                           ///< of the last page with a form
    std::optional<std::string> origin;           ///< that it says it comes from
    std::optional<std::string> fetch_site = "same-origin";
    hub::Headers more;  ///< sent with every request

private:
    hub::Response ask(hub::Request request);

    WebDesk& desk_;
};

/// The values of all headers of that name.
std::vector<std::string> all_of(const hub::Response& response, const std::string& name);

/// What a page shows, without tags and with every run of space as one.
std::string shown(const hub::Response& response);

inline constexpr const char* good_password = "four quiet words here";

}  // namespace tests
