#include "hub/xapi/strict_json.h"

#include "hub/xapi/quick_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace xapi {
namespace {

using Json = nlohmann::json;

/// Deep enough for every statement; shallow enough for every stack.
constexpr std::size_t most_nested = 100;

/// Makes a value of what the parser meets, and stops at what the parser would let pass.
class Builder {
public:
    bool null() { return put(nullptr); }
    bool boolean(bool value) { return put(value); }
    bool number_integer(Json::number_integer_t value) { return put(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return put(value); }
    bool number_float(Json::number_float_t value, const std::string&) { return put(value); }
    bool string(std::string& value) { return put(std::move(value)); }
    bool binary(Json::binary_t&) { return false; }  // no JSON text has any
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        const auto [member, is_new] = open_.back()->get_ref<Json::object_t&>().emplace(std::move(name), nullptr);
        if (!is_new) return fail("has an object with the same name twice");
        member_ = &member->second;
        return true;
    }

    bool parse_error(std::size_t byte, const std::string&, const Json::exception& fault) {
        constexpr int number_overflow = 406;  // of nlohmann's numbered faults
        return fail(fault.id == number_overflow ? "has a number that is too large"
                                                : fmt::format("is not JSON: it goes wrong at byte {}", byte));
    }

    tl::expected<Json, std::string> take() {
        if (!why_.empty()) return tl::unexpected(std::move(why_));
        return std::move(value_);
    }

private:
    bool fail(std::string why) {
        why_ = std::move(why);
        return false;
    }

    template <class Value>
    bool put(Value&& value) {
        place(std::forward<Value>(value));
        return true;
    }

    /// Where the next value goes: it is the whole, the last of an array, or the member whose name was read.
    Json* place(Json value) {
        if (open_.empty()) return &(value_ = std::move(value));
        if (!open_.back()->is_array()) return &(*member_ = std::move(value));
        return &open_.back()->get_ref<Json::array_t&>().emplace_back(std::move(value));
    }

    bool open(Json container) {
        if (open_.size() == most_nested)
            return fail(fmt::format("has more than {} arrays and objects inside one another", most_nested));
        open_.push_back(place(std::move(container)));
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    Json value_;
    Json* member_ = nullptr;
    std::vector<Json*> open_;  ///< arrays and objects, each in the one before it
    std::string why_;
};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// By the parser that can say what is wrong, and where.
tl::expected<Json, std::string> parse_slowly(std::string_view text) {
    Builder builder;
    Json::sax_parse(text, &builder);  // what it returns, the builder knows better
    return builder.take();
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

/// The elements of an array from the one with the number `first` on.
tl::expected<void, std::string> parse_rest_slowly(
    std::string_view text, std::size_t first,
    const std::function<void(const Json& element, std::string_view text)>& take) {
    const auto whole = parse_slowly(text);
    if (!whole) return tl::unexpected(whole.error());
    const auto texts = parts_of(text);
    for (std::size_t i = first; i < texts.size(); ++i) take((*whole)[i], texts[i]);
    return {};
}

}  // namespace

tl::expected<Json, std::string> parse_strictly(std::string_view text) {
    auto value = QuickReader(text, most_nested).value();
    if (value) return *std::move(value);
    return parse_slowly(text);
}

bool begins_array(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";  // which the slow parser lets pass
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    const auto first = std::find_if_not(text.begin(), text.end(), is_space);
    return first != text.end() && *first == '[';
}

tl::expected<void, std::string> parse_each(
    std::string_view text, const std::function<void(const Json& element, std::string_view text)>& take) {
    if (!begins_array(text)) {
        const auto whole = parse_strictly(text);
        if (!whole) return tl::unexpected(whole.error());
        take(*whole, text);
        return {};
    }
    const QuickReader reader(text, most_nested);
    std::vector<std::string_view> texts;
    std::size_t taken = 0;
    const auto told = reader.elements([&](const Json& element) {
        if (taken == 0) texts = parts_of(text);  // which wants good JSON
        take(element, texts[taken++]);
    });
    if (told && (taken > 0 ? taken == texts.size() : parts_of(text).empty())) return {};
    return parse_rest_slowly(text, taken, take);
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
