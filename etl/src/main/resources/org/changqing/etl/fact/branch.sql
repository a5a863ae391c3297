select branch_id, kind, founded_on, dissolved_on, merged_into from record_branch
