-- When a merchant chose last: what was chosen after an uninstall belongs to a new installation.
ALTER TABLE recovery_choice ADD COLUMN chosen_at timestamptz NOT NULL DEFAULT 'epoch';
