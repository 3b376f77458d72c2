-- What an erasure ends: a shop's requests that wait for a person. An erasure looks for them, whatever else is not settled.
CREATE INDEX rights_request_pending ON rights_request (shop, id COLLATE "C")
  WHERE kind <> 'ERASURE' AND status IN ('OPEN', 'WAITING', 'HELD');
