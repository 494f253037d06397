-- People as managers see them, and what statements add up to, kept in the transaction that stores a statement. Days
-- are counted from 1970. Nothing here is made for who never began a module.

ALTER TABLE person ADD COLUMN staff_number TEXT NOT NULL DEFAULT '';  -- '' until somebody says it
ALTER TABLE person ADD COLUMN joined INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN last_heard INTEGER NOT NULL DEFAULT 0;  -- 0 is never
ALTER TABLE person ADD COLUMN passed INTEGER NOT NULL DEFAULT 0;      -- modules
ALTER TABLE person ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;     -- grows over all people and departures; no two are equal
ALTER TABLE person ADD COLUMN folded_name TEXT NOT NULL DEFAULT '';   -- without case and accents
ALTER TABLE person ADD COLUMN folded_number TEXT NOT NULL DEFAULT '';

UPDATE person SET changed = id,
    last_heard = coalesce((SELECT max(s.stored) FROM identity i JOIN statement s ON s.actor = i.name
                           WHERE i.person = person.id AND s.writer = person.id), 0),
    joined = coalesce((SELECT min(s.stored) FROM identity i JOIN statement s ON s.actor = i.name
                       WHERE i.person = person.id AND s.writer = person.id),
                      CAST(strftime('%s', 'now') AS INTEGER) * 1000);

-- Every three bytes of the folded name and number: who is looked for by a piece of them is found without reading all.
CREATE TABLE person_part (
    part   TEXT    NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (part, person)
) STRICT, WITHOUT ROWID;

DROP INDEX person_team;
CREATE INDEX person_name ON person (folded_name);
CREATE INDEX person_heard ON person (last_heard);
CREATE INDEX person_passed ON person (passed);
CREATE INDEX person_changed ON person (changed);
CREATE INDEX person_team_name ON person (team, folded_name);
CREATE INDEX person_team_heard ON person (team, last_heard);
CREATE INDEX person_team_passed ON person (team, passed);
CREATE INDEX person_team_changed ON person (team, changed);

ALTER TABLE team ADD COLUMN people INTEGER NOT NULL DEFAULT 0;
ALTER TABLE team ADD COLUMN never_heard INTEGER NOT NULL DEFAULT 0;  -- people of whom nothing came yet
UPDATE team SET people = (SELECT count(*) FROM person WHERE team = team.id),
    never_heard = (SELECT count(*) FROM person WHERE team = team.id AND last_heard = 0);

CREATE TRIGGER person_comes AFTER INSERT ON person BEGIN
    UPDATE team SET people = people + 1, never_heard = never_heard + (NEW.last_heard = 0) WHERE id = NEW.team;
END;
CREATE TRIGGER person_goes AFTER DELETE ON person BEGIN
    UPDATE team SET people = people - 1, never_heard = never_heard - (OLD.last_heard = 0) WHERE id = OLD.team;
END;
CREATE TRIGGER person_moves AFTER UPDATE OF team, last_heard ON person
WHEN OLD.team <> NEW.team OR (OLD.last_heard = 0) <> (NEW.last_heard = 0) BEGIN
    UPDATE team SET people = people - 1, never_heard = never_heard - (OLD.last_heard = 0) WHERE id = OLD.team;
    UPDATE team SET people = people + 1, never_heard = never_heard + (NEW.last_heard = 0) WHERE id = NEW.team;
END;

-- Who is no longer in a team, and may stand in a copy of it.
CREATE TABLE departure (
    person  INTEGER NOT NULL,
    team    INTEGER NOT NULL REFERENCES team (id),
    changed INTEGER NOT NULL UNIQUE,
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),  -- from the hub
    PRIMARY KEY (person, team)
) STRICT, WITHOUT ROWID;
CREATE INDEX departure_team ON departure (team, changed);

-- What all statements of a person say of a module (records/completion.h), and how that sums up.
CREATE TABLE completion (
    person   INTEGER NOT NULL REFERENCES person (id),
    module   TEXT    NOT NULL,
    standing INTEGER NOT NULL CHECK (standing BETWEEN 1 AND 3),
    percent  INTEGER NOT NULL,
    score    REAL,
    attempts INTEGER NOT NULL,
    version  INTEGER NOT NULL,
    passed   INTEGER,             -- the moment
    valid_months INTEGER NOT NULL,
    ends     INTEGER,             -- the last day on which the pass counts; NULL is never
    json     TEXT    NOT NULL,    -- records/completion_json.h
    PRIMARY KEY (person, module)
) STRICT, WITHOUT ROWID;
CREATE INDEX completion_standing ON completion (standing, module);
CREATE INDEX completion_ends ON completion (ends) WHERE ends IS NOT NULL;

-- Counts of the people of each team, and under team 0 of everybody.
CREATE TABLE standing_total (
    team     INTEGER NOT NULL,
    module   TEXT    NOT NULL,
    standing INTEGER NOT NULL,
    people   INTEGER NOT NULL,
    PRIMARY KEY (team, module, standing)
) STRICT, WITHOUT ROWID;

-- How many passes count until that day.
CREATE TABLE ending_total (
    team   INTEGER NOT NULL,
    module TEXT    NOT NULL,
    day    INTEGER NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (team, module, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE week_total (
    team   INTEGER NOT NULL,
    module TEXT    NOT NULL,
    monday INTEGER NOT NULL,
    passes INTEGER NOT NULL,
    PRIMARY KEY (team, module, monday)
) STRICT, WITHOUT ROWID;

-- First answers of each team.
CREATE TABLE question_total (
    team     INTEGER NOT NULL REFERENCES team (id),
    module   TEXT    NOT NULL,
    question INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    right    INTEGER NOT NULL,
    PRIMARY KEY (team, module, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE due (
    team   INTEGER NOT NULL REFERENCES team (id),
    module TEXT    NOT NULL CHECK (module <> ''),
    day    INTEGER NOT NULL,
    PRIMARY KEY (team, module)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_module ON due (module, day);
CREATE INDEX due_day ON due (day);

-- Statements that bring a reflection's words and were not taken back.
CREATE TABLE reflection (
    statement INTEGER PRIMARY KEY REFERENCES statement (sequence),
    person    INTEGER NOT NULL REFERENCES person (id),
    team      INTEGER NOT NULL REFERENCES team (id)
) STRICT;
CREATE INDEX reflection_person ON reflection (person);
CREATE INDEX reflection_team ON reflection (team);

CREATE INDEX statement_attachment_of ON statement_attachment (attachment);

-- Whose statements are yet to be folded: everybody's that came before there was anything of this.
CREATE TABLE refold (person INTEGER PRIMARY KEY REFERENCES person (id)) STRICT;
INSERT INTO refold SELECT id FROM person;
