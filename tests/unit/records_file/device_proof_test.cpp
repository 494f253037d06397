#include "records/file/device_proof.h"

#include "tests/support/catch.h"
#include "tests/support/laptop_keys.h"

using namespace records_file;
using support::laptop_key;
using support::laptop_seed;

namespace {

const Claim ada{"ABCDE-FGHIJ", {"https://w3id.org/mooring/person", "ada"}};

}  // namespace

TEST_CASE("a device proves that it holds its key for one code and one actor") {
    const std::string proof = proof_of(ada, laptop_seed(1));
    CHECK(proof.size() == 128);
    CHECK(is_proof(proof, ada, laptop_key(1)));
    CHECK_FALSE(is_proof(proof, ada, laptop_key(2)));
    CHECK_FALSE(is_proof(proof, {"ABCDE-FGHIK", ada.actor}, laptop_key(1)));
    CHECK_FALSE(is_proof(proof, {ada.code, {ada.actor.home_page, "eve"}}, laptop_key(1)));
}

TEST_CASE("a proof says where the code ends and the actor begins") {
    const Claim moved{"ABCDE", {"FGHIJ", "x"}}, other{"ABCDE\n5 FGHIJ", {"", "x"}};
    CHECK_FALSE(is_proof(proof_of(moved, laptop_seed(1)), other, laptop_key(1)));
}

TEST_CASE("what is no signature proves nothing") {
    for (const std::string& text : {std::string(), std::string("none"), std::string(128, '0'), std::string(126, 'a'),
                                    proof_of(ada, laptop_seed(1)) + "00", "z" + proof_of(ada, laptop_seed(1)).substr(1)})
        CHECK_FALSE(is_proof(text, ada, laptop_key(1)));
}
