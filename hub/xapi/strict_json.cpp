#include "hub/xapi/strict_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace xapi {
namespace {

using Json = nlohmann::json;

/// Deep enough for every statement; shallow enough for every stack.
constexpr int most_nested = 100;

/// The names of one object. Most have few, and looking through those is quickest.
class NameSet {
public:
    /// False when it is there already.
    bool insert(const std::string& name) {
        constexpr std::size_t few = 16;
        if (few_.size() < few) {
            if (std::find(few_.begin(), few_.end(), name) != few_.end()) return false;
            few_.push_back(name);
            return true;
        }
        return std::find(few_.begin(), few_.end(), name) == few_.end() && many_.insert(name).second;
    }
    void clear() {
        few_.clear();
        many_.clear();
    }

private:
    std::vector<std::string> few_;
    std::set<std::string> many_;
};

/// Watches a text being parsed for what the parser lets pass.
class Watch {
public:
    bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
        switch (event) {
            case Json::parse_event_t::object_start:
                if (names_.size() == objects_) names_.emplace_back();
                ++objects_;
                [[fallthrough]];
            case Json::parse_event_t::array_start:
                if (depth >= most_nested) is_too_deep_ = true;
                break;
            case Json::parse_event_t::object_end:
                names_[--objects_].clear();
                break;
            case Json::parse_event_t::key:
                if (!names_[objects_ - 1].insert(parsed.get_ref<const std::string&>())) has_name_twice_ = true;
                break;
            case Json::parse_event_t::array_end:
            case Json::parse_event_t::value:
                break;
        }
        return !is_too_deep_;  // what is not kept costs nothing
    }

    bool is_too_deep() const { return is_too_deep_; }
    bool has_name_twice() const { return has_name_twice_; }

private:
    std::vector<NameSet> names_;  ///< of the objects that are open, and room for others
    std::size_t objects_ = 0;
    bool is_too_deep_ = false;
    bool has_name_twice_ = false;
};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Past the string that begins at `at`.
std::size_t end_of_string(std::string_view text, std::size_t at) {
    for (++at; text[at] != '"'; ++at) {
        if (text[at] == '\\') ++at;
    }
    return at + 1;
}

/// The parts between a container's outermost commas, without the space around them.
std::vector<std::string_view> parts_of(std::string_view container) {
    std::vector<std::string_view> parts;
    std::size_t at = container.find_first_of("[{") + 1;
    std::size_t begin = at, depth = 0;
    const auto finish = [&](std::size_t end) {
        while (begin < end && is_space(container[begin])) ++begin;
        while (end > begin && is_space(container[end - 1])) --end;
        if (end > begin) parts.push_back(container.substr(begin, end - begin));
        begin = at + 1;
    };
    while (true) {
        const char c = container[at];
        if (c == '"') {
            at = end_of_string(container, at);
            continue;
        }
        if (c == '[' || c == '{') ++depth;
        if (c == ']' || c == '}') {
            if (depth == 0) {
                finish(at);
                return parts;
            }
            --depth;
        }
        if (c == ',' && depth == 0) finish(at);
        ++at;
    }
}

}  // namespace

tl::expected<Json, std::string> parse_strictly(std::string_view text) {
    Watch watch;
    const auto observe = [&](int depth, Json::parse_event_t event, Json& parsed) {
        return watch(depth, event, parsed);
    };
    try {
        Json value = Json::parse(text, observe);
        if (watch.is_too_deep()) {
            return tl::unexpected(fmt::format("has more than {} arrays and objects inside one another", most_nested));
        }
        if (watch.has_name_twice()) return tl::unexpected(std::string("has an object with the same name twice"));
        return value;
    } catch (const Json::parse_error& fault) {
        return tl::unexpected(fmt::format("is not JSON: it goes wrong at byte {}", fault.byte));
    } catch (const Json::out_of_range&) {
        return tl::unexpected(std::string("has a number that is too large"));
    }
}

std::vector<std::string_view> element_texts(std::string_view array) {
    return parts_of(array);
}

std::vector<MemberText> member_texts(std::string_view object) {
    std::vector<MemberText> members;
    for (const std::string_view part : parts_of(object)) {
        const std::string_view quoted = part.substr(0, end_of_string(part, 0));
        const bool has_escape = quoted.find('\\') != std::string_view::npos;
        members.push_back(
            {has_escape ? Json::parse(quoted).get<std::string>() : std::string(quoted.substr(1, quoted.size() - 2)),
             part});
    }
    return members;
}

}  // namespace xapi
