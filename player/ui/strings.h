/// Every word the interface says, in one table: British English, ready for a second language beside it.
/// `{}` stands for a value (fmt).
#pragma once

#include "player/ui/strings/everywhere.h"
#include "player/ui/strings/folders.h"
#include "player/ui/strings/home.h"
#include "player/ui/strings/learning.h"
#include "player/ui/strings/new_module.h"
#include "player/ui/strings/own_work.h"
#include "player/ui/strings/preview.h"
#include "player/ui/strings/quiz.h"
#include "player/ui/strings/records.h"
#include "player/ui/strings/team.h"

namespace ui {

/// One section a screen; `common` for what several share.
struct Strings {
    strings::Common common;
    strings::Home home;
    strings::Callouts callouts;
    strings::Verdicts verdicts;
    strings::FirstRun first_run;
    strings::Lesson lesson;
    strings::Question question;
    strings::Reflection reflection;
    strings::Quiz quiz;
    strings::Results results;
    strings::Journal journal;
    strings::Search search;
    strings::Settings settings;
    strings::About about;
    strings::Broken broken;
    strings::Folders folders;
    strings::NewModule new_module;
    strings::Account account;
    strings::Dialogs dialogs;
    strings::Stopped stopped;
    strings::KeyLines key_lines;
    strings::Preview preview;
    strings::Travel travel;
    strings::Records records;
    strings::Sharing sharing;
    strings::Connection connection;
    strings::Team team;
};

/// The table in British English.
inline constexpr Strings english{};

}  // namespace ui
