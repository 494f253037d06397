/// Which laptops' keys are known, and what came by files. One part of the store (store.h).
#pragma once

#include "hub/access.h"
#include "hub/people.h"
#include "hub/stored.h"
#include "records/file/device_key.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hub {

/// A key that is known to be of a laptop of somebody's.
struct KnownDevice {
    records_file::PublicKey key{};
    Moment since;
};

/// The newest file that came from one laptop of somebody's. What it and those before it brought is confirmed once the
/// key that signed them is known to be theirs, and each record, whoever signed it, once a key of theirs sends the same.
struct KnownFile {
    std::optional<records_file::PublicKey> device;  ///< whose signature it has; nothing: it was never signed
    Moment made, imported;
    bool is_of_known_laptop = false;
    std::int64_t unconfirmed = 0;  ///< records that its laptop's files alone brought; none where that is known
    bool has_claimed = false;      ///< and so did nobody else, that the account in it is theirs

    bool is_confirmed() const { return unconfirmed == 0 && !has_claimed; }
};

/// All that is known of somebody's laptops.
struct PersonLaptops {
    Person person;
    std::vector<KnownDevice> devices;  ///< those known longest come first
    std::vector<KnownFile> files;      ///< the newest first
};

/// Safe to call from many threads. Whatever writes returns when it is on disk.
class Devices {
public:
    virtual ~Devices() = default;

    /// Nothing of who is not in scope. Those known longest come first.
    virtual Stored<std::vector<KnownDevice>> devices(RowId person, const Scope& scope) = 0;
    /// One for each laptop, the newest first. Nothing of who is not in scope.
    virtual Stored<std::vector<KnownFile>> files(RowId person, const Scope& scope) = 0;
    /// Of people whose laptops are known, or of whom something came by files, those whose numbers come next after
    /// `after`, at most `limit`.
    virtual Stored<std::vector<PersonLaptops>> laptops(RowId after, std::size_t limit) = 0;
    /// This key is that of a laptop of theirs from now on, and was when it signed what came before. False when there is
    /// nobody of that number in scope.
    virtual Stored<bool> confirm_device(RowId person, const records_file::PublicKey& key, const Scope& scope,
                                        Moment now) = 0;
    /// This key is not known as that of a laptop of theirs any more: what it signed is unconfirmed again. False when it
    /// was not, or there is nobody of that number in scope.
    virtual Stored<bool> forget_device(RowId person, const records_file::PublicKey& key, const Scope& scope) = 0;
};

}  // namespace hub
