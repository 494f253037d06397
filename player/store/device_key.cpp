#include "player/store/device_key.h"

#include "player/store/private_file.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>

namespace store {
namespace {

Error error(const std::string& sentence) { return {Error::Kind::other, sentence}; }

/// Keeps a new key there, unless somebody else has kept one meanwhile.
std::error_code keep_new(const std::filesystem::path& file, const records_file::Seed& seed) {
    std::filesystem::path draft = file;
    draft += "." + records_file::fingerprint(records_file::public_key(seed)).substr(0, 4);  // each thread's own
    if (const std::error_code fault = write_private(draft, records_file::text_of_seed(seed))) return fault;
    std::error_code fault, none;
    std::filesystem::create_hard_link(draft, file, fault);  // never over one that is there
    const bool has_no_links = fault && fault != std::errc::file_exists;
    if (has_no_links) std::filesystem::rename(draft, file, fault);
    std::filesystem::remove(draft, none);
    return fault == std::errc::file_exists ? std::error_code{} : fault;
}

tl::expected<void, Error> make(const std::filesystem::path& file) {
    const auto seed = records_file::new_seed();
    if (!seed) return tl::unexpected(error("This computer gives no random numbers, so records cannot be signed."));
    const std::error_code fault = keep_new(file, *seed);
    if (!fault) return {};
    return tl::unexpected(error(fmt::format("The key for signing records cannot be kept in {} ({}). Your record is safe.",
                                            file.string(), fault.message())));
}

}  // namespace

tl::expected<records_file::Seed, Error> device_seed(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "device.key";
    std::error_code fault;
    if (!std::filesystem::exists(file, fault) && !fault) {
        if (auto made = make(file); !made) return tl::unexpected(std::move(made.error()));
    }
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto seed = stream.good() || stream.eof() ? records_file::parse_seed(text) : std::nullopt;
    if (seed) return *seed;
    return tl::unexpected(
        error(fmt::format("The key for signing records, {}, cannot be read. Take that file away, and Mooring makes a new "
                          "key. Your record is safe.",
                          file.string())));
}

}  // namespace store
