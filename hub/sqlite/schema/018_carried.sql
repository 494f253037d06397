-- What came by a file and no key of its person has sent since. It is confirmed once one does, or once the laptop that
-- signed the file is known as theirs.
CREATE TABLE carried (
    statement INTEGER PRIMARY KEY REFERENCES statement (sequence),
    person    INTEGER NOT NULL REFERENCES person (id),
    signer    BLOB    NOT NULL CHECK (length(signer) IN (0, 32))  -- empty where nobody signed it
) STRICT;
CREATE INDEX carried_file ON carried (person, signer);

-- Accounts that are somebody's because a file said so, and as which no laptop of theirs connected or sent the same since.
CREATE TABLE claimed (
    account INTEGER PRIMARY KEY REFERENCES name (id),
    person  INTEGER NOT NULL REFERENCES person (id),
    signer  BLOB    NOT NULL CHECK (length(signer) IN (0, 32))  -- of the file that said so
) STRICT;
CREATE INDEX claimed_file ON claimed (person, signer);

-- Who vouches for a statement tells whether it came by a file, and who signed that; `fingerprint` is the program's.
INSERT OR IGNORE INTO carried (statement, person, signer)  -- fingerprints of two keys may be alike
SELECT s.sequence, f.person, f.signer
FROM records_file f
CROSS JOIN identity i ON i.person = f.person
CROSS JOIN statement s ON s.actor = i.name
CROSS JOIN authority a ON a.id = s.authority
WHERE json_extract(a.json, '$.account.homePage') = 'https://w3id.org/mooring/hub/file'
AND substr(json_extract(a.json, '$.account.name'), 1, instr(json_extract(a.json, '$.account.name'), ' ') - 1) =
    CASE length(f.signer) WHEN 0 THEN 'unsigned' ELSE fingerprint(f.signer) END;

-- Which file it was that claimed an account is not known of older ones: it may be any whose laptop is not known.
INSERT INTO claimed (account, person, signer)
SELECT i.name, i.person, min(f.signer)
FROM records_file f
CROSS JOIN identity i ON i.person = f.person
WHERE NOT EXISTS (SELECT 1 FROM device d WHERE d.person = f.person AND d.public_key = f.signer)
AND NOT EXISTS (SELECT 1 FROM statement s CROSS JOIN authority a ON a.id = s.authority
    WHERE s.actor = i.name AND s.writer = i.person
    AND json_extract(a.json, '$.account.homePage') IS NOT 'https://w3id.org/mooring/hub/file')
GROUP BY i.name;

-- Kept in the transaction that changes any of this, so that those who are marked are found in the order of a page,
-- however few or many they are. Who is not marked is in none of these indexes.
ALTER TABLE person ADD COLUMN is_unconfirmed INTEGER NOT NULL DEFAULT 0 CHECK (is_unconfirmed IN (0, 1));
UPDATE person SET is_unconfirmed = 1 WHERE id IN (SELECT f.person FROM records_file f
    WHERE NOT EXISTS (SELECT 1 FROM device d WHERE d.person = f.person AND d.public_key = f.signer)
    AND (EXISTS (SELECT 1 FROM carried c WHERE c.person = f.person AND c.signer = f.signer)
        OR EXISTS (SELECT 1 FROM claimed c WHERE c.person = f.person AND c.signer = f.signer)));
-- Copies are made anew: who was marked before may not be now.
DELETE FROM setting WHERE name = 'source';
CREATE INDEX unconfirmed_name ON person (folded_name) WHERE is_unconfirmed = 1;
CREATE INDEX unconfirmed_heard ON person (last_heard) WHERE is_unconfirmed = 1;
CREATE INDEX unconfirmed_passed ON person (passed) WHERE is_unconfirmed = 1;
CREATE INDEX unconfirmed_team_name ON person (team, folded_name) WHERE is_unconfirmed = 1;
CREATE INDEX unconfirmed_team_heard ON person (team, last_heard) WHERE is_unconfirmed = 1;
CREATE INDEX unconfirmed_team_passed ON person (team, passed) WHERE is_unconfirmed = 1;

-- What administrators call a module until somebody begins it, whose own title it has then.
CREATE TABLE given_title (
    module TEXT NOT NULL PRIMARY KEY,
    title  TEXT NOT NULL CHECK (title <> '')
) STRICT, WITHOUT ROWID;
