/// Where in a statement the eye is: a path that costs nothing until somebody asks for its text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace xapi {

/// A member or an element of another place. It refers to that one, and to the name: both must outlive it.
class Place {
public:
    /// The whole statement. A name is for one of a batch: "statements[3]".
    explicit Place(std::string_view whole = {}) : name_(whole) {}

    Place member(std::string_view name) const { return Place(this, name, no_index); }
    Place element(std::size_t index) const { return Place(this, {}, index); }

    /// "context.contextActivities.parent[0].id". Names that are no plain words stand in brackets and quotes; long ones
    /// are cut. "the statement" for an unnamed whole.
    std::string text() const;

private:
    static constexpr std::size_t no_index = static_cast<std::size_t>(-1);
    Place(const Place* in, std::string_view name, std::size_t index) : in_(in), name_(name), index_(index) {}
    std::string path() const;

    const Place* in_ = nullptr;
    std::string_view name_;
    std::size_t index_ = no_index;
};

}  // namespace xapi
