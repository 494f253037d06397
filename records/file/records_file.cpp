#include "records/file/records_file.h"

#include "records/file/hexadecimal.h"
#include "records/shallow_json.h"
#include "records/timestamp.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sodium.h>

#include <algorithm>

namespace records_file {
namespace {

using Json = nlohmann::json;
using Signature = std::array<unsigned char, crypto_sign_BYTES>;

/// Says what a signature is for, so that it serves for nothing else.
constexpr std::string_view format = "mooring-records 1";

crypto_sign_state hashed(std::string_view bytes) {
    crypto_sign_state state;
    crypto_sign_init(&state);
    crypto_sign_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return state;
}

Signature signature_of(std::string_view bytes, const Seed& seed) {
    PublicKey key;
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret;
    crypto_sign_seed_keypair(key.data(), secret.data(), seed.data());
    crypto_sign_state state = hashed(bytes);
    Signature signature;
    crypto_sign_final_create(&state, signature.data(), nullptr, secret.data());
    sodium_memzero(secret.data(), secret.size());
    return signature;
}

bool is_signature(std::string_view digits, std::string_view bytes, const PublicKey& key) {
    auto signature = parse_hexadecimal<std::tuple_size_v<Signature>>(digits);
    crypto_sign_state state = hashed(bytes);
    return signature && crypto_sign_final_verify(&state, signature->data(), key.data()) == 0;
}

std::string text_in(const Json& json, const char* name) {
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

/// A signature from nobody: the file was made by hand, or by a program that has no key.
constexpr const char* no_signature = "none";

constexpr const char* was_cut = "The file ends too early: it was cut short on its way. Please copy it again.";
constexpr const char* was_changed =
    "The file was changed after it was saved: its signature does not fit any more. Please have it saved anew.";

/// A longer line is not looked at: what its text takes as JSON is many times as much.
constexpr std::size_t most_heading_bytes = 16 << 10, most_statement_bytes = 1 << 20, most_last_line_bytes = 1 << 10;

/// The heading; nothing when this is not such a file at all.
std::optional<RecordsFile> heading(std::string_view line) {
    if (line.size() > most_heading_bytes) return std::nullopt;
    const Json json = records::parse_shallow(line);
    if (text_in(json, "format") != format) return std::nullopt;
    RecordsFile out;
    const auto actor = json.find("actor");
    if (actor == json.end()) return std::nullopt;
    out.actor = {text_in(*actor, "homePage"), text_in(*actor, "name")};
    out.name = text_in(json, "name");
    out.staff_number = text_in(json, "staff_number");
    const auto made = records::parse_timestamp(text_in(json, "made"));
    if (!made || out.actor.home_page.empty() || out.actor.name.empty()) return std::nullopt;
    out.made = std::chrono::floor<std::chrono::milliseconds>(*made);
    out.signed_by = parse_public_key(text_in(json, "key"));
    return out;
}

/// "" where there is none.
std::string signature_in(std::string_view last_line) {
    return last_line.size() > most_last_line_bytes ? "" : text_in(records::parse_shallow(last_line), "signature");
}

}  // namespace

std::string write(const RecordsFile& contents, const Seed& seed) {
    Json head = {{"format", format},
                 {"actor", {{"homePage", contents.actor.home_page}, {"name", contents.actor.name}}},
                 {"made", records::timestamp(contents.made)},
                 {"key", text_of(public_key(seed))}};
    if (!contents.name.empty()) head["name"] = contents.name;
    if (!contents.staff_number.empty()) head["staff_number"] = contents.staff_number;
    std::string out = head.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    for (const std::string& statement : contents.statements) out.append(statement) += '\n';
    const std::string signature = hexadecimal(signature_of(out, seed));
    return out + Json{{"signature", signature}}.dump() + '\n';
}

tl::expected<RecordsFile, std::string> read(std::string_view bytes) {
    if (bytes.size() > most_bytes) return tl::unexpected(std::string(too_large));
    const std::size_t first_end = std::min(bytes.find('\n'), bytes.size());
    auto out = heading(bytes.substr(0, first_end));
    if (!out) return tl::unexpected(std::string("This is not a file of records saved by Mooring."));
    const std::size_t last_begin = bytes.ends_with('\n') ? bytes.rfind('\n', bytes.size() - 2) + 1 : 0;
    if (last_begin <= first_end) return tl::unexpected(std::string(was_cut));
    const std::string_view before = bytes.substr(0, last_begin), last = bytes.substr(last_begin);
    const std::string signature = signature_in(last);
    if (signature.empty()) return tl::unexpected(std::string(was_cut));
    if (signature == no_signature)
        out->signed_by.reset();
    else if (!out->signed_by || !is_signature(signature, before, *out->signed_by))
        return tl::unexpected(std::string(was_changed));
    std::string_view rest = before.substr(first_end + 1);
    for (std::size_t number = 2; !rest.empty(); ++number) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + 1);
        if (line.size() > most_statement_bytes)
            return tl::unexpected(fmt::format("Line {} is longer than any record.", number));
        const auto statement = records::from_json(line);
        if (!statement) return tl::unexpected(fmt::format("Line {} is no record: {}", number, statement.error()));
        if (statement->actor.home_page != out->actor.home_page || statement->actor.name != out->actor.name)
            return tl::unexpected(fmt::format("Line {} is the record of somebody else than the file says.", number));
        out->statements.emplace_back(line);
    }
    return *std::move(out);
}

}  // namespace records_file
