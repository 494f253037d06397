/// Statements as a learner's player sends them, for tests of what managers see.
#pragma once

#include "records/iris.h"
#include "tests/unit/hub/hub_desk.h"

#include <fmt/format.h>

#include <string>

namespace tests {

/// One learner with a laptop of their own. Every statement has another id.
class Learner {
public:
    Learner(HubDesk& desk, const std::string& team, const std::string& name, int number)
        : desk_(desk), key_(desk.key(hub::Role::learner, team, name)), number_(number) {}

    void progressed(const std::string& module, int percent) {
        auto statement = about(records::iris::verb::progressed, module, "");
        statement["result"]["extensions"][std::string(records::iris::progress_extension)] = percent;
        send(statement);
    }
    void judged(const std::string& module, bool is_passed, double score) {
        auto statement = about(is_passed ? records::iris::verb::passed : records::iris::verb::failed, module, "");
        statement["result"]["score"]["scaled"] = score;
        statement["result"]["success"] = is_passed;
        send(statement);
    }
    void answered(const std::string& module, int question, bool is_right, const std::string& words = "") {
        auto statement = about(records::iris::verb::answered, module, fmt::format("/question/{}", question));
        statement["result"]["success"] = is_right;
        statement["result"]["response"] = "an answer that nobody else reads";
        if (!words.empty()) statement["object"]["definition"] = {{"name", {{"en-GB", words}}}};
        send(statement);
    }
    void shared(const std::string& module, int reflection, const std::string& words) {
        auto statement = about(records::iris::verb::experienced, module, fmt::format("/reflection/{}", reflection));
        statement["result"]["response"] = words;
        send(statement);
    }
    void titled(const std::string& module, const std::string& title) {
        auto statement = about(records::iris::verb::initialized, module, "");
        statement["object"]["definition"] = {{"name", {{"en-GB", title}}}};
        send(statement);
    }

    /// What the hub answered last.
    int status = 0;

private:
    nlohmann::json about(std::string_view verb, const std::string& module, const std::string& rest) {
        const std::string base(records::iris::base);
        return {{"id", fmt::format("bbbbbbbb-0000-4000-8000-{:06}{:06}", number_, ++sent_)},
                {"actor", {{"account", {{"homePage", records::iris::person_home_page}, {"name", uuid()}}}}},
                {"verb", {{"id", verb}}},
                {"object", {{"id", base + "/module/" + module + rest}}},
                {"context", {{"registration", uuid()}, {"revision", "1"}}},
                {"timestamp", "2026-03-03T10:00:00.000Z"}};
    }
    std::string uuid() const { return fmt::format("cccccccc-0000-4000-8000-{:012}", number_); }
    void send(const nlohmann::json& statement) { status = desk_.post(statement, key_).status; }

    HubDesk& desk_;
    std::string key_;
    int number_, sent_ = 0;
};

}  // namespace tests
