-- A manager's copy of their team, beside the manager's own record. What the hub told can be fetched again; what was read from
-- files cannot.

PRAGMA application_id = 0x4D6F5465;  -- "MoTe"

-- One row once a hub has answered.
CREATE TABLE copy (
    only    INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    source  TEXT    NOT NULL,                      -- what the hub's database calls itself
    team    TEXT    NOT NULL,                      -- the manager's; '' for everybody's
    mark    INTEGER NOT NULL,                      -- up to where changes were told
    fetched INTEGER NOT NULL                       -- ms since 1970
) STRICT;

CREATE TABLE person (
    id           INTEGER NOT NULL PRIMARY KEY,     -- the hub's number
    name         TEXT    NOT NULL,
    staff_number TEXT    NOT NULL,
    team         TEXT    NOT NULL,
    joined       INTEGER,                          -- ms since 1970
    last_heard   INTEGER                           -- likewise; NULL when never
) STRICT;

CREATE TABLE account (
    name   TEXT    NOT NULL PRIMARY KEY,           -- the UUID of a laptop's actor
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX account_person ON account (person);

CREATE TABLE progress (
    person     INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    module     TEXT    NOT NULL CHECK (module <> ''),
    completion TEXT    NOT NULL,                   -- records/completion_json
    PRIMARY KEY (person, module)
) STRICT, WITHOUT ROWID;

CREATE TABLE module (
    id    TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE due (
    team   TEXT NOT NULL,
    module TEXT NOT NULL,
    on_day TEXT NOT NULL,                          -- 2026-12-31
    PRIMARY KEY (team, module)
) STRICT, WITHOUT ROWID;

-- Whom files told of, each laptop's actor by itself.
CREATE TABLE file_person (
    id           INTEGER NOT NULL PRIMARY KEY,
    account      TEXT    NOT NULL UNIQUE CHECK (account <> ''),
    name         TEXT    NOT NULL,
    staff_number TEXT    NOT NULL,
    team         TEXT    NOT NULL,
    saved        INTEGER NOT NULL                  -- ms since 1970: when the newest of their files was made
) STRICT;

-- What signed files say and what unsigned ones say is never mixed here.
CREATE TABLE file_progress (
    person     INTEGER NOT NULL REFERENCES file_person ON DELETE CASCADE,
    module     TEXT    NOT NULL CHECK (module <> ''),
    is_signed  INTEGER NOT NULL CHECK (is_signed IN (0, 1)),
    completion TEXT    NOT NULL,
    PRIMARY KEY (person, module, is_signed)
) STRICT, WITHOUT ROWID;
