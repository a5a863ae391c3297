package org.changqing.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What decides a metric's cells, beside its figures.
 *
 * @param isPlainCount whether it has no denominator
 * @param kinds the period kinds in which it is published
 * @param optionalTables its own optional tables: without one of them the metric is not applicable
 */
record Metric(
    String id, boolean isPlainCount, Set<Period.Kind> kinds, List<String> optionalTables) {

  static final List<Metric> ALL = all();

  private static List<Metric> all() {
    List<Metric> all = new ArrayList<>();
    count(all, "member_count");
    ratio(all, "age80plus_share");
    count(all, "attendance_expected");
    count(all, "attendance_present");
    ratio(all, "attendance_rate");
    ratio(all, "online_share");
    ratio(all, "unexcused_absence_rate");
    ratio(all, "member_participation");
    notMonthly(all, "general_meeting_compliance");
    ratio(all, "committee_meeting_compliance");
    ratio(all, "group_meeting_compliance");
    ratio(all, "theme_day_compliance");
    notMonthly(all, "quorum_meeting_share");
    ratio(all, "exempt_share", "exemption");
    count(all, "no_activity_6m");
    count(all, "train_hours_total");
    ratio(all, "train32_rate");
    ratio(all, "committee56_rate");
    ratio(all, "rotation_coverage", "training_target");
    ratio(all, "training_completion");
    ratio(all, "talk_coverage", "talk");
    count(all, "care_visits");
    count(all, "care_persons");
    ratio(all, "festival_visit_coverage", "campaign", "campaign_target");
    ratio(all, "hospital_visit_rate", "hospital_stay");
    ratio(all, "discharge_followup_7d", "hospital_stay");
    count(all, "unvisited_90d", "care_need");
    ratio(all, "hardship_paired_rate", "care_need", "pairing");
    count(all, "supply_person_times", "distribution");
    count(all, "supply_persons", "distribution");
    count(all, "volunteer_persons", "volunteer_spell");
    count(all, "app_active_members", "platform_account", "platform_event");
    ratio(all, "fee_paid_rate", "fee");
    ratio(all, "late_record_share");
    return List.copyOf(all);
  }

  private static void count(List<Metric> all, String id, String... optionalTables) {
    all.add(new Metric(id, true, EnumSet.allOf(Period.Kind.class), List.of(optionalTables)));
  }

  private static void ratio(List<Metric> all, String id, String... optionalTables) {
    all.add(new Metric(id, false, EnumSet.allOf(Period.Kind.class), List.of(optionalTables)));
  }

  private static void notMonthly(List<Metric> all, String id) {
    Set<Period.Kind> kinds = EnumSet.complementOf(EnumSet.of(Period.Kind.MONTH));
    all.add(new Metric(id, false, kinds, List.of()));
  }
}
