#include "hub/signature.h"

#include "hub/xapi/statement_rules.h"
#include "hub/xapi/strict_json.h"
#include "hub/xapi/text_case.h"

#include <openssl/evp.h>
#include <openssl/x509.h>
#include <sodium.h>

#include <memory>
#include <optional>

namespace hub {
namespace {

using nlohmann::json;

template <auto release>
struct Release {
    template <class Thing>
    void operator()(Thing* thing) const {
        release(thing);
    }
};
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using PublicKey = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;

/// The bytes that a text in base64 stands for; nothing when it is malformed.
std::optional<std::string> decoded(std::string_view text, int variant) {
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &length, nullptr, variant) != 0) {
        return std::nullopt;
    }
    bytes.resize(length);
    return bytes;
}

/// The three parts of a compact JWS (RFC 7515 §7.1).
struct Jws {
    json header;
    std::string payload, signature;
    std::string_view signed_text;  ///< header and payload as they were signed
};

std::optional<Jws> parse_jws(std::string_view text) {
    const std::size_t first = text.find('.');
    const std::size_t second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    const auto header = decoded(text.substr(0, first), variant);
    auto payload = decoded(text.substr(first + 1, second - first - 1), variant);
    auto signature = decoded(text.substr(second + 1), variant);
    if (!header || !payload || !signature || signature->empty()) return std::nullopt;
    auto parsed = xapi::parse_strictly(*header);
    if (!parsed || !parsed->is_object()) return std::nullopt;
    return Jws{*std::move(parsed), *std::move(payload), *std::move(signature), text.substr(0, second)};
}

/// By the header's "alg" (RFC 7518 §3.3); nullptr for any that xAPI does not allow.
const EVP_MD* digest_for(const json& header) {
    const auto name = header.find("alg");
    if (name == header.end()) return nullptr;
    if (*name == "RS256") return EVP_sha256();
    if (*name == "RS384") return EVP_sha384();
    if (*name == "RS512") return EVP_sha512();
    return nullptr;
}

/// The key of the first certificate of an "x5c" header (RFC 7515 §4.1.6).
PublicKey key_of_certificate(const json& chain) {
    if (!chain.is_array() || chain.empty() || !chain[0].is_string()) return nullptr;
    const auto bytes = decoded(chain[0].get_ref<const std::string&>(), sodium_base64_VARIANT_ORIGINAL);
    if (!bytes) return nullptr;
    const auto* at = reinterpret_cast<const unsigned char*>(bytes->data());
    const Certificate certificate(d2i_X509(nullptr, &at, static_cast<long>(bytes->size())));
    PublicKey key(certificate ? X509_get_pubkey(certificate.get()) : nullptr);
    if (key && EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA) return nullptr;
    return key;
}

bool is_true(const Jws& jws, const EVP_MD* digest, EVP_PKEY* key) {
    const DigestContext context(EVP_MD_CTX_new());
    const auto* signature = reinterpret_cast<const unsigned char*>(jws.signature.data());
    const auto* text = reinterpret_cast<const unsigned char*>(jws.signed_text.data());
    return context && EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), signature, jws.signature.size(), text, jws.signed_text.size()) == 1;
}

/// The statement as it was before it was signed.
json without_signatures(json statement) {
    const auto attachments = statement.find("attachments");
    if (attachments == statement.end()) return statement;
    json others = json::array();
    for (const json& attachment : *attachments) {
        if (attachment["usageType"] != signature_usage) others.push_back(attachment);
    }
    if (others.empty()) {
        statement.erase("attachments");
    } else {
        *attachments = std::move(others);
    }
    return statement;
}

std::string id_of(const json& statement) {
    return statement.contains("id") ? xapi::lower_case(statement["id"].get<std::string>()) : std::string();
}

/// What is wrong with the certificate that a signature brings, or "".
std::string flaw_of_certificate(const Jws& jws, const EVP_MD* digest) {
    const auto chain = jws.header.find("x5c");
    if (chain == jws.header.end()) return {};
    const PublicKey key = key_of_certificate(*chain);
    if (!key) return "brings a certificate that cannot be read, or holds no RSA key";
    return is_true(jws, digest, key.get()) ? std::string() : "is not true by the certificate that it brings";
}

}  // namespace

Signature::Signature(std::string_view text) {
    constexpr std::size_t most_bytes = 1 << 20;
    if (text.size() > most_bytes) {
        flaw_ = "has more than a mebibyte";
        return;
    }
    const auto jws = parse_jws(text);
    if (!jws) {
        flaw_ = "is no JSON Web Signature in compact form";
        return;
    }
    const EVP_MD* digest = digest_for(jws->header);
    if (digest == nullptr) {
        flaw_ = "is not signed by RS256, RS384 or RS512";
        return;
    }
    const auto payload = xapi::parse_strictly(jws->payload);
    if (!payload) {
        flaw_ = "signs something that " + payload.error();
        return;
    }
    // By whatever version it was signed: what is in the payload counts only where it equals what was examined.
    if (!xapi::examine_statement(*payload, xapi::Version::v2_0).empty()) return;
    id_ = id_of(*payload);
    gist_.emplace(without_signatures(*payload));
    certificate_flaw_ = flaw_of_certificate(*jws, digest);
}

std::string Signature::flaw_for(const json& statement) const {
    if (!flaw_.empty()) return flaw_;
    const std::string id = id_of(statement);
    const bool is_other = !id_.empty() && !id.empty() && id_ != id;
    if (is_other || !gist_ || !(*gist_ == xapi::Gist(without_signatures(statement))))
        return "signs something else than this statement";
    return certificate_flaw_;
}

}  // namespace hub
