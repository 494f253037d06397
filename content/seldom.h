/// A part that few values of a type have.
#pragma once

#include <memory>

namespace content {

/// Takes the room of a pointer until it is made; read before that, it is empty. Copies own their own part.
template <class Part>
class Seldom {
public:
    Seldom() = default;
    Seldom(const Seldom& other) : part_(other.part_ ? std::make_unique<Part>(*other.part_) : nullptr) {}
    Seldom(Seldom&&) noexcept = default;
    Seldom& operator=(const Seldom& other) { return *this = Seldom(other); }
    Seldom& operator=(Seldom&&) noexcept = default;

    const Part& operator*() const {
        static const Part empty{};
        return part_ ? *part_ : empty;
    }
    const Part* operator->() const { return &**this; }

    /// The part, for writing.
    Part& make() {
        if (!part_) part_ = std::make_unique<Part>();
        return *part_;
    }

    /// The part if it was made, else nullptr.
    Part* made() { return part_.get(); }
    const Part* made() const { return part_.get(); }

    bool operator==(const Seldom& other) const { return **this == *other; }

private:
    std::unique_ptr<Part> part_;
};

}  // namespace content
