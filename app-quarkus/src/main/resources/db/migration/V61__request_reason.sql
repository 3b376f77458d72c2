-- Why somebody is to be forgotten, where a law names the case: a code, without an age or a name.
ALTER TABLE rights_request ADD COLUMN reason text CHECK (reason IN ('CHILD'));
