"""What the views of mart count apart from the metrics is what is published, for every branch and period of the sample."""

import pytest

# name → (counted by the view, published); both return the same columns, and every row must be equal.
PAIRS = {
    "meetings due and held": (
        """
        select concat(replaceAll(kind, 'meeting', 'meeting_compliance'), if(kind = 'theme_day', '_compliance', '')) as metric,
          branch_id, month, sum(due) as denominator, sum(held) as numerator
        from mart.meeting_months where kind != 'general_meeting' group by metric, branch_id, month having denominator > 0
        """,
        """
        select metric_id, scope_id, period_start, denominator, numerator from mart.metric_values
        where metric_id in ('theme_day_compliance', 'committee_meeting_compliance', 'group_meeting_compliance')
          and scope_kind = 'branch' and period_kind = 'month' and denominator > 0
        """,
    ),
    "general meetings due and held": (
        """
        select branch_id, toDate32(toStartOfQuarter(month)) as quarter, sum(due) as denominator, sum(held) as numerator
        from mart.meeting_months where kind = 'general_meeting' and due > 0 group by branch_id, quarter
        """,
        """
        select scope_id, period_start, denominator, numerator from mart.metric_values
        where metric_id = 'general_meeting_compliance' and scope_kind = 'branch' and period_kind = 'quarter' and denominator > 0
          and not is_open
        """,
    ),
    "expected and present": (
        """
        select scope_kind, scope_id, period_zh, stage, times from mart.attendance_stages
        where stage in ('expected', 'present') and times > 0
        """,
        """
        select scope_kind, scope_id, period_zh, replaceOne(metric_id, 'attendance_', ''), numerator
        from mart.metric_values as cell
        inner join mart.periods as period on period.period_kind = cell.period_kind and period.period_start = cell.period_start
        where metric_id in ('attendance_expected', 'attendance_present') and numerator > 0
        """,
    ),
    "votes with a quorum": (
        """
        select branch_name, period_zh, count() as denominator, countIf(is_passed) as numerator from mart.voting_meetings
        where is_inside and period_zh not like '%月' group by branch_name, period_zh
        """,
        """
        select branch_name, period_zh, denominator, numerator
        from mart.metric_tiles where metric_id = 'quorum_meeting_share' and scope_kind = 'branch' and denominator > 0
          and period_zh not like '%月'
        """,
    ),
    "late records": (
        "select period_zh, sum(records) as denominator, sum(late) as numerator from mart.late_records group by period_zh",
        """
        select period_zh, denominator, numerator from mart.metric_tiles
        where metric_id = 'late_record_share' and scope_kind = 'bureau' and denominator > 0
        """,
    ),
    "members by branch": (
        "select branch_id, members from mart.branch_structure where members > 0",
        """
        select scope_id, numerator from mart.metric_values where metric_id = 'member_count' and scope_kind = 'branch'
          and period_kind = 'month' and numerator > 0
          and period_start = (select max(period_start) from mart.periods where period_kind = 'month')
        """,
    ),
    "members with 32 hours": (
        """
        select branch_id, count() as denominator, countIf(hours >= 32) as numerator
        from mart.study_progress group by branch_id
        """,
        """
        select scope_id, denominator, numerator from mart.metric_values
        where metric_id = 'train32_rate' and scope_kind = 'branch' and period_kind = 'month' and denominator > 0
          and period_start = (select max(period_start) from mart.periods where period_kind = 'month')
        """,
    ),
    "targets of rotation": (
        """
        select plan, sum(targets) as denominator, sum(reached) as numerator from mart.training_plans
        where kind = 'rotation' group by plan
        """,
        """
        select plan, argMax(denominator, period_start), argMax(numerator, period_start)
        from mart.metric_values as cell cross join mart.plan_windows as plans
        where metric_id = 'rotation_coverage' and scope_kind = 'bureau' and period_kind = 'month'
          and plans.window_from <= cell.period_start and cell.period_start < plans.window_to
        group by plan
        """,
    ),
    "festival visits": (
        """
        select toYear(last_day) as year, sum(targets) as denominator, sum(visited) as numerator from mart.festival_progress
        where scope_kind = 'bureau' and targets is not null group by year
        """,
        """
        select toYear(period_start) as year, sum(denominator), sum(numerator) from mart.metric_values
        where metric_id = 'festival_visit_coverage' and scope_kind = 'bureau' and period_kind = 'month' and denominator > 0
        group by year
        """,
    ),
    "supplies": (
        "select sum(times) from mart.supply_drives where scope_kind = 'bureau'",
        """
        select sum(numerator) from mart.metric_values
        where metric_id = 'supply_person_times' and scope_kind = 'bureau' and period_kind = 'year'
        """,
    ),
    "completed classes": (
        """
        select period_zh, sum(enrolled) as denominator, sum(completed) as numerator
        from mart.training_classes where is_inside group by period_zh
        """,
        """
        select period_zh, denominator, numerator from mart.metric_tiles
        where metric_id = 'training_completion' and scope_kind = 'bureau' and denominator > 0
        """,
    ),
}


