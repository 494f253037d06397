#include "hub/program/person_export.h"

#include "hub/attachments.h"
#include "hub/base64.h"
#include "records/summary_row.h"
#include "records/timestamp.h"

#include <nlohmann/json.hpp>

#include <set>

namespace program {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json json_of(const records::Summary& summary) {
    Json out = {{"state", records::text_of(summary.standing)},
                {"progress_percent", summary.percent},
                {"attempts", summary.attempts},
                {"version", summary.version}};
    if (summary.score) out["score"] = *summary.score;
    if (summary.passed) out["passed"] = records::timestamp(*summary.passed);
    return out;
}

Json json_of(const hub::PersonProgress& progress) {
    const hub::Person& person = progress.person;
    Json out = {{"number", person.id},
                {"name", person.name},
                {"staff_number", person.staff_number},
                {"team", person.team},
                {"joined", records::timestamp(person.joined)}};
    if (person.last_heard) out["last_heard"] = records::timestamp(*person.last_heard);
    out["accounts"] = person.accounts;
    out["devices"] = person.devices;
    out["modules"] = Json::object();
    for (const auto& [module, completion] : progress.modules) out["modules"][module] = json_of(summary(completion));
    return out;
}

/// Which files brought what is known of them.
Json json_of(const std::vector<hub::KnownFile>& files) {
    Json out = Json::array();
    for (const hub::KnownFile& file : files) {
        Json one = {{"made", records::timestamp(file.made)}, {"imported", records::timestamp(file.imported)}};
        if (file.device) one["signed_by"] = records_file::text_of(*file.device);
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

int export_to(Output& output, const hub::PersonProgress& progress, hub::Store& store) {
    const auto files = store.files(progress.person.id, {});
    if (!files) return refuse(files.error());
    Json person = json_of(progress);
    person["files"] = json_of(*files);
    output.write("{\"person\":" + text_of(person) + ",\n\"statements\":[");
    bool is_first = true;
    std::set<std::string> sums;
    const auto is_known = store.export_person(progress.person.id, {}, [&](const std::string& statement) {
        const auto json = nlohmann::json::parse(statement, nullptr, false);
        if (!json.is_discarded())
            for (const nlohmann::json* attachment : hub::attachments_in(json)) sums.insert(hub::sum_of(*attachment));
        const bool is_written = output.write((is_first ? "\n" : ",\n") + statement);
        is_first = false;
        return is_written;
    });
    if (!is_known) return refuse(is_known.error());
    if (!*is_known) return refuse("The person was removed in the meantime");
    output.write("],\n\"attachments\":{");
    is_first = true;
    for (const std::string& sum : sums) {
        const auto bytes = store.attachment(sum);
        if (!bytes) return refuse(bytes.error());
        if (!*bytes) continue;  // they never came, or stand at another address
        output.write((is_first ? "\n\"" : ",\n\"") + sum + "\":\"" + hub::base64(**bytes) + "\"");
        is_first = false;
    }
    output.write("}}\n");
    return output.finish();
}

}  // namespace program
