-- The oldest that wait, whatever was delivered before them: what a relay claims from (Events' Courier).
CREATE INDEX outbox_delivery_waiting ON outbox_delivery (subscriber, position) WHERE state = 'waiting';
