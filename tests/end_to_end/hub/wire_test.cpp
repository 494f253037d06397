/// What clients do that nobody should: too slow, too much, too soon; and what the hub then does.
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/support/catch.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <csignal>

using hub_desk::HubProgram;
using hub_desk::id_of;
using hub_desk::statement;
using support::Wire;

namespace {

/// The head of a POST of so many bytes, whole or not.
std::string head_of_post(const std::string& key, std::size_t bytes) {
    std::string head = "POST /xapi/statements HTTP/1.1\r\nHost: x\r\n";
    for (const auto& [name, value] : HubProgram::headers(key)) head += name + ": " + value + "\r\n";
    return head + fmt::format("Content-Length: {}\r\n\r\n", bytes);
}

/// The same of a client that waits for word before it sends the body.
std::string asking_head(const std::string& key, std::size_t bytes) {
    std::string head = head_of_post(key, bytes);
    return head.replace(head.size() - 2, 2, "Expect: 100-continue\r\n\r\n");
}

}  // namespace

TEST_CASE("a thousand clients that stop in the middle cost the next one nothing, and little memory") {
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    HubProgram hub;
    const long long before = support::memory_of_tree(hub.process().pid());
    std::vector<Wire> slow;
    const std::string head = head_of_post(hub.administrator(), 100'000);
    for (int i = 0; i < 1000; ++i) {
        slow.emplace_back(hub.port());
        if (i % 3 == 0) REQUIRE(slow.back().send("GET /xapi/stat"));
        if (i % 3 == 1) REQUIRE(slow.back().send(head + "{\"actor\":"));
    }
    Wire quick(hub.port());
    const auto began = std::chrono::steady_clock::now();
    for (int number = 1; number <= 10; ++number) {
        const auto answer =
            quick.ask("POST", "/xapi/statements", HubProgram::headers(hub.administrator()), statement(number));
        REQUIRE(answer);
        CHECK(answer->status == 200);
    }
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(10));
#ifndef __SANITIZE_THREAD__  // which takes several times as much
    CHECK(support::memory_of_tree(hub.process().pid()) - before < 40LL << 20);
#endif
}

