-- The last day that counts in a publish.
with
${tables}
select as_of from run_context
