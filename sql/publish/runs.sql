-- Every run that has a ledger or a quarantine.
select run_id from ops.ledger
union distinct
select run_id from ops.quarantine
