-- When the due date of a module in a team was set or taken away last, so that copies are told of that alone. Numbered by
-- themselves; what was taken away stays here, and is not in `due`.
CREATE TABLE due_change (
    team    INTEGER NOT NULL REFERENCES team (id),
    module  TEXT    NOT NULL,
    changed INTEGER NOT NULL UNIQUE,
    PRIMARY KEY (team, module)
) STRICT, WITHOUT ROWID;
INSERT INTO due_change (team, module, changed) SELECT team, module, row_number() OVER (ORDER BY team, module) FROM due;

-- Copies know teams by their names: when one is called otherwise, they are made anew.
CREATE TRIGGER team_is_renamed AFTER UPDATE OF name ON team WHEN OLD.name <> NEW.name BEGIN
    DELETE FROM setting WHERE name = 'source';
END;
