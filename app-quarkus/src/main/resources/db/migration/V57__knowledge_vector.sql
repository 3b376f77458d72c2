-- Vectors of passages, for searching by meaning. Each is a part of its text: it goes with it, whatever removes that.
CREATE TABLE knowledge_vector (
  source  bigint  NOT NULL REFERENCES knowledge_source (id) ON DELETE CASCADE,
  -- Which passage of the text.
  part    integer NOT NULL,
  -- Which state of the text it was made of; of another state it is none.
  text_change bigint NOT NULL,
  model   text    NOT NULL,
  -- 32-bit floating-point numbers, big end first.
  vector  bytea   NOT NULL,
  -- Rises with each vector that is kept.
  change  bigint  NOT NULL DEFAULT nextval('knowledge_change'),
  PRIMARY KEY (source, part)
);
