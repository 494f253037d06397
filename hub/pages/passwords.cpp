#include "hub/pages/passwords.h"

#include "hub/credentials.h"
#include "hub/xapi/text_case.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace pages {
namespace {

constexpr int most_at_work = 2, most_strangers = 1;

}  // namespace

Passwords::Passwords(PasswordCost cost) : cost_(cost) {
    Turn turn(nullptr, false);
    nobodys_ = hash(turn, new_password()).value_or("");
}

Passwords::Turn::~Turn() {
    if (counts_ == nullptr) return;
    if (is_strangers_) --counts_->strangers_;
    --counts_->at_work_;
}

std::optional<Passwords::Turn> Passwords::turn(Caller caller) {
    const bool is_stranger = caller == Caller::stranger;
    if (is_stranger && ++strangers_ > most_strangers) {
        --strangers_;
        return std::nullopt;
    }
    if (++at_work_ > most_at_work) {
        --at_work_;
        if (is_stranger) --strangers_;
        return std::nullopt;
    }
    return Turn(this, is_stranger);
}

std::optional<std::string> Passwords::hash(const Turn&, const std::string& password) const {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), password.data(), password.size(), cost_.operations, cost_.bytes) != 0)
        return std::nullopt;
    return text.data();
}

bool Passwords::matches(const Turn&, const std::optional<std::string>& hash, const std::string& password) const {
    const std::string& compared = hash ? *hash : nobodys_;
    const bool is_right = crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0;
    return is_right && hash.has_value();
}

std::string new_password() {
    constexpr std::size_t three_groups = 17;
    return hub::new_connection_code().substr(0, three_groups);
}

std::optional<std::string> weakness(std::string_view password, std::string_view account) {
    constexpr std::size_t least = 12, least_different = 5;
    const auto is_continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    const auto characters = static_cast<std::size_t>(
        std::count_if(password.begin(), password.end(), [&](char c) { return !is_continuation(c); }));
    if (characters < least)
        return "The new password is too short: 12 characters or more, such as four words, are safe.";
    if (password.size() > most_password_bytes) return "The new password is too long: it may have 500 characters.";
    std::string bytes(password);
    std::sort(bytes.begin(), bytes.end());
    const auto different = static_cast<std::size_t>(std::unique(bytes.begin(), bytes.end()) - bytes.begin());
    if (different < least_different) return "The new password repeats a few characters only. Please mix more of them.";
    if (account.size() > 3 && xapi::lower_case(password).find(xapi::lower_case(account)) != std::string::npos)
        return "The new password has your account's name in it. Please choose another.";
    return std::nullopt;
}

}  // namespace pages
