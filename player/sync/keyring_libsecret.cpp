#include "player/sync/keyring.h"

#include <libsecret/secret.h>

#include <cstdlib>
#include <filesystem>

namespace syncing {
namespace {

const SecretSchema* schema() {
    static const SecretSchema our_schema = {"org.w3id.mooring.Key",
                                            SECRET_SCHEMA_NONE,
                                            {{"endpoint", SECRET_SCHEMA_ATTRIBUTE_STRING},
                                             {"key", SECRET_SCHEMA_ATTRIBUTE_STRING},
                                             {nullptr, SECRET_SCHEMA_ATTRIBUTE_STRING}},
                                            0,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr};
    return &our_schema;
}

std::string sentence(GError* error) {
    std::string why = "The desktop's keyring cannot be used";
    if (error != nullptr) why += std::string(" (") + error->message + ")";
    g_clear_error(&error);
    return why + ".";
}

class DesktopKeyring : public Keyring {
public:
    DesktopKeyring() : cancellable_(g_cancellable_new()) {}
    ~DesktopKeyring() override { g_object_unref(cancellable_); }
    DesktopKeyring(const DesktopKeyring&) = delete;
    DesktopKeyring& operator=(const DesktopKeyring&) = delete;

    tl::expected<void, std::string> keep(const SecretName& name, const std::string& secret) override {
        GError* error = nullptr;
        const gboolean is_kept = secret_password_store_sync(
            schema(), SECRET_COLLECTION_DEFAULT, ("Mooring: " + name.endpoint).c_str(), secret.c_str(), cancellable_,
            &error, "endpoint", name.endpoint.c_str(), "key", name.key.c_str(), nullptr);
        if (is_kept == FALSE || error != nullptr) return tl::unexpected(sentence(error));
        return {};
    }

    tl::expected<std::optional<std::string>, std::string> secret(const SecretName& name) override {
        GError* error = nullptr;
        char* found = secret_password_lookup_sync(schema(), cancellable_, &error, "endpoint", name.endpoint.c_str(),
                                                  "key", name.key.c_str(), nullptr);
        if (error != nullptr) return tl::unexpected(sentence(error));
        if (found == nullptr) return std::nullopt;
        std::string copy = found;
        secret_password_free(found);
        return copy;
    }

    tl::expected<void, std::string> forget(const SecretName& name) override {
        GError* error = nullptr;
        secret_password_clear_sync(schema(), cancellable_, &error, "endpoint", name.endpoint.c_str(), "key",
                                   name.key.c_str(),
                                   nullptr);  // false when there was none
        if (error != nullptr) return tl::unexpected(sentence(error));
        return {};
    }

    void cancel() override { g_cancellable_cancel(cancellable_); }
    void allow() override { g_cancellable_reset(cancellable_); }  // nothing uses it: one thread asks, one at a time

private:
    GCancellable* cancellable_;
};

/// Without a session's bus GLib would start one of its own, and nobody would ever find there what is kept there.
bool has_session_bus() {
    if (const char* bus = std::getenv("DBUS_SESSION_BUS_ADDRESS"); bus != nullptr && *bus != '\0') return true;
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code none;
    return runtime != nullptr && std::filesystem::exists(std::filesystem::path(runtime) / "bus", none);
}

}  // namespace

std::unique_ptr<Keyring> desktop_keyring() {
    if (!has_session_bus()) return nullptr;
    return std::make_unique<DesktopKeyring>();
}

}  // namespace syncing
