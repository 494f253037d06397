/// What each message does: one overload a message, gathered by subject, called by `update` alone.
#pragma once

#include "player/state/message.h"
#include "player/state/saving.h"
#include "player/state/update.h"

namespace state {

// update_starting.cpp
Effects handle(State& state, const Loaded& message, const Moment& moment);
Effects handle(State& state, const Stopped& message, const Moment& moment);

// update_navigation.cpp
Effects handle(State& state, const Open& message, const Moment& moment);
Effects handle(State& state, const OpenModule& message, const Moment& moment);
Effects handle(State& state, const OpenPage& message, const Moment& moment);
Effects handle(State& state, const OpenPlace& message, const Moment& moment);
Effects handle(State& state, const OpenSlug& message, const Moment& moment);
Effects handle(State& state, const PreviousPage& message, const Moment& moment);
Effects handle(State& state, const Back& message, const Moment& moment);
Effects handle(State& state, const ToggleRail& message, const Moment& moment);
Effects handle(State& state, const OpenLink& message, const Moment& moment);
Effects handle(State& state, const ReadInBrowser& message, const Moment& moment);

// update_reading.cpp
Effects handle(State& state, const NextPage& message, const Moment& moment);
Effects handle(State& state, const PageSeen& message, const Moment& moment);
Effects handle(State& state, const KeepPlace& message, const Moment& moment);
Effects handle(State& state, const StartAgain& message, const Moment& moment);

// update_practice.cpp
Effects handle(State& state, const EditAnswer& message, const Moment& moment);
Effects handle(State& state, const SubmitAnswer& message, const Moment& moment);
Effects handle(State& state, const TryAgain& message, const Moment& moment);

// update_journal.cpp
Effects handle(State& state, const EditReflection& message, const Moment& moment);
Effects handle(State& state, const SaveReflection& message, const Moment& moment);
Effects handle(State& state, const FilterJournal& message, const Moment& moment);
Effects handle(State& state, const EditEntry& message, const Moment& moment);
Effects handle(State& state, const CloseEntry& message, const Moment& moment);
Effects handle(State& state, const ExportJournalNow& message, const Moment& moment);

// update_quiz.cpp
Effects handle(State& state, const StartQuiz& message, const Moment& moment);
Effects handle(State& state, const AnswerQuiz& message, const Moment& moment);
Effects handle(State& state, const GoToQuestion& message, const Moment& moment);
Effects handle(State& state, const SubmitQuiz& message, const Moment& moment);

// update_settings.cpp
Effects handle(State& state, const EditProfile& message, const Moment& moment);
Effects handle(State& state, const Welcome& message, const Moment& moment);
Effects handle(State& state, const SaveProfile& message, const Moment& moment);
Effects handle(State& state, const ChangeSettings& message, const Moment& moment);
Effects handle(State& state, const MoveWindow& message, const Moment& moment);

// update_search.cpp
Effects handle(State& state, const OpenFind& message, const Moment& moment);
Effects handle(State& state, const CloseFind& message, const Moment& moment);
Effects handle(State& state, const SearchFor& message, const Moment& moment);
Effects handle(State& state, const OpenHit& message, const Moment& moment);
Effects handle(State& state, const NextHit& message, const Moment& moment);
Effects handle(State& state, const PreviousHit& message, const Moment& moment);

// update_folder_chooser.cpp
Effects handle(State& state, const OpenFolderChooser& message, const Moment& moment);
Effects handle(State& state, const LookIntoFolder& message, const Moment& moment);
Effects handle(State& state, const FolderBefore& message, const Moment& moment);
Effects handle(State& state, const TypeFolder& message, const Moment& moment);
Effects handle(State& state, const FolderListed& message, const Moment& moment);
Effects handle(State& state, const FolderChosen& message, const Moment& moment);
Effects look_into_again(State& state);  ///< whoever comes back to the choice finds what is there now

// update_modules.cpp
Effects handle(State& state, const LookAtModule& message, const Moment& moment);
Effects handle(State& state, const ModuleChecked& message, const Moment& moment);
Effects handle(State& state, const AddModule& message, const Moment& moment);
Effects handle(State& state, const RemoveModule& message, const Moment& moment);
Effects handle(State& state, const ModulesChanged& message, const Moment& moment);
Effects look_at_again(State& state);    ///< whoever comes back to a module that is offered may have mended it

// update_records.cpp
Effects handle(State& state, const OpenRecords& message, const Moment& moment);
Effects handle(State& state, const FilterRecords& message, const Moment& moment);
Effects handle(State& state, const OlderRecords& message, const Moment& moment);
Effects handle(State& state, const NewerRecords& message, const Moment& moment);
Effects handle(State& state, const ReadRecordsAgain& message, const Moment& moment);
Effects handle(State& state, const ShowRecord& message, const Moment& moment);
Effects handle(State& state, const SendNow& message, const Moment& moment);
Effects handle(State& state, const TryRefusedAgain& message, const Moment& moment);
Effects handle(State& state, const SendEverythingAgain& message, const Moment& moment);
Effects handle(State& state, const SaveRecordsFile& message, const Moment& moment);
Effects handle(State& state, const RecordsRead& message, const Moment& moment);
/// Has the page shown read anew where something has changed.
void tend_records(State& state, Effects& effects);

// update_connection.cpp
Effects handle(State& state, const EditConnection& message, const Moment& moment);
Effects handle(State& state, const ConnectByCode& message, const Moment& moment);
Effects handle(State& state, const ConnectByKey& message, const Moment& moment);
Effects handle(State& state, const StopConnecting& message, const Moment& moment);
Effects handle(State& state, const Disconnect& message, const Moment& moment);
Effects handle(State& state, const Travelled& message, const Moment& moment);
/// What was typed to connect is forgotten with its screen, and what was being tried is given up.
void tend_connection(State& state, Effects& effects);

// update_team.cpp
Effects handle(State& state, const OpenTeam& message, const Moment& moment);
Effects handle(State& state, const FilterTeam& message, const Moment& moment);
Effects handle(State& state, const SortTeam& message, const Moment& moment);
Effects handle(State& state, const TurnTeamPage& message, const Moment& moment);
Effects handle(State& state, const OpenTeamPerson& message, const Moment& moment);
Effects handle(State& state, const OpenTeamModule& message, const Moment& moment);
Effects handle(State& state, const RefreshTeam& message, const Moment& moment);
Effects handle(State& state, const ReadTeamAgain& message, const Moment& moment);
Effects handle(State& state, const SaveTeamCsv& message, const Moment& moment);
Effects handle(State& state, const PrintTeam& message, const Moment& moment);
Effects handle(State& state, const ForgetTeam& message, const Moment& moment);
Effects handle(State& state, const TeamTravelled& message, const Moment& moment);
Effects handle(State& state, const TeamRead& message, const Moment& moment);
Effects handle(State& state, const DueDatesCame& message, const Moment& moment);
/// Has the copy read anew where it has changed and is looked at.
void tend_team(State& state, Effects& effects);

// update_team_files.cpp
Effects handle(State& state, const TeamFilesRead& message, const Moment& moment);
Effects handle(State& state, const StopTeamFiles& message, const Moment& moment);
Effects handle(State& state, const CloseTeamFiles& message, const Moment& moment);
Effects handle(State& state, const ConfirmTeamDevice& message, const Moment& moment);
Effects handle(State& state, const TeamDeviceKept& message, const Moment& moment);
/// Has a file of records read into the copy, or all in a folder.
void renew_team_files(Team& team);  ///< what is said of those that were read is what the table says
Effects read_team_files(State& state, const std::string& path);

// update_saving.cpp
Effects handle(State& state, const Saved& message, const Moment& moment);
Effects handle(State& state, const SaveFailed& message, const Moment& moment);
Effects handle(State& state, const RetrySaves& message, const Moment& moment);
Effects handle(State& state, const FocusLeft& message, const Moment& moment);
Effects handle(State& state, const Close& message, const Moment& moment);

// update_arrivals.cpp
Effects handle(State& state, const Arrived& message, const Moment& moment);
Effects handle(State& state, const TakenIn& message, const Moment& moment);
Effects handle(State& state, const NotTakenIn& message, const Moment& moment);
/// Has written what can be joined to the record of all that has arrived: not while the learner is in its module, and not
/// before the module is there.
Effects join_arrivals(State& state);

// update_window.cpp
Effects handle(State& state, const ShowKeys& message, const Moment& moment);
Effects handle(State& state, const CloseDialog& message, const Moment& moment);
Effects handle(State& state, const Noticed& message, const Moment& moment);
Effects handle(State& state, const DismissNotice& message, const Moment& moment);
Effects handle(State& state, const CopyWords& message, const Moment& moment);
Effects handle(State& state, const CopyReportNow& message, const Moment& moment);
Effects handle(State& state, const BackUpNow& message, const Moment& moment);
Effects handle(State& state, const GoToOtherWindow& message, const Moment& moment);

// update_preview.cpp
Effects handle(State& state, const PreviewFolder& message, const Moment& moment);
Effects handle(State& state, const PreviewAlone& message, const Moment& moment);
Effects handle(State& state, const OpenPreviewed& message, const Moment& moment);
Effects handle(State& state, const ListPreviewed& message, const Moment& moment);
Effects handle(State& state, const ShowProblem& message, const Moment& moment);
Effects handle(State& state, const ToggleProblems& message, const Moment& moment);
Effects handle(State& state, const ReadPreviewAgain& message, const Moment& moment);
Effects handle(State& state, const InPreview& message, const Moment& moment);
Effects handle(State& state, const PreviewRead& message, const Moment& moment);

}  // namespace state
