#include "records/subject.h"

#include "records/iris.h"

#include <charconv>

namespace records {
namespace {

constexpr std::string_view modules = "/module/";

/// The number that a text is from beginning to end; else 0.
int number_in(std::string_view text) {
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size() ? number : 0;
}

}  // namespace

Subject subject_of(std::string_view activity) {
    if (!activity.starts_with(iris::base)) return {};
    activity.remove_prefix(iris::base.size());
    if (!activity.starts_with(modules)) return {};
    activity.remove_prefix(modules.size());
    const std::size_t first = activity.find('/');
    Subject subject{std::string(activity.substr(0, first)), {}};
    if (first == std::string_view::npos) return subject;
    const std::string_view rest = activity.substr(first + 1);
    const std::size_t second = rest.find('/');
    subject.kind = rest.substr(0, second);
    if (second != std::string_view::npos) subject.number = number_in(rest.substr(second + 1));
    return subject;
}

Subject subject_of(const Statement& statement) {
    const auto* activity = std::get_if<Activity>(&statement.object);
    return activity == nullptr ? Subject{} : subject_of(activity->id);
}

}  // namespace records
