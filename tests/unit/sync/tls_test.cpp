#include "player/sync/http.h"

#include "tests/support/catch.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <iterator>

using namespace std::chrono_literals;
using support::ChildProcess;
using syncing::Http;
using syncing::HttpLimits;
using syncing::NoAnswer;

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A server with a certificate that it signed itself, for these names.
class SelfSignedServer {
public:
    explicit SelfSignedServer(const std::string& names)
        : maker_({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc",
                  "-subj", "/CN=mooring", "-addext", "subjectAltName=" + names, "-keyout", path("key"), "-out",
                  certificate()},
                 {}),
          is_made_(maker_.wait(10s).has_value()),
          server_(
              {"openssl", "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", certificate(), "-key", path("key")},
              {{}, path("log"), {}}) {
        REQUIRE(is_made_);
        REQUIRE(support::eventually([&] { return read(path("log")).find("ACCEPT ") != std::string::npos; }, 10s));
        const std::string log = read(path("log"));
        const std::size_t colon = log.find(':', log.find("ACCEPT "));
        port_ = log.substr(colon + 1, log.find('\n', colon) - colon - 1);
    }

    std::string certificate() const { return path("certificate"); }
    syncing::Request request() const {
        syncing::Request request;
        request.address = syncing::parse_address("https://127.0.0.1:" + port_).value();
        return request;
    }

private:
    std::string path(const char* name) const { return (folder_.path() / name).string(); }

    support::TemporaryFolder folder_;
    ChildProcess maker_;
    bool is_made_;
    ChildProcess server_;
    std::string port_;
};

}  // namespace

TEST_CASE("a server that signed its own certificate is refused, in words") {
    const SelfSignedServer server("IP:127.0.0.1");
    Http http;
    const auto answer = http.perform(server.request());
    REQUIRE(!answer);
    CHECK(answer.error().kind == NoAnswer::Kind::certificate);
    CHECK(
        answer.error().why ==
        "127.0.0.1 could not prove that it is who it says (SSL certificate problem: self-signed certificate). Nothing "
        "was sent.");
}

TEST_CASE("a certificate of somebody else is refused, even a trusted one") {
    const SelfSignedServer server("DNS:other.example.org");
    HttpLimits limits;
    limits.certificates = server.certificate();
    Http http(limits);
    const auto answer = http.perform(server.request());
    REQUIRE(!answer);
    CHECK(answer.error().kind == NoAnswer::Kind::certificate);
}

TEST_CASE("a server whose certificate is trusted is spoken to") {
    const SelfSignedServer server("IP:127.0.0.1");
    HttpLimits limits;
    limits.certificates = server.certificate();
    Http http(limits);
    const auto answer = http.perform(server.request());
    REQUIRE(answer);
    CHECK(answer->status == 200);
}
