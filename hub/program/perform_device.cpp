#include "hub/program/clock.h"
#include "hub/program/perform.h"
#include "hub/program/person_line.h"
#include "hub/program/print.h"
#include "records/timestamp.h"

#include <fmt/format.h>

#include <algorithm>

namespace program {
namespace {

const hub::Scope everybody{};

bool has_fingerprint(const records_file::PublicKey& key, const std::string& fingerprint) {
    std::string known = records_file::fingerprint(key);
    std::erase(known, ' ');
    return known == fingerprint;
}

/// Of the person's known laptops' keys the one that has this fingerprint; nothing when none has.
hub::Stored<std::optional<records_file::PublicKey>> known_key_with(const std::string& fingerprint, hub::RowId person,
                                                                  hub::Store& store) {
    const auto devices = store.devices(person, everybody);
    if (!devices) return tl::unexpected(devices.error());
    for (const hub::KnownDevice& device : *devices)
        if (has_fingerprint(device.key, fingerprint)) return device.key;
    return std::nullopt;
}

/// Of the person's files the key that has this fingerprint; nothing when none of them was signed with such a one.
hub::Stored<std::optional<records_file::PublicKey>> key_with(const std::string& fingerprint, hub::RowId person,
                                                            hub::Store& store) {
    const auto files = store.files(person, everybody);
    if (!files) return tl::unexpected(files.error());
    for (const hub::KnownFile& file : *files) {
        if (file.device && has_fingerprint(*file.device, fingerprint)) return file.device;
    }
    return std::nullopt;
}

/// A line of the list; what is not there is "never" or nothing.
std::string line_of(const std::optional<records_file::PublicKey>& key, const std::string& since,
                    const hub::KnownFile* newest) {
    return fmt::format("{}\t{}\t{}\t{}\n", key ? records_file::fingerprint(*key) : "unsigned",
                       key ? records_file::text_of(*key) : "", since,
                       newest == nullptr ? "never" : records::timestamp(newest->made));
}

}  // namespace

int perform(const DeviceConfirm& confirm, Place place) {
    const SaidLaptop& wanted = confirm.laptop;
    const auto person = place.store.person(wanted.person, everybody);
    if (!person) return refuse(person.error());
    if (!*person) return nobody(wanted.person);
    std::optional<records_file::PublicKey> key = wanted.key;
    if (!key) {
        const auto found = key_with(wanted.fingerprint, wanted.person, place.store);
        if (!found) return refuse(found.error());
        key = *found;
    }
    if (!key) {
        return refuse(
            fmt::format("No file of person {0} was signed by a laptop with that fingerprint; 'mooring-hub device list "
                        "--person {0}' tells which did",
                        wanted.person));
    }
    const auto is_done = place.store.confirm_device(wanted.person, *key, everybody, now());
    if (!is_done) return refuse(is_done.error());
    if (!*is_done) return nobody(wanted.person);
    return print(fmt::format("The laptop {} is known as one of {}.", records_file::fingerprint(*key),
                             name_of((*person)->person)));
}

int perform(const DeviceForget& forget, Place place) {
    const SaidLaptop& wanted = forget.laptop;
    const auto person = place.store.person(wanted.person, everybody);
    if (!person) return refuse(person.error());
    if (!*person) return nobody(wanted.person);
    std::optional<records_file::PublicKey> key = wanted.key;
    if (!key) {
        const auto found = known_key_with(wanted.fingerprint, wanted.person, place.store);
        if (!found) return refuse(found.error());
        key = *found;
    }
    const auto is_done = key ? place.store.forget_device(wanted.person, *key, everybody) : false;
    if (!is_done) return refuse(is_done.error());
    if (!*is_done) {
        return refuse(
            fmt::format("No such laptop of person {0} is known; 'mooring-hub device list --person {0}' tells which are",
                        wanted.person));
    }
    return print(fmt::format("The laptop {} is not known as one of {} any more.", records_file::fingerprint(*key),
                             name_of((*person)->person)));
}

int perform(const DeviceList& wanted, Place place) {
    const auto person = place.store.person(wanted.person, everybody);
    if (!person) return refuse(person.error());
    if (!*person) return nobody(wanted.person);
    const auto devices = place.store.devices(wanted.person, everybody);
    if (!devices) return refuse(devices.error());
    const auto files = place.store.files(wanted.person, everybody);
    if (!files) return refuse(files.error());
    Output output;
    output.write("laptop\tkey\tknown_since\tnewest_file\n");
    for (const hub::KnownDevice& device : *devices) {
        const auto newest = std::find_if(files->begin(), files->end(),
                                         [&](const hub::KnownFile& file) { return file.device == device.key; });
        output.write(
            line_of(device.key, records::timestamp(device.since), newest == files->end() ? nullptr : &*newest));
    }
    for (const hub::KnownFile& file : *files)
        if (!file.is_of_known_laptop)
            output.write(line_of(file.device, file.is_confirmed() ? "never" : "unconfirmed", &file));
    return output.finish();
}

}  // namespace program
