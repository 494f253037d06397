-- The newest statements of some people, without those voided, are found in the index alone.
DROP INDEX statement_actor;
CREATE INDEX statement_actor ON statement (actor, voided_by);
