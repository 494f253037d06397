#include "tests/unit/hub/web_visitor.h"

#include "tests/support/catch.h"

#include <sodium.h>

namespace tests {
namespace {

constexpr pages::PasswordCost cheap{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};

}  // namespace

WebDesk::WebDesk(const std::string& the_address) : address(the_address) {
    pages::Settings settings;
    settings.address = address;
    settings.cost = cheap;
    pages_ = std::make_unique<pages::Pages>(hub.store(), settings, [this] { return hub.now; });
}

void WebDesk::add_new_account(const std::string& name, const std::string& password, const std::string& team) {
    pages::Passwords passwords(cheap);
    hub::WebAccount account;
    account.name = name;
    account.password = passwords.hash(*passwords.turn(pages::Passwords::Caller::known), password).value();
    account.role = team.empty() ? hub::Role::administrator : hub::Role::manager;
    account.team_name = team;
    const auto is_added = hub.store().add_web_account(account);
    REQUIRE(is_added);
    REQUIRE(*is_added);
}

void WebDesk::add_account(const std::string& name, const std::string& password, const std::string& team) {
    add_new_account(name, password, team);
    const auto account = hub.store().web_account(name);
    REQUIRE(account);
    REQUIRE(*account);
    REQUIRE(hub.store().set_web_password((*account)->id, (*account)->password, false, std::nullopt));
}

hub::Response Visitor::get(const std::string& target) {
    return ask({"GET", target, {}, {}});
}

hub::Response Visitor::post(const std::string& target, hub::Parameters form) {
    form.emplace_back("token", token);
    return post_body(target, "application/x-www-form-urlencoded", hub::to_form(form));
}

hub::Response Visitor::post_files(const std::string& target, hub::Parameters form, const hub::Parameters& files) {
    form.emplace_back("token", token);
    std::string body;
    const auto part = [&](const std::string& disposition, const std::string& bytes) {
        body += "--a-boundary\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + bytes + "\r\n";
    };
    for (const auto& [name, value] : form) part("name=\"" + name + "\"", value);
    for (const auto& [name, bytes] : files) part("name=\"files\"; filename=\"" + name + "\"", bytes);
    return post_body(target, "multipart/form-data; boundary=a-boundary", body + "--a-boundary--\r\n");
}

hub::Response Visitor::post_body(const std::string& target, const std::string& content_type, std::string body) {
    hub::Request request{"POST", target, {{"content-type", content_type}}, std::move(body)};
    if (origin) request.headers.emplace_back("origin", *origin);
    if (fetch_site) request.headers.emplace_back("sec-fetch-site", *fetch_site);
    return ask(std::move(request));
}

hub::Response Visitor::sign_in(const std::string& name, const std::string& password) {
    get("/sign-in");
    return post("/sign-in", {{"name", name}, {"password", password}});
}

hub::Response Visitor::ask(hub::Request request) {
    std::string line;
    for (const auto& [name, value] : cookies) line += (line.empty() ? "" : "; ") + name + "=" + value;
    if (!line.empty()) request.headers.emplace_back("cookie", line);
    request.headers.insert(request.headers.end(), more.begin(), more.end());
    hub::Response response = desk_.answer(request);
    for (const std::string& set : all_of(response, "set-cookie")) {
        const std::string name = set.substr(0, set.find('='));
        const std::string value = set.substr(name.size() + 1, set.find(';') - name.size() - 1);
        if (set.find("Max-Age=0") != std::string::npos) {
            cookies.erase(name);
        } else {
            cookies[name] = value;
        }
    }
    constexpr std::string_view mark = "name=\"token\" value=\"";
    if (const std::size_t at = response.body.find(mark); at != std::string::npos) {
        const std::size_t begin = at + mark.size();
        token = response.body.substr(begin, response.body.find('"', begin) - begin);
    }
    return response;
}

std::vector<std::string> all_of(const hub::Response& response, const std::string& name) {
    std::vector<std::string> values;
    for (const auto& [one, value] : response.headers) {
        if (one == name) values.push_back(value);
    }
    return values;
}

std::string shown(const hub::Response& response) {
    std::string text;
    bool is_tag = false;
    for (const char c : response.body) {
        if (c == '<') is_tag = true;
        const char seen = is_tag || c == '\n' ? ' ' : c;
        if (c == '>') is_tag = false;
        if (seen != ' ' || (!text.empty() && text.back() != ' ')) text += seen;
    }
    return text;
}

}  // namespace tests
