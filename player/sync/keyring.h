/// The desktop's own place for secrets.
#pragma once

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <string>

namespace syncing {

/// A secret is found again by where it is for and whose it is.
struct SecretName {
    std::string endpoint;
    std::string key;
    bool operator==(const SecretName&) const = default;
};

/// May wait for somebody to unlock it: not for a thread that draws. An error is one sentence.
class Keyring {
public:
    virtual ~Keyring() = default;
    virtual tl::expected<void, std::string> keep(const SecretName& name, const std::string& secret) = 0;
    virtual tl::expected<std::optional<std::string>, std::string> secret(const SecretName& name) = 0;
    virtual tl::expected<void, std::string> forget(const SecretName& name) = 0;

    /// From any thread: what waits for somebody ends as an error, and so does whatever comes before allow().
    virtual void cancel() = 0;

    /// It may be asked again, on the thread that asks it.
    virtual void allow() = 0;
};

/// The desktop's (org.freedesktop.secrets); nullptr where there is no session to have one.
std::unique_ptr<Keyring> desktop_keyring();

}  // namespace syncing
