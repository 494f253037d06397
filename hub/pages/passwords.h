/// Passwords: judged, hashed by argon2id and compared, never more than two at once.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace pages {

/// What one computation of argon2id costs.
struct PasswordCost {
    unsigned long long operations = 2;  ///< passes over the memory
    std::size_t bytes = 64 << 20;       ///< libsodium's "interactive": a tenth of a second or so
};

/// Safe to call from many threads.
class Passwords {
public:
    explicit Passwords(PasswordCost cost);

    enum class Caller {
        stranger,  ///< one at a time, so that strangers never take up the turns of those who are known
        known,     ///< signed in, or on a device that somebody signed in from before
    };

    /// The right to compute one hash after another, until it goes.
    class Turn {
    public:
        Turn(Turn&& other) noexcept
            : counts_(std::exchange(other.counts_, nullptr)), is_strangers_(other.is_strangers_) {}
        Turn& operator=(Turn&&) = delete;
        ~Turn();

    private:
        friend class Passwords;
        Turn(Passwords* counts, bool is_strangers) : counts_(counts), is_strangers_(is_strangers) {}
        Passwords* counts_;
        bool is_strangers_;
    };

    /// Nothing when too many compute already: nobody waits here.
    std::optional<Turn> turn(Caller caller);

    /// Nothing when there is not enough memory.
    std::optional<std::string> hash(const Turn& turn, const std::string& password) const;

    /// Where there is no hash, the same work is done for nothing.
    bool matches(const Turn& turn, const std::optional<std::string>& hash, const std::string& password) const;

private:
    PasswordCost cost_;
    std::string nobodys_;  ///< a hash that no password is compared with in earnest
    std::atomic<int> at_work_{0}, strangers_{0};
};

/// A password to begin with, which can be read aloud: "ABCDE-FGHIJ-KLMNO", 74 random bits.
std::string new_password();

/// Why this is no good password for that account, as a sentence; nothing when it is good enough.
std::optional<std::string> weakness(std::string_view password, std::string_view account);

/// More is not looked at.
inline constexpr std::size_t most_password_bytes = 500;

}  // namespace pages
