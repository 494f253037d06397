-- Who stands where in a module is found in the order of a page, however few or many they are: completions know what
-- people are sorted by. When somebody was heard from changes too often to be written into each.
ALTER TABLE completion ADD COLUMN team INTEGER NOT NULL DEFAULT 0;
ALTER TABLE completion ADD COLUMN folded_name TEXT NOT NULL DEFAULT '';
ALTER TABLE completion ADD COLUMN passed_modules INTEGER NOT NULL DEFAULT 0;

UPDATE completion SET (team, folded_name, passed_modules) =
    (SELECT p.team, p.folded_name, p.passed FROM person p WHERE p.id = completion.person);

DROP INDEX completion_standing;
CREATE INDEX completion_name ON completion (standing, module, folded_name);
CREATE INDEX completion_passed ON completion (standing, module, passed_modules);
CREATE INDEX completion_team_name ON completion (team, standing, module, folded_name);
CREATE INDEX completion_team_passed ON completion (team, standing, module, passed_modules);

CREATE TRIGGER person_sorts_otherwise AFTER UPDATE OF team, folded_name, passed ON person
WHEN OLD.team <> NEW.team OR OLD.folded_name <> NEW.folded_name OR OLD.passed <> NEW.passed BEGIN
    UPDATE completion SET team = NEW.team, folded_name = NEW.folded_name, passed_modules = NEW.passed
    WHERE person = NEW.id;
END;
