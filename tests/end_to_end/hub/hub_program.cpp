#include "tests/end_to_end/hub/hub_program.h"

#include "tests/support/catch.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace hub_desk {
namespace {

std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// What stands in `text` between two other texts; "" when it is not there.
std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const std::size_t begin = text.find(before);
    const std::size_t end = begin == std::string::npos ? begin : text.find(after, begin + before.size());
    return end == std::string::npos ? "" : text.substr(begin + before.size(), end - begin - before.size());
}

}  // namespace

HubProgram::HubProgram() {
    start();
    administrator_ = between(printed(), "printed this once: ", "\n");
    REQUIRE(!administrator_.empty());
}

void HubProgram::start() {
    process_.reset();
    ++starts_;
    process_ = std::make_unique<support::ChildProcess>(
        std::vector<std::string>{MOORING_HUB, "serve", "--data", (folder.path() / "data").string(), "--listen",
                                 "127.0.0.1:0"},
        support::ChildProcess::Options{{}, folder.path() / fmt::format("printed-{}", starts_), {}});
    std::string port;
    REQUIRE(support::eventually(
        [&] {
            port = between(printed(), "Serving http://127.0.0.1:", "/xapi\n");
            return !port.empty();
        },
        limit));
    port_ = static_cast<std::uint16_t>(std::stoi(port));
}

std::string HubProgram::printed() const {
    return read(folder.path() / fmt::format("printed-{}", starts_));
}

std::string HubProgram::command(const std::vector<std::string>& words, int exit_code) const {
    const std::string text = output(words, exit_code);
    return text.substr(0, text.find('\n'));
}

std::string HubProgram::output(const std::vector<std::string>& words, int exit_code) const {
    const auto output = folder.path() / "command";
    std::filesystem::remove(output);
    std::vector<std::string> all{MOORING_HUB};
    all.insert(all.end(), words.begin(), words.end());
    all.insert(all.end(), {"--data", (folder.path() / "data").string()});
    support::ChildProcess process(all, {{}, output, {}});
    const auto ending = process.wait(limit);
    const std::string text = read(output);
    INFO(text);
    REQUIRE(ending);
    CHECK(ending->exit_code == exit_code);
    return text;
}

std::map<std::string, std::string> HubProgram::headers(const std::string& key_and_secret) {
    std::map<std::string, std::string> all = {{"X-Experience-API-Version", "1.0.3"},
                                              {"Content-Type", "application/json"}};
    if (!key_and_secret.empty()) all["Authorization"] = support::basic_authorization(key_and_secret);
    return all;
}

std::string statement(int number, const std::string& who) {
    return fmt::format(
        R"({{"id":"{}","actor":{{"account":{{"homePage":"https://w3id.org/mooring/person","name":"{}"}}}},)"
        R"("verb":{{"id":"http://adlnet.gov/expapi/verbs/experienced"}},)"
        R"("object":{{"id":"https://example.org/module"}}}})",
        id_of(number), who);
}

std::string id_of(int number) {
    return fmt::format("aaaaaaaa-0000-4000-8000-{:012}", number);
}

std::vector<std::string> ids_at(const HubProgram& hub) {
    support::Wire wire(hub.port());
    const auto headers = HubProgram::headers(hub.administrator());
    std::vector<std::string> ids;
    for (std::string target = "/xapi/statements?ascending=true"; !target.empty();) {
        const auto answer = wire.ask("GET", target, headers);
        REQUIRE(answer);
        REQUIRE(answer->status == 200);
        const auto page = nlohmann::json::parse(answer->body);
        for (const auto& statement : page.at("statements")) ids.push_back(statement.at("id"));
        target = page.value("more", "");
    }
    return ids;
}

}  // namespace hub_desk
