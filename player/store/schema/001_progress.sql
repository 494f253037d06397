-- What one person did. Times are milliseconds since 1970 in UTC; fractions are two integers; "chosen" is a list of
-- indices such as 0,2,1.

PRAGMA application_id = 0x4D6F6F72;  -- "Moor"

CREATE TABLE person (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    actor        TEXT    NOT NULL CHECK (actor <> ''),
    is_welcomed  INTEGER NOT NULL DEFAULT 0 CHECK (is_welcomed IN (0, 1)),
    name         TEXT    NOT NULL DEFAULT '',
    staff_number TEXT    NOT NULL DEFAULT '',
    team         TEXT    NOT NULL DEFAULT '',
    last_module  TEXT    NOT NULL DEFAULT ''
) STRICT;

-- Without a row the defaults hold; the same goes for window_place.
CREATE TABLE settings (
    id                     INTEGER PRIMARY KEY CHECK (id = 1),
    text_percent           INTEGER NOT NULL CHECK (text_percent BETWEEN 80 AND 200),
    theme                  TEXT    NOT NULL CHECK (theme IN ('light', 'dark', 'high_contrast')),
    has_dyslexic_font      INTEGER NOT NULL CHECK (has_dyslexic_font IN (0, 1)),
    is_motion_reduced      INTEGER NOT NULL CHECK (is_motion_reduced IN (0, 1)),
    is_quiz_on_one_page    INTEGER NOT NULL CHECK (is_quiz_on_one_page IN (0, 1))
) STRICT;

CREATE TABLE window_place (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    x            INTEGER NOT NULL,
    y            INTEGER NOT NULL,
    width        INTEGER NOT NULL,
    height       INTEGER NOT NULL,
    is_maximised INTEGER NOT NULL CHECK (is_maximised IN (0, 1))
) STRICT;

-- One row each time a module is started. "Start again" makes a new one; the old ones stay as history.
CREATE TABLE registration (
    id         INTEGER PRIMARY KEY,
    module     TEXT    NOT NULL,
    uuid       TEXT    NOT NULL UNIQUE CHECK (uuid <> ''),
    started    INTEGER NOT NULL,
    completed  INTEGER,
    is_current INTEGER NOT NULL DEFAULT 1 CHECK (is_current IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX current_registration ON registration (module) WHERE is_current = 1;

CREATE TABLE place (
    registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE,
    page         TEXT    NOT NULL,
    block        INTEGER NOT NULL CHECK (block >= 0),
    within       REAL    NOT NULL
) STRICT;

CREATE TABLE page_read (
    registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    round        INTEGER NOT NULL CHECK (round >= 0),
    page         TEXT    NOT NULL,
    read         INTEGER NOT NULL,
    PRIMARY KEY (registration, round, page)
) STRICT, WITHOUT ROWID;

-- The last submitted answer to each practice question.
CREATE TABLE practice (
    registration      INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    question          INTEGER NOT NULL,
    chosen            TEXT    NOT NULL CHECK (chosen NOT GLOB '*[^-0-9,]*'),
    text              TEXT    NOT NULL,
    score_numerator   INTEGER NOT NULL CHECK (score_numerator >= 0),
    score_denominator INTEGER NOT NULL CHECK (score_denominator > 0),
    tries             INTEGER NOT NULL CHECK (tries >= 0),
    answered          INTEGER NOT NULL,
    PRIMARY KEY (registration, question)
) STRICT, WITHOUT ROWID;

-- module.md as it was when an attempt began, once for all the attempts made on it.
CREATE TABLE module_text (
    id      INTEGER PRIMARY KEY,
    module  TEXT    NOT NULL,
    version INTEGER NOT NULL,
    source  TEXT    NOT NULL
) STRICT;
CREATE INDEX module_text_version ON module_text (module, version);

-- An attempt is open until it has a time of submission.
CREATE TABLE attempt (
    id                INTEGER PRIMARY KEY,
    registration      INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    number            INTEGER NOT NULL,
    seed              INTEGER NOT NULL,  -- the 64 bits of an unsigned number
    module_text       INTEGER NOT NULL REFERENCES module_text (id),
    started           INTEGER NOT NULL,
    submitted         INTEGER,
    score_numerator   INTEGER NOT NULL CHECK (score_numerator >= 0),
    score_denominator INTEGER NOT NULL CHECK (score_denominator > 0),
    is_passed         INTEGER NOT NULL CHECK (is_passed IN (0, 1)),
    UNIQUE (registration, number)
) STRICT;
CREATE INDEX attempt_module_text ON attempt (module_text);

CREATE TABLE quiz_response (
    attempt  INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    question INTEGER NOT NULL,
    chosen   TEXT    NOT NULL CHECK (chosen NOT GLOB '*[^-0-9,]*'),
    text     TEXT    NOT NULL,
    answered INTEGER NOT NULL,
    PRIMARY KEY (attempt, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE question_score (
    attempt            INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    question           INTEGER NOT NULL,
    earned_numerator   INTEGER NOT NULL CHECK (earned_numerator >= 0),
    earned_denominator INTEGER NOT NULL CHECK (earned_denominator > 0),
    points             INTEGER NOT NULL,
    PRIMARY KEY (attempt, question)
) STRICT, WITHOUT ROWID;

-- The best pass ever reached, whatever the registration.
CREATE TABLE pass (
    module            TEXT    NOT NULL PRIMARY KEY,
    passed            INTEGER NOT NULL,
    score_numerator   INTEGER NOT NULL CHECK (score_numerator >= 0),
    score_denominator INTEGER NOT NULL CHECK (score_denominator > 0),
    module_version    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Reflections belong to the module and outlive "Start again".
CREATE TABLE reflection (
    module TEXT    NOT NULL,
    number INTEGER NOT NULL,
    text   TEXT    NOT NULL CHECK (text <> ''),
    saved  INTEGER NOT NULL,
    PRIMARY KEY (module, number)
) STRICT, WITHOUT ROWID;

-- Typed or ticked, not yet submitted.
CREATE TABLE draft (
    module TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('reflection', 'practice')),
    number INTEGER NOT NULL,
    chosen TEXT    NOT NULL CHECK (chosen NOT GLOB '*[^-0-9,]*'),
    text   TEXT    NOT NULL,
    PRIMARY KEY (module, kind, number)
) STRICT, WITHOUT ROWID;
