#include "records/subject.h"

#include "tests/support/catch.h"

using records::Subject;
using records::subject_of;

TEST_CASE("an identifier of ours says which module, and what in it") {
    CHECK(subject_of("https://w3id.org/mooring/module/ladders") == Subject{"ladders", "", 0});
    CHECK(subject_of("https://w3id.org/mooring/module/ladders/quiz") == Subject{"ladders", "quiz", 0});
    CHECK(subject_of("https://w3id.org/mooring/module/good-work/question/3") == Subject{"good-work", "question", 3});
    CHECK(subject_of("https://w3id.org/mooring/module/good-work/reflection/12") == Subject{"good-work", "reflection", 12});
    CHECK(subject_of("https://w3id.org/mooring/module/good-work/question/3rd") == Subject{"good-work", "question", 0});
}

TEST_CASE("other identifiers, and statements about statements, are nothing of ours") {
    CHECK(subject_of("https://example.org/module/ladders") == Subject{});
    CHECK(subject_of("https://w3id.org/mooring/pathway/anchors") == Subject{});
    records::Statement voiding;
    voiding.object = records::StatementRef{"11111111-1111-4111-8111-111111111111"};
    CHECK(subject_of(voiding) == Subject{});
    records::Statement opening;
    opening.object = records::Activity{"https://w3id.org/mooring/module/ladders"};
    CHECK(subject_of(opening).module == "ladders");
}