TEST_CASE("a body that is too large is refused before it is sent, and nobody without a key may send one") {
    const HubProgram hub;
    Wire with_key(hub.port());
    REQUIRE(with_key.send(head_of_post(hub.administrator(), 1'000'000'000)));
    auto answer = with_key.receive();
    REQUIRE(answer);
    CHECK(answer->status == 413);
    CHECK(answer->body == R"({"errors":["The body is too large: at most 8388608 bytes are taken."]})");
    CHECK(with_key.is_closed());

    Wire without_key(hub.port());
    REQUIRE(without_key.send(head_of_post("", 1'000'000)));
    answer = without_key.receive();
    REQUIRE(answer);
    CHECK(answer->status == 401);
    CHECK(without_key.is_closed());

    Wire form(hub.port());
    REQUIRE(form.send("POST /xapi/statements?method=PUT HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n"));
    answer = form.receive();
    REQUIRE(answer);
    CHECK(answer->status == 413);
}

TEST_CASE("a body in pieces that has no end is refused when it has grown too large") {
    const HubProgram hub;
    Wire wire(hub.port());
    auto headers = HubProgram::headers(hub.administrator());
    std::string head = "POST /xapi/statements HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n";
    for (const auto& [name, value] : headers) head += name + ": " + value + "\r\n";
    REQUIRE(wire.send(head + "\r\n"));
    const std::string piece = "10000\r\n" + std::string(65536, ' ') + "\r\n";
    for (int i = 0; i < 129; ++i) {
        if (!wire.send(piece)) break;
    }
    const auto answer = wire.receive();
    REQUIRE(answer);
    CHECK(answer->status == 413);
}

TEST_CASE("a header that is too large, and what is no HTTP, are refused") {
    const HubProgram hub;
    Wire large(hub.port());
    large.send("GET /health HTTP/1.1\r\nX: " + std::string(100'000, 'x') + "\r\n\r\n");
    auto answer = large.receive();
    REQUIRE(answer);
    CHECK(answer->status == 431);
    for (const char* nonsense : {"\x16\x03\x01\x02\x01\x01", "HELLO\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
                                 "POST /health HTTP/1.1\r\nContent-Length: -1\r\n\r\n"}) {
        INFO(nonsense);
        Wire wire(hub.port());
        REQUIRE(wire.send(std::string(nonsense) + "\r\n\r\n"));
        answer = wire.receive();
        REQUIRE(answer);
        CHECK(answer->status == 400);
        CHECK(wire.is_closed());
    }
}

TEST_CASE("one connection serves many requests, also when they come before the answers") {
    const HubProgram hub;
    Wire wire(hub.port());
    const std::string ask = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
    REQUIRE(wire.send(ask + ask + "HEAD /xapi/about HTTP/1.1\r\nHost: x\r\n\r\n" + ask));
    CHECK(wire.receive()->body == R"({"status":"ok"})");
    CHECK(wire.receive()->body == R"({"status":"ok"})");
    const auto head = wire.receive(true);
    CHECK(head->headers.at("content-length") == "82");
    CHECK(wire.receive()->body == R"({"status":"ok"})");
    REQUIRE(wire.send("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    CHECK(wire.receive()->status == 200);
    CHECK(wire.is_closed());
}

TEST_CASE("a client that asks first is told to go on, or why not") {
    const HubProgram hub;
    const std::string body = statement(1);
    Wire welcome(hub.port());
    REQUIRE(welcome.send(asking_head(hub.administrator(), body.size())));
    CHECK(welcome.receive()->status == 100);
    REQUIRE(welcome.send(body));
    CHECK(welcome.receive()->status == 200);
    Wire refused(hub.port());
    REQUIRE(refused.send(asking_head("", body.size())));
    CHECK(refused.receive()->status == 401);
}

TEST_CASE("a stop finishes what was accepted and lets go of who only waits") {
    HubProgram hub;
    Wire waiting(hub.port()), sending(hub.port());
    CHECK(waiting.ask("GET", "/health")->status == 200);
    const std::string body = statement(1);
    REQUIRE(sending.send(asking_head(hub.administrator(), body.size())));
    CHECK(sending.receive()->status == 100);  // so it is accepted
    REQUIRE(sending.send(body.substr(0, 10)));
    hub.process().send_signal(SIGTERM);
    CHECK(waiting.is_closed());
    REQUIRE(sending.send(body.substr(10)));
    const auto answer = sending.receive();
    REQUIRE(answer);
    CHECK(answer->status == 200);
    const auto ending = hub.process().wait(hub_desk::limit);
    REQUIRE(ending);
    CHECK(ending->exit_code == 0);
    CHECK(hub.printed().find(R"("event":"stopped")") != std::string::npos);
    hub.start();
    CHECK(Wire(hub.port())
              .ask("GET", "/xapi/statements?statementId=" + id_of(1), HubProgram::headers(hub.administrator()))
              ->status == 200);
}

TEST_CASE("the log has neither secrets nor answers nor whom somebody asked about") {
    HubProgram hub;
    const std::string invitation = hub.command({"invite", "--team", "Ward 9"});
    const std::string code = invitation.substr(invitation.find('#') + 1);
    Wire wire(hub.port());
    const auto headers = HubProgram::headers(hub.administrator());
    std::string answered = statement(1);
    answered.insert(answered.size() - 1, R"(,"result":{"response":"canary-answer"})");
    CHECK(wire.ask("POST", "/xapi/statements", headers, answered)->status == 200);
    CHECK(wire.ask("GET", "/xapi/statements?agent=%7B%22mbox%22:%22mailto:canary@example.org%22%7D", headers)->status ==
          200);
    CHECK(wire.ask("POST", "/xapi/statements", headers, R"({"canary-name":"canary-value"})")->status == 400);
    CHECK(wire.ask("POST", "/connect", {}, R"({"code":")" + code + "\"}")->status == 200);
    // What people make of the line that they were sent.
    for (const char* before : {"/connect/", "/connect%23", "/connect%20", "/", "/connect?", "/xapi/statements/"})
        CHECK(wire.ask("GET", before + code)->status / 100 == 4);
    hub.process().send_signal(SIGTERM);
    REQUIRE(hub.process().wait(hub_desk::limit));
    std::string log = hub.printed();
    log = log.substr(log.find("\"event\":\"started\""));
    CHECK(log.find(R"("method":"POST","path":"/connect","status":200)") != std::string::npos);
    CHECK(log.find(R"("method":"GET","path":"other","status":404)") != std::string::npos);
    CHECK(log.find("canary") == std::string::npos);
    CHECK(log.find(code) == std::string::npos);
    const std::string secret = hub.administrator().substr(hub.administrator().find(' ') + 1);
    CHECK(log.find(secret) == std::string::npos);
    CHECK(log.find(headers.at("Authorization").substr(6)) == std::string::npos);
}

TEST_CASE("one folder has one hub, and a file that is not the hub's is left alone") {
    const HubProgram hub;
    const std::string folder = (hub.folder.path() / "data").string();
    CHECK(hub.command({"serve", "--listen", "127.0.0.1:0"}, 1) ==
          "mooring-hub: The folder " + folder + " cannot be used: another hub serves from there");
    CHECK(hub.command({"serve", "--listen", "0.0.0.0:8080"}, 2) ==
          "mooring-hub: keys would cross the network in the clear: listen on 127.0.0.1, or put a proxy with TLS before "
          "it "
          "and say --behind-proxy; 'mooring-hub --help' lists what can be said.");
}
