-- What was applied behind a gap: an erasure that is still at work holds the position back, those behind it are done.
ALTER TABLE journal_mark ADD COLUMN beyond text NOT NULL DEFAULT '';
