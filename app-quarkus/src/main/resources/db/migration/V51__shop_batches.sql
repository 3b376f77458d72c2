-- A shop's rows are forgotten in batches: each begins where the one before ended, and passes no other shop's rows.
CREATE INDEX webhook_inbox_batch ON webhook_inbox (shop, id);
CREATE INDEX mail_word_batch ON mail_word (shop, id);
CREATE INDEX consent_proof_batch ON consent_proof (shop, id);
