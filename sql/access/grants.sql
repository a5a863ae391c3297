-- Which role may read what. The role operator may do everything and is not named here.
-- The stored tables of mart, and views over them, are read with the reader's rights; other views run without them (sql security none).

grant select, show on mart.metric_values to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.metric_cells to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.data_status to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.branches to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.alerts to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.attendance_stages to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.branch_changes to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.branch_offices to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.branch_structure to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.care_bands to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.check_outcomes to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.data_health to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.feeds to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.festival_progress to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.hospital_queue to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.late_records to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.meeting_months to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.metric_months to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.metric_tiles to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.night_runs to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.period_months to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.periods to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.plan_windows to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.publish_history to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.quarantined_rules to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.rotation_burnup to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.study_progress to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.supply_drives to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.training_classes to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.training_plans to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.versions to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.voting_meetings to dashboard, leadership, analyst, care, secretary, district;
grant select, show on mart.overdue_care to care;
grant select, show on mart.visit_worklist to care;

-- Clients name this empty database when they are told no other.
grant show databases on default.* to dashboard, leadership, analyst, care, secretary, district;

-- The tables behind the views of mart, which read them with the reader's rights; the policies below decide on the rows.
grant select on ops.chosen_manifest to dashboard, leadership, analyst, care, secretary, district;
grant select on store.alerts to dashboard, leadership, analyst, care, secretary, district;
grant select on store.attendance_stages to dashboard, leadership, analyst, care, secretary, district;
grant select on store.branch_changes to dashboard, leadership, analyst, care, secretary, district;
grant select on store.branch_district to dashboard, leadership, analyst, care, secretary, district;
grant select on store.branch_offices to dashboard, leadership, analyst, care, secretary, district;
grant select on store.branch_structure to dashboard, leadership, analyst, care, secretary, district;
grant select on store.branches to dashboard, leadership, analyst, care, secretary, district;
grant select on store.care_bands to dashboard, leadership, analyst, care, secretary, district;
grant select on store.festival_progress to dashboard, leadership, analyst, care, secretary, district;
grant select on store.hospital_queue to dashboard, leadership, analyst, care, secretary, district;
grant select on store.late_records to dashboard, leadership, analyst, care, secretary, district;
grant select on store.meeting_months to dashboard, leadership, analyst, care, secretary, district;
grant select on store.metric_cells to dashboard, leadership, analyst, care, secretary, district;
grant select on store.metric_tiles to dashboard, leadership, analyst, care, secretary, district;
grant select on store.overdue_care to care;
grant select on store.period_months to dashboard, leadership, analyst, care, secretary, district;
grant select on store.periods to dashboard, leadership, analyst, care, secretary, district;
grant select on store.plan_windows to dashboard, leadership, analyst, care, secretary, district;
grant select on store.study_progress to dashboard, leadership, analyst, care, secretary, district;
grant select on store.supply_drives to dashboard, leadership, analyst, care, secretary, district;
grant select on store.training_classes to dashboard, leadership, analyst, care, secretary, district;
grant select on store.training_plans to dashboard, leadership, analyst, care, secretary, district;
grant select on store.visit_worklist to care;
grant select on store.voting_meetings to dashboard, leadership, analyst, care, secretary, district;

-- What the metrics mean.
grant select on core.metric to leadership, secretary, district;

-- Records without names and without what the source calls sensitive.
grant select, show on core.activity to analyst, care;
grant select, show on core.attendance to analyst, care;
grant select, show on core.branch to analyst, care;
grant select, show on core.branch_period to analyst, care;
grant select, show on core.branch_place to analyst, care;
grant select, show on core.branch_version to analyst, care;
grant select, show on core.calendar_month to analyst, care;
grant select, show on core.campaign to analyst, care;
grant select(care_visit_id, person_key, visited_on, branch_id, district_code), show on core.care_visit to analyst;
grant select, show on core.cell to analyst, care;
grant select, show on core.distribution to analyst, care;
grant select, show on core.district to analyst, care;
grant select, show on core.due_period to analyst, care;
grant select, show on core.fee to analyst, care;
grant select, show on core.held_month to analyst, care;
grant select, show on core.hours_so_far to analyst, care;
grant select, show on core.member_interval to analyst, care;
grant select, show on core.metric to analyst, care;
grant select, show on core.office_holder to analyst, care;
grant select, show on core.office_interval to analyst, care;
grant select, show on core.period to analyst, care;
grant select, show on core.period_month to analyst, care;
grant select, show on core.person to analyst, care;
grant select, show on core.person_day to analyst, care;
grant select, show on core.person_place to analyst, care;
grant select, show on core.platform_use to analyst, care;
grant select, show on core.recorded_record to analyst, care;
grant select, show on core.roster to analyst, care;
grant select, show on core.run_context to analyst, care;
grant select, show on core.source_table to analyst, care;
grant select, show on core.state_day to analyst, care;
grant select, show on core.study_hours to analyst, care;
grant select, show on core.talk to analyst, care;
grant select, show on core.training_class to analyst, care;
grant select, show on core.training_day to analyst, care;
grant select, show on core.training_result to analyst, care;
grant select, show on core.training_target to analyst, care;
grant select, show on core.volunteer_spell to analyst, care;

