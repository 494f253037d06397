-- What is mentioned as an agent (role 1) is a related agent (role 2) too, and an activity (4) a related one (5): a row
-- for the first says both. Rows have no REFERENCES any more, which cost as much as the rows themselves: their numbers
-- come from the same transaction.
CREATE TABLE lean_mention (
    name      INTEGER NOT NULL,  -- of name
    statement INTEGER NOT NULL,  -- its sequence
    PRIMARY KEY (name, statement)
) STRICT, WITHOUT ROWID;

INSERT INTO lean_mention (name, statement)
SELECT m.name, m.statement FROM mention m JOIN name related ON related.id = m.name
WHERE related.role NOT IN (2, 5) OR NOT EXISTS (
    SELECT 1 FROM name direct JOIN mention d ON d.name = direct.id
    WHERE direct.role = related.role - 1 AND direct.text = related.text AND d.statement = m.statement)
ORDER BY m.name, m.statement;

DROP TABLE mention;
ALTER TABLE lean_mention RENAME TO mention;

DELETE FROM name WHERE role IN (2, 5) AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.name = name.id);
