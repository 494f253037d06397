#include "tests/unit/sync/waiting_work.h"

#include "records/iris.h"
#include "tests/support/catch.h"
#include "tests/unit/store/sample_work.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tests {

std::string statement_id(int number) {
    return fmt::format("0190f2a1-0000-7000-8000-{:012}", number);
}

void save_statements(store::ProgressStore& store, int first, int last) {
    std::vector<records::Statement> statements;
    for (int number = first; number <= last; ++number) {
        records::Statement one;
        one.id = statement_id(number);
        one.actor = {std::string(records::iris::person_home_page), "actor"};
        one.verb.id = records::iris::verb::progressed;
        one.object = records::Activity{"https://w3id.org/mooring/module/anchors"};
        one.timestamp = noon;
        statements.push_back(one);
    }
    REQUIRE(store.save(page_read("page " + std::to_string(first)), statements));
}

std::vector<std::string> ids_in(const support::Heard& request) {
    std::vector<std::string> ids;
    for (const auto& statement : nlohmann::json::parse(request.body)) ids.push_back(statement.at("id"));
    return ids;
}

support::Said taken(const support::Heard& request) {
    return {200, nlohmann::json(ids_in(request)).dump()};
}

}  // namespace tests
