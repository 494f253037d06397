/// The names that Mooring gives to what it records, and those it takes over from xAPI and cmi5. They never change.
#pragma once

#include <string_view>

namespace records::iris {

/// Where everything of our own is named: BASE/pathway/ID, BASE/module/ID, BASE/module/ID/question/N.
inline constexpr std::string_view base = "https://w3id.org/mooring";

/// An actor's `homePage`; its `name` is a random UUID minted at first run.
inline constexpr std::string_view person_home_page = "https://w3id.org/mooring/person";

/// Which attempt at the quiz a session is, counted from 1.
inline constexpr std::string_view attempt_extension = "https://w3id.org/mooring/ext/attempt";
/// Which time a module is gone through from the beginning, counted from 1; not said the first time.
inline constexpr std::string_view run_extension = "https://w3id.org/mooring/ext/run";
/// For how many months a pass counts; not said where it is for ever.
inline constexpr std::string_view valid_months_extension = "https://w3id.org/mooring/ext/valid-months";
/// What the order of an attempt's questions was drawn from, and what tells it from every other: digits.
inline constexpr std::string_view seed_extension = "https://w3id.org/mooring/ext/seed";
/// Counts a laptop's statements, whatever its clock says.
inline constexpr std::string_view sequence_extension = "https://w3id.org/mooring/ext/sequence";
/// The permanent id of the page that was read to its end, in `progressed`.
inline constexpr std::string_view page_extension = "https://w3id.org/mooring/ext/page";
/// How often all attempts had been used up when it was read, counted from 0.
inline constexpr std::string_view round_extension = "https://w3id.org/mooring/ext/round";

/// In what a store says of itself (`about`): it is a Mooring hub.
inline constexpr std::string_view hub_extension = "https://w3id.org/mooring/ext/hub";

namespace verb {
inline constexpr std::string_view initialized = "http://adlnet.gov/expapi/verbs/initialized";
inline constexpr std::string_view progressed = "http://adlnet.gov/expapi/verbs/progressed";
inline constexpr std::string_view answered = "http://adlnet.gov/expapi/verbs/answered";
inline constexpr std::string_view attempted = "http://adlnet.gov/expapi/verbs/attempted";
inline constexpr std::string_view completed = "http://adlnet.gov/expapi/verbs/completed";
inline constexpr std::string_view passed = "http://adlnet.gov/expapi/verbs/passed";
inline constexpr std::string_view failed = "http://adlnet.gov/expapi/verbs/failed";
inline constexpr std::string_view experienced = "http://adlnet.gov/expapi/verbs/experienced";
inline constexpr std::string_view terminated = "http://adlnet.gov/expapi/verbs/terminated";
inline constexpr std::string_view voided = "http://adlnet.gov/expapi/verbs/voided";
}  // namespace verb

namespace activity {
inline constexpr std::string_view course = "http://adlnet.gov/expapi/activities/course";
inline constexpr std::string_view module = "http://adlnet.gov/expapi/activities/module";
inline constexpr std::string_view quiz = "http://adlnet.gov/expapi/activities/assessment";
inline constexpr std::string_view question = "http://adlnet.gov/expapi/activities/cmi.interaction";
}  // namespace activity

/// cmi5's extensions of `context` and `result`.
inline constexpr std::string_view session_extension = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
inline constexpr std::string_view mastery_extension = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
inline constexpr std::string_view progress_extension = "https://w3id.org/xapi/cmi5/result/extensions/progress";

}  // namespace records::iris
