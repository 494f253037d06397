#include "hub/signature.h"

#include "tests/support/catch.h"
#include "tests/unit/hub/attached.h"
#include "tests/unit/hub/hub_desk.h"

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <sodium.h>

#include <memory>

using nlohmann::json;
using tests::errors_in;
using tests::HubDesk;
using tests::id_of;
using tests::statement_of;
using Sentences = std::vector<std::string>;

namespace {

std::string base64(std::string_view bytes, int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      variant);
    text.pop_back();
    return text;
}

/// A key pair that signs, and a certificate of it.
class Signer {
public:
    explicit Signer(EVP_PKEY* key) : key_(key, &EVP_PKEY_free) { REQUIRE(key != nullptr); }

    /// A compact JWS.
    std::string sign(const json& header, const std::string& payload) const {
        std::string text = base64(header.dump()) + "." + base64(payload);
        const EVP_MD* digest = header["alg"] == "RS512"   ? EVP_sha512()
                               : header["alg"] == "RS384" ? EVP_sha384()
                                                          : EVP_sha256();
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        REQUIRE(EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key_.get()) == 1);
        const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
        std::size_t size = 0;
        REQUIRE(EVP_DigestSign(context.get(), nullptr, &size, bytes, text.size()) == 1);
        std::string signature(size, '\0');
        REQUIRE(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes,
                               text.size()) == 1);
        signature.resize(size);
        return text + "." + base64(signature);
    }

    /// A header "x5c" of one certificate.
    json chain() const {
        const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
        REQUIRE(X509_set_pubkey(certificate.get(), key_.get()) == 1);
        REQUIRE(X509_sign(certificate.get(), key_.get(), EVP_sha256()) > 0);
        unsigned char* bytes = nullptr;
        const int size = i2d_X509(certificate.get(), &bytes);
        REQUIRE(size > 0);
        const json chain = {base64({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)},
                                   sodium_base64_VARIANT_ORIGINAL)};
        OPENSSL_free(bytes);
        return chain;
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

json attachment_of_signature(const std::string& jws) {
    json attachment = tests::attachment_of(jws);
    attachment["usageType"] = hub::signature_usage;
    attachment["contentType"] = "application/octet-stream";
    return attachment;
}

/// A statement with this signature, whatever it is worth.
hub::Request signed_request(json statement, const std::string& jws) {
    statement["attachments"].push_back(attachment_of_signature(jws));
    return tests::request_with(statement, std::vector{jws});
}

}  // namespace

TEST_CASE("a signed statement is taken in when its signature signs just what it says") {
    HubDesk desk;
    const Signer signer(EVP_RSA_gen(2048));
    const json statement = statement_of(1);
    int number = 0;
    for (const char* algorithm : {"RS256", "RS384", "RS512"}) {
        json one = statement_of(++number);
        CHECK(desk.ask(signed_request(one, signer.sign({{"alg", algorithm}}, one.dump(2)))).status == 200);
    }
    json reworded = statement_of(++number);
    reworded["timestamp"] = "2026-03-04T05:06:07.5Z";
    reworded["result"] = {{"duration", "PT1.239S"}};
    json payload = reworded;
    payload["timestamp"] = "2026-03-04T06:06:07.500+01:00";
    payload["result"]["duration"] = "PT1.23S";
    payload.erase("id");
    CHECK(desk.ask(signed_request(reworded, signer.sign({{"alg", "RS256"}}, payload.dump()))).status == 200);
    const hub::Response back = desk.get("/xapi/statements?attachments=true&statementId=" + id_of(1));
    CHECK(back.body.find(signer.sign({{"alg", "RS256"}}, statement.dump(2))) != std::string::npos);
}

TEST_CASE("what else is attached is signed too") {
    HubDesk desk;
    const Signer signer(EVP_RSA_gen(2048));
    json statement = statement_of(1);
    statement["attachments"] = {tests::attachment_of("photo")};
    const std::string jws = signer.sign({{"alg", "RS256"}}, statement.dump());
    statement["attachments"].push_back(attachment_of_signature(jws));
    CHECK(desk.ask(tests::request_with(statement, {"photo", jws})).status == 200);
    statement["id"] = id_of(2);
    statement["attachments"][0] = tests::attachment_of("forged");
    CHECK(errors_in(desk.ask(tests::request_with(statement, {"forged", jws}))) ==
          Sentences{"attachments[1] signs something else than this statement."});
}

