-- What arrived, whom it is about, and who may read it. Times are milliseconds since 1970 in UTC.

PRAGMA application_id = 0x4D487562;  -- "MHub"

CREATE TABLE team (
    id   INTEGER PRIMARY KEY,
    name TEXT    NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE person (
    id   INTEGER PRIMARY KEY,
    name TEXT    NOT NULL,  -- '' until somebody says it
    team INTEGER NOT NULL REFERENCES team (id)
) STRICT;
CREATE INDEX person_team ON person (team);

-- Every text that a query can ask for, once. The roles are those of hub/xapi/mentions.h.
CREATE TABLE name (
    id   INTEGER PRIMARY KEY,
    role INTEGER NOT NULL CHECK (role BETWEEN 1 AND 6),
    text TEXT    NOT NULL,
    UNIQUE (role, text)
) STRICT;

-- The actors of a person: one for each laptop. A name of role 1 belongs to one person at most.
CREATE TABLE identity (
    name   INTEGER PRIMARY KEY REFERENCES name (id),
    person INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX identity_person ON identity (person);

CREATE TABLE access_key (
    id       TEXT    NOT NULL PRIMARY KEY,
    digest   BLOB    NOT NULL CHECK (length(digest) = 32),
    role     INTEGER NOT NULL CHECK (role IN (1, 2, 3)),
    team     INTEGER REFERENCES team (id),
    person   INTEGER REFERENCES person (id),
    identity INTEGER REFERENCES name (id),  -- as whom a learner's key writes; the first statement says it
    is_revoked INTEGER NOT NULL DEFAULT 0 CHECK (is_revoked IN (0, 1)),
    CHECK ((role = 3) = (team IS NULL)),
    CHECK ((role = 1) = (person IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    digest  BLOB    NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    team    INTEGER NOT NULL REFERENCES team (id),
    person  INTEGER REFERENCES person (id),
    expires INTEGER NOT NULL,
    is_used INTEGER NOT NULL DEFAULT 0 CHECK (is_used IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE authority (
    id   INTEGER PRIMARY KEY,
    json TEXT    NOT NULL UNIQUE
) STRICT;

-- In the order of arrival; nothing is ever deleted. What was received comes last: it is the longest.
CREATE TABLE statement (
    sequence  INTEGER PRIMARY KEY,
    id        BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    stored    INTEGER NOT NULL,
    actor     INTEGER REFERENCES name (id),    -- NULL for a Group without an identity
    writer    INTEGER REFERENCES person (id),  -- whose key wrote it; NULL for an administrator's
    authority INTEGER NOT NULL REFERENCES authority (id),
    is_voiding INTEGER NOT NULL CHECK (is_voiding IN (0, 1)),
    voided_by INTEGER REFERENCES statement (sequence),
    has_bare_context_activity INTEGER NOT NULL CHECK (has_bare_context_activity IN (0, 1)),
    version   TEXT    NOT NULL,
    received  TEXT    NOT NULL
) STRICT;
CREATE INDEX statement_stored ON statement (stored);
CREATE INDEX statement_actor ON statement (actor);

CREATE TABLE mention (
    name      INTEGER NOT NULL REFERENCES name (id),
    statement INTEGER NOT NULL REFERENCES statement (sequence),
    PRIMARY KEY (name, statement)
) STRICT, WITHOUT ROWID;

-- A statement about a statement, which may not have arrived yet.
CREATE TABLE reference (
    source INTEGER PRIMARY KEY REFERENCES statement (sequence),
    target BLOB    NOT NULL CHECK (length(target) = 16)
) STRICT;
CREATE INDEX reference_target ON reference (target);

-- Every statement that a reference leads to, over others as well.
CREATE TABLE follows (
    source INTEGER NOT NULL REFERENCES statement (sequence),
    target INTEGER NOT NULL REFERENCES statement (sequence),
    steps  INTEGER NOT NULL CHECK (steps > 0),
    PRIMARY KEY (source, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX follows_target ON follows (target, source);

-- What an activity was last said to be.
CREATE TABLE definition (
    activity TEXT NOT NULL PRIMARY KEY,
    json     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
