#include "records/file/device_proof.h"

#include "tests/support/catch.h"

using namespace records_file;

namespace {

Seed seed(unsigned char filling) {
    Seed out;
    out.fill(filling);
    return out;
}

const Claim ada{"ABCDE-FGHIJ", {"https://w3id.org/mooring/person", "ada"}};

}  // namespace

TEST_CASE("a device proves that it holds its key for one code and one actor") {
    const std::string proof = proof_of(ada, seed(1));
    CHECK(proof.size() == 128);
    CHECK(is_proof(proof, ada, public_key(seed(1))));
    CHECK_FALSE(is_proof(proof, ada, public_key(seed(2))));
    CHECK_FALSE(is_proof(proof, {"ABCDE-FGHIK", ada.actor}, public_key(seed(1))));
    CHECK_FALSE(is_proof(proof, {ada.code, {ada.actor.home_page, "eve"}}, public_key(seed(1))));
}

TEST_CASE("a proof says where the code ends and the actor begins") {
    const Claim moved{"ABCDE", {"FGHIJ", "x"}}, other{"ABCDE\n5 FGHIJ", {"", "x"}};
    CHECK_FALSE(is_proof(proof_of(moved, seed(1)), other, public_key(seed(1))));
}

TEST_CASE("what is no signature proves nothing") {
    for (const std::string& text : {std::string(), std::string("none"), std::string(128, '0'), std::string(126, 'a'),
                                    proof_of(ada, seed(1)) + "00", "z" + proof_of(ada, seed(1)).substr(1)})
        CHECK_FALSE(is_proof(text, ada, public_key(seed(1))));
}
