package org.changqing.sample;

import java.util.List;
import java.util.Locale;

/**
 * The tables of the operational contract; the first column is the key, the last two are the common
 * ones.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so.
enum Table {
  DISTRICT("district_code", "name"),
  BRANCH("branch_id", "kind", "founded_on", "dissolved_on", "merged_into"),
  BRANCH_VERSION(
      "branch_version_id", "branch_id", "name", "district_code", "valid_from", "valid_to"),
  PERSON(
      "person_id",
      "name",
      "id_number",
      "sex",
      "born_on",
      "person_class",
      "rank_code",
      "died_on",
      "party_status",
      "party_joined_on",
      "residence_district"),
  PERSON_MERGE("person_id", "merged_into"),
  MEMBERSHIP("membership_id", "person_id", "branch_id", "group_no", "valid_from", "valid_to"),
  POST("post_id", "person_id", "branch_id", "post_code", "valid_from", "valid_to"),
  EXEMPTION("exemption_id", "person_id", "reason_code", "approved_on", "valid_from", "valid_to"),
  ACTIVITY(
      "activity_id",
      "branch_id",
      "kind",
      "group_no",
      "title",
      "mode",
      "starts_at",
      "ends_at",
      "credit_hours",
      "vote",
      "lecturer_id",
      "status",
      "recorded_at"),
  ATTENDANCE(
      "attendance_id",
      "activity_id",
      "person_id",
      "status_code",
      "hours",
      "channel",
      "recorded_at"),
  TRAINING_CLASS("class_id", "kind", "title", "central", "starts_on", "ends_on", "status"),
  TRAINING_DAY("training_day_id", "class_id", "person_id", "trained_on", "hours"),
  TRAINING_RESULT("training_result_id", "class_id", "person_id", "result"),
  TRAINING_TARGET("training_target_id", "plan_id", "kind", "person_id", "window_from", "window_to"),
  TALK("talk_id", "person_id", "other_person_id", "held_on", "recorded_at"),
  CARE_NEED("care_need_id", "person_id", "kind", "valid_from", "valid_to"),
  PAIRING("pairing_id", "person_id", "helper_id", "valid_from", "valid_to"),
  HOSPITAL_STAY("hospital_stay_id", "person_id", "admitted_on", "discharged_on"),
  CARE_VISIT(
      "care_visit_id",
      "person_id",
      "visitor_id",
      "visited_on",
      "mode",
      "occasion",
      "relief_fen",
      "recorded_at"),
  CAMPAIGN("campaign_id", "kind", "name", "window_from", "window_to"),
  CAMPAIGN_TARGET("campaign_target_id", "campaign_id", "person_id"),
  DISTRIBUTION("distribution_id", "campaign_id", "person_id", "item", "quantity", "given_on"),
  VOLUNTEER_SPELL("volunteer_spell_id", "person_id", "role", "valid_from", "valid_to"),
  PLATFORM_ACCOUNT("account_id", "platform", "person_id", "bound_at"),
  PLATFORM_EVENT("event_id", "account_id", "kind", "column_name", "happened_at"),
  REVIEW("review_id", "person_id", "kind", "year", "grade"),
  FEE("fee_id", "person_id", "month", "due_fen", "paid_fen");

  private final List<String> columns;

  Table(String... own) {
    this.columns =
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(own), java.util.stream.Stream.of("updated_at", "deleted"))
            .toList();
  }

  /** All columns in the order in which values are written. */
  List<String> columns() {
    return columns;
  }

  String key() {
    return columns.get(0);
  }

  String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
