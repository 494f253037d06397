#include "content/author/sarif.h"

#include "content/author/addresses.h"
#include "content/percent.h"
#include "content/author/program.h"
#include "content/author/rules.h"

#include <nlohmann/json.hpp>

namespace author {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level(bool is_error) {
    return is_error ? "error" : "warning";
}

Json driver() {
    Json list = Json::array();
    for (const Rule& rule : rules()) {
        list.push_back({{"id", rule.code},
                        {"shortDescription", {{"text", rule.when}}},
                        {"defaultConfiguration", {{"level", level(rule.code.front() == 'E')}}}});
    }
    return {{"name", "mooring-author"}, {"version", version()}, {"rules", std::move(list)}};
}

Json result(const content::Problem& problem, const CheckedFile& file) {
    const bool is_absolute = std::filesystem::path(file.name).is_absolute();
    const std::string uri = is_absolute ? file_uri(file.path) : content::percent_encoded(file.name);
    Json one = {{"ruleId", problem.code},
                {"level", level(problem.severity == content::Severity::error)},
                {"message", {{"text", problem.message}}},
                {"locations",
                 Json::array({{{"physicalLocation",
                                {{"artifactLocation", {{"uri", uri}}}, {"region", {{"startLine", problem.line}}}}}}})}};
    if (const std::size_t index = rule_index(problem.code); index < rules().size()) one["ruleIndex"] = index;
    return one;
}

}  // namespace

std::string to_sarif(const Report& report) {
    Json results = Json::array();
    for (const CheckedFile& file : report.files) {
        for (const content::Problem& problem : file.problems) results.push_back(result(problem, file));
    }
    const Json run = {{"tool", {{"driver", driver()}}}, {"results", std::move(results)}};
    const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs", Json::array({run})}};
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace author
