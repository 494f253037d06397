-- Who sends something changes, and was heard from: a change is numbered by that moment, so that one index tells of both,
-- and few pages are written. Changes of another kind are in an index of their own until the person is heard from. Those
-- of a team are found among all, or among its people, whichever are fewer.
DROP INDEX person_changed;
DROP INDEX person_heard;
DROP INDEX person_team_heard;
CREATE INDEX person_heard ON person (last_heard, id, team);
CREATE INDEX person_changed ON person (changed, team) WHERE changed <> last_heard;

-- Whoever writes when somebody was heard from counts it: a trigger costs each time, and is needed once.
DROP TRIGGER person_moves;
CREATE TRIGGER person_moves AFTER UPDATE OF team ON person WHEN OLD.team <> NEW.team BEGIN
    UPDATE team SET people = people - 1, never_heard = never_heard - (OLD.last_heard = 0) WHERE id = OLD.team;
    UPDATE team SET people = people + 1, never_heard = never_heard + (NEW.last_heard = 0) WHERE id = NEW.team;
END;
