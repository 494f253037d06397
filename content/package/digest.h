/// Fingerprints: BLAKE2b of a sequence of fields, so that no two sequences are told as one.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace package {

/// Takes fields one after the other. Each goes in with its length, so "ab", "c" is not "a", "bc".
class Digest {
public:
    Digest();
    ~Digest();
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    void add(std::string_view field);

    /// BLAKE2b-256 of everything added, in 64 hexadecimal digits. Called once, at the end.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace package
