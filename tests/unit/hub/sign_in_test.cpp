/// Signing in on the managers' page, and everybody who tries without the right to.
#include "tests/support/catch.h"
#include "tests/unit/hub/web_visitor.h"

#include <SQLiteCpp/Database.h>

using tests::all_of;
using tests::good_password;
using tests::shown;
using tests::Visitor;
using tests::WebDesk;

using namespace std::chrono_literals;

namespace {

struct Ward : WebDesk {
    explicit Ward(const std::string& where = "http://127.0.0.1:8080") : WebDesk(where) {
        add_account("grace", good_password, "Ward 9");
    }
};

bool is_in(Visitor& visitor) {
    return visitor.get("/password").status == 200;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("who signs in gets where they wanted to go, and signing out ends it") {
    Ward ward;
    Visitor grace(ward);
    const auto asked = grace.get("/due?done=set");
    CHECK(asked.status == 303);
    CHECK(hub::header(asked.headers, "location") == "/sign-in?to=%2Fdue%3Fdone%3Dset");
    const auto form = grace.get("/sign-in?to=%2Fdue%3Fdone%3Dset");
    CHECK(form.status == 200);
    CHECK(holds(form.body, "value=\"/due?done=set\""));
    const auto in = grace.post("/sign-in", {{"name", " Grace "}, {"password", good_password}, {"to", "/due?done=set"}});
    CHECK(in.status == 303);
    CHECK(hub::header(in.headers, "location") == "/due?done=set");
    CHECK(is_in(grace));
    const std::string session = grace.cookies.at("mooring");
    CHECK(grace.post("/sign-out", {}).status == 303);
    CHECK(!grace.cookies.contains("mooring"));
    grace.cookies["mooring"] = session;
    CHECK(!is_in(grace));
}

TEST_CASE("nobody is sent to another site after signing in") {
    Ward ward;
    for (const char* to : {"https://example.org/", "//example.org", "/\\example.org", "/due\r\nSet-Cookie: a=b", "due",
                           "/page.css", "/sign-in", "/xapi/statements", "/person/describe"}) {
        Visitor grace(ward);
        grace.get("/sign-in");
        const auto in = grace.post("/sign-in", {{"name", "grace"}, {"password", good_password}, {"to", to}});
        CHECK(in.status == 303);
        CHECK(hub::header(in.headers, "location") == "/");
    }
}

TEST_CASE("a wrong password and an unknown name are told in the same words") {
    Ward ward;
    Visitor visitor(ward);
    const auto wrong = visitor.sign_in("grace", "not the right words");
    const auto unknown = visitor.sign_in("nobody", "not the right words");
    CHECK(wrong.status == 403);
    CHECK(unknown.status == 403);
    CHECK(holds(shown(wrong), "This name and this password do not belong together."));
    CHECK(holds(shown(unknown), "This name and this password do not belong together."));
    CHECK(!is_in(visitor));
    CHECK(visitor.sign_in("grace", "").status == 400);
    CHECK(visitor.sign_in("", good_password).status == 400);
    CHECK(visitor.sign_in("grace", std::string(501, 'x')).status == 400);
}

TEST_CASE("the session's cookie is kept from scripts, from other sites and from the wire") {
    Ward ward;
    Visitor grace(ward);
    const auto here = all_of(grace.sign_in("grace", good_password), "set-cookie");
    REQUIRE(here.size() == 3);
    CHECK(holds(here[0], "mooring="));
    CHECK(holds(here[0], "; Path=/; HttpOnly; SameSite=Lax"));
    CHECK(!holds(here[0], "Secure"));
    CHECK(!holds(here[0], "Max-Age"));
    CHECK(holds(here[1], "mooring-device="));
    CHECK(holds(here[1], "; Path=/; HttpOnly; SameSite=Strict; Max-Age=15552000"));

    Ward behind("https://hub.example.org");
    Visitor far(behind);
    for (const std::string& cookie : all_of(far.sign_in("grace", good_password), "set-cookie")) {
        CHECK(cookie.starts_with("__Host-mooring"));
        CHECK(holds(cookie, "; Secure"));
    }
    CHECK(is_in(far));
    Visitor other(behind);
    other.cookies["mooring"] = far.cookies.at("__Host-mooring");
    CHECK(!is_in(other));
}

TEST_CASE("a session that somebody put into a browser before signing in is worth nothing afterwards") {
    Ward ward;
    ward.add_account("mallory", good_password, "Ward 1");
    Visitor mallory(ward);
    mallory.sign_in("mallory", good_password);
    const std::string planted = mallory.cookies.at("mooring");
    Visitor grace(ward);
    grace.cookies["mooring"] = planted;
    grace.cookies["mooring-visit"] = "planted";
    grace.get("/password");
    CHECK(grace.post("/sign-in", {{"name", "grace"}, {"password", good_password}}).status == 303);
    CHECK(grace.cookies.at("mooring") != planted);
    CHECK(holds(grace.get("/password").body, "grace"));
    CHECK(!is_in(mallory));

    Visitor invented(ward);
    invented.cookies["mooring"] = "made-up";
    invented.sign_in("grace", good_password);
    CHECK(invented.cookies.at("mooring") != "made-up");
    CHECK(is_in(invented));
}

TEST_CASE("cookies lie in no file of the hub") {
    Ward ward;
    Visitor grace(ward);
    grace.sign_in("grace", good_password);
    const SQLite::Database file((ward.hub.folder.path() / "hub.sqlite").string());
    for (const char* table : {"web_session", "web_device", "web_account", "web_try"}) {
        SQLite::Statement rows(file, std::string("SELECT * FROM ") + table);
        while (rows.executeStep()) {
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                const std::string value = rows.getColumn(i).getString();
                CHECK(!holds(value, grace.cookies.at("mooring")));
                CHECK(!holds(value, grace.cookies.at("mooring-device")));
                CHECK(!holds(value, good_password));
            }
        }
    }
}

TEST_CASE("a session ends when it is not used for an hour, and after twelve in any case") {
    Ward ward;
    Visitor grace(ward);
    grace.sign_in("grace", good_password);
    ward.hub.now += 59min;
    CHECK(is_in(grace));
    ward.hub.now += 61min;
    CHECK(!is_in(grace));
    grace.sign_in("grace", good_password);
    for (int i = 0; i < 14; ++i) {
        ward.hub.now += 50min;
        CHECK(is_in(grace));
    }
    ward.hub.now += 30min;
    CHECK(!is_in(grace));
}

TEST_CASE("wrong passwords make the next try wait longer and longer, for known and unknown names alike") {
    Ward ward;
    Visitor visitor(ward);
    for (const char* name : {"grace", "nobody"}) {
        for (int i = 0; i < 5; ++i) CHECK(visitor.sign_in(name, "wrong words, all four").status == 403);
        const auto early = visitor.sign_in(name, good_password);
        CHECK(early.status == 429);
        CHECK(hub::header(early.headers, "retry-after") == "5");
        CHECK(holds(shown(early), "There were too many wrong passwords for this name. Please try again in 5 seconds."));
        ward.hub.now += 5s;
        CHECK(visitor.sign_in(name, "wrong words, all four").status == 403);
        CHECK(hub::header(visitor.sign_in(name, good_password).headers, "retry-after") == "10");
    }
    for (int i = 0; i < 20; ++i) {
        visitor.sign_in("GRACE", "wrong words, all four");
        ward.hub.now += 15min;
    }
    CHECK(visitor.sign_in("grace", "wrong words, all four").status == 403);
    CHECK(hub::header(visitor.sign_in("grace", good_password).headers, "retry-after") == "900");
    ward.hub.now += 15min;
    CHECK(visitor.sign_in("grace", good_password).status == 303);
    CHECK(visitor.sign_in("grace", "wrong words, all four").status == 403);
}

TEST_CASE("somebody else's wrong passwords do not keep out who signed in from this browser before") {
    Ward ward;
    Visitor grace(ward);
    grace.sign_in("grace", good_password);
    grace.get("/password");
    grace.post("/sign-out", {});
    Visitor mallory(ward);
    for (int i = 0; i < 6; ++i) mallory.sign_in("grace", "wrong words, all four");
    CHECK(mallory.sign_in("grace", good_password).status == 429);
    CHECK(grace.sign_in("grace", good_password).status == 303);
    // A device's cookie is good for its own account alone, and has tries of its own.
    ward.add_account("ada", good_password, "Ward 9");
    mallory.cookies["mooring-device"] = grace.cookies.at("mooring-device");
    for (int i = 0; i < 6; ++i) Visitor(ward).sign_in("ada", "wrong words, all four");
    CHECK(mallory.sign_in("ada", good_password).status == 429);
    for (int i = 0; i < 5; ++i) CHECK(mallory.sign_in("grace", "wrong words, all four").status == 403);
    CHECK(mallory.sign_in("grace", good_password).status == 429);
    Visitor elsewhere(ward);
    CHECK(elsewhere.sign_in("grace", good_password).status == 429);
    ward.hub.now += 5s;
    CHECK(elsewhere.sign_in("grace", good_password).status == 303);
}

TEST_CASE("names that are nobody's cannot fill the disk") {
    Ward ward;
    const std::string path = (ward.hub.folder.path() / "hub.sqlite").string();
    {
        SQLite::Database file(path, SQLite::OPEN_READWRITE, 10'000);
        file.exec(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10050) INSERT INTO web_try "
            "SELECT randomblob(32), 0, 1, 1772600000000 + i FROM n");
    }
    Visitor visitor(ward);
    visitor.sign_in("grace", "wrong words, all four");
    visitor.sign_in("nobody", "wrong words, all four");
    const SQLite::Database file(path);
    SQLite::Statement count(file, "SELECT sum(is_account = 0), sum(is_account) FROM web_try");
    REQUIRE(count.executeStep());
    CHECK(count.getColumn(0).getInt() == 10'001);
    CHECK(count.getColumn(1).getInt() == 1);
    ward.hub.now += 25h;
    visitor.sign_in("nobody", "wrong words, all four");
    count.reset();
    REQUIRE(count.executeStep());
    CHECK(count.getColumn(0).getInt() == 1);
}

TEST_CASE("strangers compute one password at a time and leave a turn for those who are known") {
    pages::Passwords passwords({1, 8192});
    using Caller = pages::Passwords::Caller;
    {
        const auto stranger = passwords.turn(Caller::stranger);
        CHECK(stranger);
        CHECK(!passwords.turn(Caller::stranger));
        const auto known = passwords.turn(Caller::known);
        CHECK(known);
        CHECK(!passwords.turn(Caller::known));
    }
    CHECK(passwords.turn(Caller::stranger));
    const auto turn = passwords.turn(Caller::known);
    const auto hash = passwords.hash(*turn, "one");
    REQUIRE(hash);
    CHECK(hash->starts_with("$argon2id$"));
    CHECK(passwords.matches(*turn, *hash, "one"));
    CHECK(!passwords.matches(*turn, *hash, "two"));
    CHECK(!passwords.matches(*turn, std::nullopt, "one"));
    CHECK(pages::PasswordCost().bytes == 64 << 20);
}

TEST_CASE("a form without its token, with another visitor's or from another site changes nothing") {
    Ward ward;
    Visitor grace(ward), other(ward);
    grace.sign_in("grace", good_password);
    other.sign_in("grace", good_password);
    grace.get("/password");
    other.get("/password");
    const std::string token = grace.token;
    CHECK(token != other.token);
    for (const std::string& wrong : {std::string(), other.token, token.substr(1), token + "0"}) {
        grace.token = wrong;
        CHECK(grace.post("/sign-out", {}).status == 403);
    }
    grace.token = token;
    for (const auto& origin : {"https://example.org", "null", "http://127.0.0.1:8081", "https://127.0.0.1:8080"}) {
        grace.origin = origin;
        grace.fetch_site = std::nullopt;
        CHECK(grace.post("/sign-out", {}).status == 403);
        grace.fetch_site = "same-origin";
        CHECK(grace.post("/sign-out", {}).status == 403);
    }
    grace.origin = ward.address;
    for (const char* site : {"cross-site", "same-site", "none"}) {
        grace.fetch_site = site;
        CHECK(grace.post("/sign-out", {}).status == 403);
    }
    grace.origin = std::nullopt;
    grace.fetch_site = std::nullopt;
    CHECK(grace.post("/sign-out", {}).status == 403);
    CHECK(is_in(grace));
    grace.origin = "http://localhost:8080";  // another name of this machine
    grace.more = {{"host", "localhost:8080"}};
    CHECK(grace.post("/sign-out", {}).status == 303);
    CHECK(!is_in(grace));
}

TEST_CASE("nobody is signed in by another site either") {
    Ward ward;
    Visitor grace(ward);
    grace.get("/sign-in");
    grace.token = "";
    CHECK(grace.post("/sign-in", {{"name", "grace"}, {"password", good_password}}).status == 403);
    Visitor without_cookies(ward);
    CHECK(without_cookies.post("/sign-in", {{"name", "grace"}, {"password", good_password}}).status == 403);
    CHECK(!is_in(grace));
}

TEST_CASE("the first password must be changed before anything else is shown") {
    WebDesk desk;
    desk.add_new_account("grace", "FIRST-PASSW-ORDXX", "Ward 9");
    Visitor grace(desk), elsewhere(desk);
    CHECK(grace.sign_in("grace", "FIRST-PASSW-ORDXX").status == 303);
    CHECK(elsewhere.sign_in("grace", "FIRST-PASSW-ORDXX").status == 303);
    CHECK(hub::header(grace.get("/due").headers, "location") == "/password");
    CHECK(holds(shown(grace.get("/password")), "The password that you were given is for the first time only."));
    const auto change = [&](const std::string& old, const std::string& wanted, const std::string& again) {
        return grace.post("/password", {{"old", old}, {"new", wanted}, {"again", again}}).status;
    };
    CHECK(change("FIRST-PASSW-ORDXX", "short", "short") == 400);
    CHECK(change("FIRST-PASSW-ORDXX", "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa") == 400);
    CHECK(change("FIRST-PASSW-ORDXX", "this is Grace's own", "this is Grace's own") == 400);
    CHECK(change("FIRST-PASSW-ORDXX", "FIRST-PASSW-ORDXX", "FIRST-PASSW-ORDXX") == 400);
    CHECK(change("FIRST-PASSW-ORDXX", good_password, "four quiet words") == 400);
    CHECK(change("not the password", good_password, good_password) == 403);
    CHECK(change("FIRST-PASSW-ORDXX", good_password, good_password) == 303);
    CHECK(grace.get("/password").status == 200);
    CHECK(!is_in(elsewhere));
    CHECK(elsewhere.sign_in("grace", "FIRST-PASSW-ORDXX").status == 403);
    CHECK(elsewhere.sign_in("grace", good_password).status == 303);
}

TEST_CASE("an account that is removed, or got a new password, is signed out everywhere") {
    Ward ward;
    Visitor grace(ward);
    grace.sign_in("grace", good_password);
    const auto account = ward.hub.store().web_account("grace");
    REQUIRE(account);
    REQUIRE(ward.hub.store().set_web_password((*account)->id, (*account)->password, true, std::nullopt));
    CHECK(!is_in(grace));
    grace.sign_in("grace", good_password);
    CHECK(is_in(grace));
    CHECK(*ward.hub.store().remove_web_account("GRACE"));
    CHECK(!is_in(grace));
    CHECK(!*ward.hub.store().remove_web_account("grace"));
}

TEST_CASE("every page is kept out of caches, frames and other sites, and runs nobody else's code") {
    Ward ward;
    Visitor grace(ward);
    grace.sign_in("grace", good_password);
    Visitor stranger(ward);
    for (const hub::Response& response : {stranger.get("/sign-in"), stranger.get("/"), grace.get("/password"),
                                          grace.get("/nowhere"), grace.post("/password", {}), grace.get("/sign-out")}) {
        CHECK(all_of(response, "cache-control") == std::vector<std::string>{"no-store"});
        CHECK(all_of(response, "content-security-policy") ==
              std::vector<std::string>{
                  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                  "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"});
        CHECK(all_of(response, "x-content-type-options") == std::vector<std::string>{"nosniff"});
        CHECK(all_of(response, "referrer-policy") == std::vector<std::string>{"same-origin"});
        for (const char* inline_code : {" style=", " onclick=", "<style", "javascript:"})
            CHECK(!holds(response.body, inline_code));
        CHECK(!holds(response.body, "<script>"));
    }
    const auto style = stranger.get("/page.css");
    CHECK(hub::header(style.headers, "content-type") == "text/css; charset=utf-8");
    CHECK(stranger.get("/page.js").status == 200);
}