TEST_CASE("a signature that signs something else, or nothing, is refused with the reason") {
    HubDesk desk;
    const Signer signer(EVP_RSA_gen(2048));
    const json statement = statement_of(1);
    const std::string good = signer.sign({{"alg", "RS256"}}, statement.dump());
    const auto refused = [&](const std::string& jws) {
        const hub::Response response = desk.ask(signed_request(statement, jws));
        CHECK(response.status == 400);
        return errors_in(response);
    };
    const Sentences no_jws = {"attachments[0] is no JSON Web Signature in compact form."};
    const std::size_t last = good.rfind('.');
    for (const std::string& jws :
         {std::string(), std::string(".."), std::string("a.b"), good.substr(0, last), good.substr(0, last + 1),
          good + ".x", good + "=", "!" + good, "W10" + good.substr(good.find('.'))}) {
        INFO(jws);
        CHECK(refused(jws) == no_jws);
    }
    const Sentences no_algorithm = {"attachments[0] is not signed by RS256, RS384 or RS512."};
    for (const json& header :
         {json{{"alg", "HS256"}}, json{{"alg", "none"}}, json{{"alg", "PS256"}}, json{{"alg", 256}}})
        CHECK(refused(signer.sign(header, statement.dump())) == no_algorithm);
    CHECK(refused(signer.sign({{"alg", "RS256"}}, "'")) ==
          Sentences{"attachments[0] signs something that is not JSON: it goes wrong at byte 1."});
    const Sentences something_else = {"attachments[0] signs something else than this statement."};
    json other = statement;
    other["object"]["id"] = "https://example.org/other";
    CHECK(refused(signer.sign({{"alg", "RS256"}}, other.dump())) == something_else);
    CHECK(refused(signer.sign({{"alg", "RS256"}}, statement_of(2).dump())) == something_else);
    CHECK(refused(signer.sign({{"alg", "RS256"}}, R"({"attachments":[1]})")) == something_else);
    CHECK(refused(signer.sign({{"alg", "RS256"}}, "[]")) == something_else);
    CHECK(desk.found("").empty());
}

TEST_CASE("one signature of many statements is read once, and each is compared with what it signs") {
    // It was decoded and parsed for each statement that named it: a few hundred statements and one signature with
    // 700 KB of spaces kept a worker busy for a minute.
    HubDesk desk;
    const Signer signer(EVP_RSA_gen(2048));
    json payload = statement_of(1);
    payload.erase("id");
    const std::string jws =
        signer.sign({{"alg", "RS256"}, {"x5c", signer.chain()}}, payload.dump() + std::string(700'000, ' '));
    json batch = json::array();
    for (int number = 1; number <= 500; ++number) {
        batch.push_back(statement_of(number));
        batch.back()["attachments"] = {attachment_of_signature(jws)};
    }
    CHECK(desk.ask(tests::request_with(batch, std::vector{jws})).status == 200);
    json other = statement_of(501, "eve");
    other["attachments"] = {attachment_of_signature(jws)};
    CHECK(errors_in(desk.ask(tests::request_with({batch[0], other, batch[1]}, std::vector{jws}))) ==
          Sentences{"statements[1].attachments[0] signs something else than this statement."});
}

TEST_CASE("after a bad signature no other one is judged, and no large one at all") {
    HubDesk desk;
    const Signer signer(EVP_RSA_gen(2048));
    json statement = statement_of(1);
    const std::string good = signer.sign({{"alg", "RS256"}}, statement.dump());
    for (const std::string& jws : {good, std::string("bad"), std::string("worse"), good})
        statement["attachments"].push_back(attachment_of_signature(jws));
    CHECK(errors_in(desk.ask(tests::request_with(statement, {good, "bad", "worse"}))) ==
          Sentences{"attachments[1] is no JSON Web Signature in compact form."});
    statement["attachments"] = {statement["attachments"][0], statement["attachments"][0]};
    CHECK(desk.ask(tests::request_with(statement, std::vector{good})).status == 200);
    CHECK(errors_in(desk.ask(signed_request(statement_of(2), std::string((1 << 20) + 1, 'a')))) ==
          Sentences{"attachments[0] has more than a mebibyte."});
}

TEST_CASE("a signature with a certificate must be true by it") {
    HubDesk desk;
    const Signer signer(EVP_RSA_gen(2048)), other(EVP_RSA_gen(2048)), curve(EVP_EC_gen("P-256"));
    const json statement = statement_of(1);
    const auto answer = [&](const json& chain) {
        return desk.ask(signed_request(statement, signer.sign({{"alg", "RS256"}, {"x5c", chain}}, statement.dump())));
    };
    CHECK(errors_in(answer(other.chain())) ==
          Sentences{"attachments[0] is not true by the certificate that it brings."});
    const Sentences unreadable = {"attachments[0] brings a certificate that cannot be read, or holds no RSA key."};
    for (const json& chain : {json::array(), json{"AAAA"}, json{1}, json("x"), curve.chain(), json{"?"}})
        CHECK(errors_in(answer(chain)) == unreadable);
    CHECK(desk.found("").empty());
    CHECK(answer(signer.chain()).status == 200);
}

TEST_CASE("a signature that is no file of bytes, or stayed at home, is refused") {
    HubDesk desk;
    const Signer signer(EVP_RSA_gen(2048));
    json statement = statement_of(1);
    const std::string jws = signer.sign({{"alg", "RS256"}}, statement.dump());
    statement["attachments"] = {attachment_of_signature(jws)};
    statement["attachments"][0]["fileUrl"] = "https://example.org/signature";
    CHECK(errors_in(desk.post(statement)) ==
          Sentences{"attachments[0] is a signature, but its bytes did not come along."});
    statement["attachments"][0]["contentType"] = "text/plain";
    CHECK(errors_in(desk.ask(tests::request_with(statement, std::vector{jws}))) ==
          Sentences{"attachments[0] is a signature, but not application/octet-stream."});
    CHECK(desk.found("").empty());
}
