-- What merchants chose for recovery. Durations in seconds, times of day in minutes.
CREATE TABLE recovery_choice (
  shop             text    PRIMARY KEY,
  paused           boolean NOT NULL,
  delay            bigint  NOT NULL,
  between_mails    bigint  NOT NULL,
  person_most      integer NOT NULL,
  person_window    bigint  NOT NULL,
  shop_most        integer NOT NULL,
  shop_window      bigint  NOT NULL,
  quiet_from       integer NOT NULL,
  quiet_to         integer NOT NULL,
  zone             text    NOT NULL,
  younger_than     bigint  NOT NULL,
  discount_code    text,
  trial            boolean NOT NULL,
  trial_address     bytea,
  trial_address_key text
);
