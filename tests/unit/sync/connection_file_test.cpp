#include "player/sync/connection_file.h"

#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/sync/in_session.h"

#include <fstream>
#include <iterator>

using syncing::Connection;
using syncing::forget_connection;
using syncing::keep_connection;
using syncing::kept_connection;

namespace {

Connection connection(const std::string& key = "k1") {
    return {syncing::parse_address("https://hub.example.org/xapi").value(), {key, "correct horse"}};
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("without a keyring the secret is in a file that only its owner can read") {
    const support::TemporaryFolder folder;
    REQUIRE(keep_connection(folder.path(), nullptr, connection()));
    const auto kept = kept_connection(folder.path(), nullptr);
    REQUIRE(kept);
    CHECK(*kept == connection());
    using std::filesystem::perms;
    CHECK(std::filesystem::status(folder.path() / "connection.json").permissions() ==
          (perms::owner_read | perms::owner_write));
}

TEST_CASE("a connection that is kept anew replaces the other, also one that others could read") {
    const support::TemporaryFolder folder;
    std::ofstream(folder.path() / "connection.json") << "{}";
    std::ofstream(folder.path() / "connection.json.new") << "left by a crash";
    REQUIRE(keep_connection(folder.path(), nullptr, connection("k2")));
    CHECK(kept_connection(folder.path(), nullptr).value()->credentials.key == "k2");
    using std::filesystem::perms;
    CHECK(std::filesystem::status(folder.path() / "connection.json").permissions() ==
          (perms::owner_read | perms::owner_write));
    CHECK(!std::filesystem::exists(folder.path() / "connection.json.new"));
}

TEST_CASE("a laptop that was never connected, or no longer is, has no connection") {
    const support::TemporaryFolder folder;
    CHECK(kept_connection(folder.path(), nullptr).value() == std::nullopt);
    REQUIRE(forget_connection(folder.path(), nullptr));
    REQUIRE(keep_connection(folder.path(), nullptr, connection()));
    REQUIRE(forget_connection(folder.path(), nullptr));
    CHECK(kept_connection(folder.path(), nullptr).value() == std::nullopt);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a file that says nothing sensible is told, and is no connection") {
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "connection.json";
    for (const char* text : {"", "not JSON", "{}", "[]", R"({"endpoint":"http://hub.example.org/xapi","key":"k"})",
                             R"({"endpoint":"https://hub.example.org/xapi","key":7})"}) {
        INFO(text);
        std::ofstream(file, std::ios::trunc) << text;
        const auto kept = kept_connection(folder.path(), nullptr);
        REQUIRE(!kept);
        CHECK(kept.error() ==
              file.string() +
                  " cannot be read, so this laptop does not know where to send records. Please connect it again.");
    }
}

TEST_CASE("a secret that a keyring has is missed where there is none") {
    const support::TemporaryFolder folder;
    std::ofstream(folder.path() / "connection.json") << R"({"endpoint":"https://hub.example.org/xapi","key":"k"})";
    const auto kept = kept_connection(folder.path(), nullptr);
    REQUIRE(!kept);
    CHECK(kept.error() ==
          "There is no keyring in this session. The key's secret is kept there: unlock it and send again, or connect "
          "this "
          "laptop again.");
}

TEST_CASE("a folder that cannot be written to is said") {
    const support::TemporaryFolder folder;
    const auto gone = folder.path() / "gone";
    const auto kept = keep_connection(gone, nullptr, connection());
    REQUIRE(!kept);
    CHECK(kept.error() == "How this laptop is connected could not be written to " +
                              (gone / "connection.json").string() + " (No such file or directory).");
}

TEST_CASE("in a session with a keyring the secret is in no file of ours") {
    if (!tests::has_program("dbus-run-session") || !tests::has_program("gnome-keyring-daemon")) {
        support::skip_this_test("there is no dbus-run-session or no gnome-keyring-daemon.");
        return;
    }
    const support::TemporaryFolder home;
    const std::string said = tests::run_in_session(
        home.path(), "printf password | gnome-keyring-daemon --unlock --components=secrets >&2", "[keyring]");
    INFO(said);
    CHECK(said.find("All tests passed") != std::string::npos);
}

TEST_CASE("run by the test above, in a session with a keyring", "[.][keyring]") {
    const support::TemporaryFolder folder;
    const auto keyring = syncing::desktop_keyring();
    REQUIRE(keyring);
    const auto tried = keep_connection(folder.path(), keyring.get(), connection());
    REQUIRE(tried);
    CHECK(read(folder.path() / "connection.json").find("correct horse") == std::string::npos);
    CHECK(kept_connection(folder.path(), keyring.get()).value() == connection());
    CHECK(kept_connection(folder.path(), nullptr).has_value() == false);

    REQUIRE(keep_connection(folder.path(), keyring.get(), connection("k2")));
    CHECK(kept_connection(folder.path(), keyring.get()).value() == connection("k2"));
    CHECK(keyring->secret({"https://hub.example.org/xapi", "k1"}).value() == std::nullopt);

    REQUIRE(forget_connection(folder.path(), keyring.get()));
    CHECK(keyring->secret({"https://hub.example.org/xapi", "k2"}).value() == std::nullopt);

    const auto gone = folder.path() / "gone";  // the file cannot be written, and nobody would look for the secret
    REQUIRE_FALSE(keep_connection(gone, keyring.get(), connection("k3")));
    CHECK(keyring->secret({"https://hub.example.org/xapi", "k3"}).value() == std::nullopt);

    keyring->cancel();  // nobody will answer: the secret goes into the file
    REQUIRE(keep_connection(folder.path(), keyring.get(), connection()));
    CHECK(read(folder.path() / "connection.json").find("correct horse") != std::string::npos);

    keyring->allow();
    CHECK(keyring->secret({"https://hub.example.org/xapi", "k1"}).value() == std::nullopt);
}

TEST_CASE("when it was connected is kept with it") {
    const support::TemporaryFolder folder;
    CHECK(!syncing::is_connection_kept(folder.path()));
    Connection dated = connection();
    dated.since = records::parse_timestamp("2026-11-12T14:05:06.789Z");
    REQUIRE(dated.since);
    REQUIRE(keep_connection(folder.path(), nullptr, dated));
    CHECK(syncing::is_connection_kept(folder.path()));
    CHECK(kept_connection(folder.path(), nullptr).value() == dated);
}

TEST_CASE("whether it is a Mooring hub is kept with it") {
    const support::TemporaryFolder folder;
    Connection hub = connection();
    hub.is_hub = true;
    REQUIRE(keep_connection(folder.path(), nullptr, hub));
    CHECK(kept_connection(folder.path(), nullptr).value() == hub);
    std::ofstream(folder.path() / "connection.json")
        << R"({"endpoint":"https://hub.example.org/xapi","key":"k","secret":"s","hub":"perhaps"})";
    CHECK(!kept_connection(folder.path(), nullptr).value()->is_hub);
}
