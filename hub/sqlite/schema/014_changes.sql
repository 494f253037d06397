-- Whoever sends something changes, and each index on when is written then. What changed in a team is found among what
-- changed at all, or among its people, whichever are fewer.
DROP INDEX person_team_changed;
DROP INDEX person_changed;
CREATE INDEX person_changed ON person (changed, team);
