#include "records/completion_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>

namespace records {
namespace {

using Json = nlohmann::json;

// "r": {"1": {"b": began, "v": version, "r": [version, percent], "c": 1, "a": [seeds], "n": last attempt, "p": judgement,
// "f": judgement}}, "q": {"3": [at, 1]}. A judgement is [at, version, score or null, months]. Moments are milliseconds
// since 1970; what is not known is left out.

std::int64_t number_of(Moment moment) { return moment.time_since_epoch().count(); }

Json json_of(const Judgement& judgement) {
    return {number_of(judgement.at), judgement.version, judgement.score ? Json(*judgement.score) : Json(),
            judgement.valid_months};
}

Json json_of(const Run& run) {
    Json out = Json::object();
    if (run.began) out["b"] = number_of(*run.began);
    if (run.version > 0) out["v"] = run.version;
    if (run.read != Reading{}) out["r"] = {run.read.version, run.read.percent};
    if (run.is_completed) out["c"] = 1;
    if (!run.attempts.empty()) out["a"] = run.attempts;
    if (run.last_attempt > 0) out["n"] = run.last_attempt;
    if (run.passed) out["p"] = json_of(*run.passed);
    if (run.failed) out["f"] = json_of(*run.failed);
    return out;
}

/// What cannot be read is noted, and the rest goes on: the first note is what is told.
class Reader {
public:
    Completion completion(const Json& json) {
        Completion out;
        for (const auto& [key, run] : members(json, "r")) out.runs[number(key)] = this->run(run);
        for (const auto& [key, answer] : members(json, "q")) {
            if (!is_list(answer, 2)) continue;
            out.questions[number(key)] = {moment(answer[0]), whole(answer[1]) != 0};
        }
        return out;
    }

    const std::string& fault() const { return fault_; }

private:
    Run run(const Json& json) {
        Run out;
        if (!json.is_object()) {
            note(json);
            return out;
        }
        if (const auto* began = member(json, "b")) out.began = moment(*began);
        if (const auto* version = member(json, "v")) out.version = whole(*version);
        if (const auto* read = member(json, "r"); read != nullptr && is_list(*read, 2))
            out.read = {whole((*read)[0]), whole((*read)[1])};
        out.is_completed = member(json, "c") != nullptr;
        if (const auto* attempts = member(json, "a")) {
            if (!attempts->is_array()) note(*attempts);
            else for (const Json& seed : *attempts) out.attempts.insert(text(seed));
        }
        if (const auto* last = member(json, "n")) out.last_attempt = whole(*last);
        if (const auto* passed = member(json, "p")) out.passed = judgement(*passed);
        if (const auto* failed = member(json, "f")) out.failed = judgement(*failed);
        return out;
    }

    Judgement judgement(const Json& json) {
        if (!is_list(json, 4)) return {};
        Judgement out{moment(json[0]), whole(json[1]), std::nullopt, whole(json[3])};
        if (json[2].is_number()) out.score = json[2].get<double>();
        else if (!json[2].is_null()) note(json[2]);
        return out;
    }

    static const Json* member(const Json& json, const char* name) {
        const auto found = json.find(name);
        return found == json.end() ? nullptr : &*found;
    }

    std::map<std::string, Json> members(const Json& json, const char* name) {
        if (!json.is_object()) {
            note(json);
            return {};
        }
        const Json* found = member(json, name);
        if (found == nullptr) return {};
        if (!found->is_object()) note(*found);
        return found->is_object() ? found->get<std::map<std::string, Json>>() : std::map<std::string, Json>{};
    }

    bool is_list(const Json& json, std::size_t size) {
        const bool is_right = json.is_array() && json.size() == size;
        if (!is_right) note(json);
        return is_right;
    }

    int whole(const Json& json) {
        constexpr std::int64_t most = 1'000'000;
        const bool is_right = json.is_number_integer() && json.get<std::int64_t>() >= 0 && json.get<std::int64_t>() <= most;
        if (!is_right) note(json);
        return is_right ? json.get<int>() : 0;
    }

    Moment moment(const Json& json) {
        if (!json.is_number_integer()) note(json);
        return Moment(std::chrono::milliseconds(json.is_number_integer() ? json.get<std::int64_t>() : 0));
    }

    std::string text(const Json& json) {
        if (!json.is_string()) note(json);
        return json.is_string() ? json.get<std::string>() : std::string();
    }

    int number(const std::string& key) {
        int out = 0;
        const auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), out);
        if (fault != std::errc{} || end != key.data() + key.size()) note(key);
        return out;
    }

    void note(const Json& json) {
        constexpr std::size_t most = 60;
        if (fault_.empty())
            fault_ = fmt::format("{} stands where it means nothing",
                                 json.dump(-1, ' ', true, Json::error_handler_t::replace).substr(0, most));
    }

    std::string fault_;
};

}  // namespace

Json to_json(const Completion& completion) {
    Json out = Json::object();
    for (const auto& [number, run] : completion.runs) out["r"][std::to_string(number)] = json_of(run);
    for (const auto& [number, answer] : completion.questions)
        out["q"][std::to_string(number)] = {number_of(answer.at), answer.is_right ? 1 : 0};
    return out;
}

tl::expected<Completion, std::string> completion_from_json(const Json& json) {
    Reader reader;
    Completion out = reader.completion(json);
    if (!reader.fault().empty()) return tl::unexpected(reader.fault());
    return out;
}

std::string completion_text(const Completion& completion) { return to_json(completion).dump(); }

tl::expected<Completion, std::string> parse_completion(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return tl::unexpected(std::string("this is no JSON"));
    return completion_from_json(json);
}

}  // namespace records