-- What only those see who care for the persons.
grant select, show on core.campaign_target to care;
grant select, show on core.care_band to care;
grant select, show on core.care_need to care;
grant select, show on core.care_visit to care;
grant select, show on core.exempt to care;
grant select, show on core.exemption_interval to care;
grant select, show on core.hospital_stage to care;
grant select, show on core.hospital_stay to care;
grant select, show on core.metric_value to care;
grant select, show on core.pairing to care;
grant select, show on core.review to care;
grant select, show on core.suppressed_cell to care;
grant select, show on core.suppressed_value to care;
grant select, show on restricted.person_name to care;

-- What the policies below look up.
grant select on mart.branch_district to dashboard, leadership, analyst, care, secretary, district;
grant select on mart.neighbour_scope to dashboard, leadership, analyst, care, secretary, district;

-- Scoped roles: a secretary also has a role branch_… and a district lead a role district_… for each branch and district of theirs, named
-- by the hexadecimal id. Both read the bureau's cells, a secretary those of the own branches and their districts, a district lead those of
-- the own districts and the branches there. Everything they are granted stands in a policy, or says nothing of single branches.

-- Exact cells of sensitive metrics: for care. What may be told instead: for all others. The operator fills the tables and so sees both,
-- and in the views what care sees. Cells of branches and districts: for those who may see them.
create row policy readable_cells on store.metric_cells
  using (has(enabledRoles(), 'operator') or audience in ('all', if(has(enabledRoles(), 'care'), 'care', 'others')))
    and (
      hasAny(enabledRoles(), ['operator', 'care', 'leadership', 'analyst', 'dashboard'])
      or scope_kind = 'bureau'
      or has(enabledRoles(), concat(scope_kind, '_', hex(scope_id)))
      or (period_kind, period_start, scope_kind, scope_id) in (
        select period_kind, period_start, scope_kind, scope_id from mart.neighbour_scope)
    )
  to all;

create row policy readable_cells on store.metric_tiles
  using (has(enabledRoles(), 'operator') or audience in ('all', if(has(enabledRoles(), 'care'), 'care', 'others')))
    and (
      hasAny(enabledRoles(), ['operator', 'care', 'leadership', 'analyst', 'dashboard'])
      or scope_kind = 'bureau'
      or has(enabledRoles(), concat(scope_kind, '_', hex(scope_id)))
      or (measured_kind, measured_start, scope_kind, scope_id) in (
        select period_kind, period_start, scope_kind, scope_id from mart.neighbour_scope)
    )
  to all;

create row policy readable_cells on store.alerts
  using (has(enabledRoles(), 'operator') or audience in ('all', if(has(enabledRoles(), 'care'), 'care', 'others')))
    and (
      hasAny(enabledRoles(), ['operator', 'care', 'leadership', 'analyst', 'dashboard'])
      or (branch_name, district_name) in (select branch_name, district_name from mart.branches)
    )
  to all;

create row policy readable_branches on store.branches
  using hasAny(enabledRoles(), ['operator', 'care', 'leadership', 'analyst', 'dashboard'])
    or has(enabledRoles(), concat('branch_', hex(branch_id)))
    or has(enabledRoles(), concat('district_', hex(district_code)))
  to all;

-- Views without a period: a secretary's own branch and its district, a district lead's own district and the branches there now.
create row policy readable_scopes
  on store.attendance_stages, store.festival_progress, store.supply_drives
  using hasAny(enabledRoles(), ['operator', 'care', 'leadership', 'analyst', 'dashboard'])
    or scope_kind = 'bureau'
    or (scope_kind = 'branch' and scope_id in (select branch_id from mart.branches))
    or (scope_kind = 'district' and scope_id in (select district_code from mart.branches))
  to all;

-- Counts of persons in need and in hospital: exact ones for care, for all others those that may be told.
create row policy readable_counts
  on store.care_bands, store.hospital_queue
  using (has(enabledRoles(), 'operator') or audience = if(has(enabledRoles(), 'care'), 'care', 'others'))
    and (
      hasAny(enabledRoles(), ['operator', 'care', 'leadership', 'analyst', 'dashboard'])
      or scope_kind = 'bureau'
      or (scope_kind = 'branch' and scope_id in (select branch_id from mart.branches))
      or (scope_kind = 'district' and scope_id in (select district_code from mart.branches))
    )
  to all;

create row policy readable_branches
  on store.branch_changes, store.branch_offices, store.branch_structure, store.meeting_months, store.study_progress, store.training_plans
  using hasAny(enabledRoles(), ['operator', 'care', 'leadership', 'analyst', 'dashboard'])
    or branch_id in (select branch_id from mart.branches)
  to all;

create row policy readable_branches
  on store.late_records, store.training_classes, store.voting_meetings
  using hasAny(enabledRoles(), ['operator', 'care', 'leadership', 'analyst', 'dashboard'])
    or (branch_name, district_name) in (select branch_name, district_name from mart.branches)
  to all;