def rows(native, sql: str) -> list[list]:
    found = native.query(sql).result_rows
    return sorted([[str(value) if isinstance(value, str) else value for value in row] for row in found], key=str)


def comparable(found: list[list]) -> list[list]:
    return sorted(
        ([value if isinstance(value, str) or hasattr(value, "year") else float(value) for value in row] for row in found),
        key=str,
    )


@pytest.mark.parametrize("pair", PAIRS)
def test_view_counts_what_is_published(native, pair):
    counted, published = (comparable(rows(native, sql)) for sql in PAIRS[pair])
    assert counted
    assert counted == published


def test_counts_of_persons_in_need_are_told_where_none_is_small(native):
    for view, count in (("care_bands", "persons"), ("hospital_queue", "stays")):
        told = native.query(f"select scope_kind, {count}, shown_zh from mart.{view} where audience = 'others'").result_rows
        assert {scope for scope, amount, _ in told if amount is not None} >= {"bureau"}
        assert [amount for _, amount, _ in told if amount is not None and 0 < amount < 5] == []
        assert {shown for _, amount, shown in told if amount is None} == {"不公开"}
        assert native.query(f"select count() from mart.{view} where audience = 'care'").result_rows == [(0,)]


def test_campaign_is_hidden_where_its_month_is(native):
    told = native.query(
        """
        select count() from mart.festival_progress as campaign
        inner join mart.metric_values as cell on cell.scope_kind = campaign.scope_kind and cell.scope_id = campaign.scope_id
          and cell.period_start = toDate32(toStartOfMonth(campaign.last_day))
        where cell.metric_id = 'festival_visit_coverage' and cell.period_kind = 'month' and cell.status = 'suppressed'
          and campaign.visited is not null
        """
    ).result_rows[0][0]
    assert told == 0


def test_overdue_persons_are_the_metric_where_both_bands_are_told(native):
    counted = native.query(
        """
        select scope_kind, scope_id, sum(persons) from mart.care_bands where band >= 4
        group by scope_kind, scope_id having countIf(persons is null) = 0
        """
    ).result_rows
    published = native.query(
        """
        select scope_kind, scope_id, numerator from mart.metric_values
        where metric_id = 'unvisited_90d' and period_kind = 'month' and status = 'ok'
          and period_start = (select max(period_start) from mart.periods where period_kind = 'month')
        """
    ).result_rows
    assert counted
    assert set(counted) <= {(scope, identity, int(persons)) for scope, identity, persons in published} | {
        row for row in counted if row[2] == 0
    }


@pytest.mark.parametrize("view", ["alerts", "check_outcomes", "feeds", "quarantined_rules", "training_plans"])
def test_no_code_is_left_without_a_chinese_name(native, view):
    column = {"alerts": "alert_zh", "check_outcomes": "check_zh", "feeds": "table_zh", "quarantined_rules": "rule_zh"}.get(
        view, "kind_zh"
    )
    unnamed = native.query(f"select distinct {column} from mart.{view} where not match({column}, '[一-龥]')").result_rows
    assert unnamed == []


def test_merged_branch_says_where_its_members_went(native):
    merged = native.query(
        "select state_zh, members from mart.branch_structure where not is_active and state_zh like '%并入%'"
    ).result_rows
    changes = native.query("select change_zh from mart.branch_changes where change = 'merged'").result_rows
    assert [members for _, members in merged] == [0] * len(changes)
    assert [state.split("并入 ")[1] for state, _ in merged] == [change.removeprefix("并入") for (change,) in changes]
