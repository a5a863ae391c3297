package org.changqing.etl.contract;

import static org.changqing.etl.contract.Column.bigint;
import static org.changqing.etl.contract.Column.bool;
import static org.changqing.etl.contract.Column.code;
import static org.changqing.etl.contract.Column.day;
import static org.changqing.etl.contract.Column.hours;
import static org.changqing.etl.contract.Column.instant;
import static org.changqing.etl.contract.Column.integer;
import static org.changqing.etl.contract.Column.text;
import static org.changqing.etl.contract.Table.optional;
import static org.changqing.etl.contract.Table.required;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The operational tables that the warehouse reads, each declared once; all else follows this list.
 */
public final class Contract {

  private static final String[] CLASS_KINDS = {
    "rotation", "training", "intensive", "committee", "senior_special"
  };

  /** All tables, in the contract's order. */
  public static final List<Table> TABLES =
      List.of(
          required("district", text("district_code"), text("name").needed()),
          required(
              "branch",
              text("branch_id"),
              code("kind", "retired", "staff").needed(),
              day("founded_on"),
              day("dissolved_on"),
              text("merged_into")),
          required(
              "branch_version",
              text("branch_version_id"),
              branch(),
              text("name").needed(),
              text("district_code").needed(),
              day("valid_from").needed(),
              day("valid_to")),
          required(
              "person",
              text("person_id"),
              text("name").needed().secret(),
              Column.of("id_number", Kind.ID_NUMBER).secret(),
              text("sex"),
              day("born_on"),
              code("person_class", "staff", "retired", "veteran").needed(),
              text("rank_code"),
              day("died_on"),
              code("party_status", "full", "probationary", "suspended", "none").needed(),
              day("party_joined_on"),
              text("residence_district")),
          optional("person_merge", text("person_id"), text("merged_into").needed()),
          required(
              "membership",
              text("membership_id"),
              person(),
              branch(),
              integer("group_no"),
              day("valid_from").needed(),
              day("valid_to")),
          required(
              "post",
              text("post_id"),
              person(),
              branch(),
              code(
                      "post_code",
                      "secretary",
                      "deputy_secretary",
                      "organisation",
                      "publicity",
                      "discipline",
                      "member")
                  .needed(),
              day("valid_from").needed(),
              day("valid_to")),
          optional(
              "exemption",
              text("exemption_id"),
              person(),
              code("reason_code", "frail", "bedridden", "long_illness", "away").needed().secret(),
              day("approved_on"),
              day("valid_from").needed(),
              day("valid_to")),
          required(
              "activity",
              text("activity_id"),
              branch(),
              code(
                      "kind",
                      "general_meeting",
                      "committee_meeting",
                      "group_meeting",
                      "party_lecture",
                      "theme_day",
                      "org_life_meeting",
                      "democratic_review",
                      "study_day")
                  .needed(),
              integer("group_no"),
              text("title"),
              code("mode", "onsite", "online", "hybrid"),
              instant("starts_at").needed(),
              instant("ends_at"),
              hours("credit_hours"),
              code("vote", "ordinary", "admission", "election"),
              text("lecturer_id"),
              code("status", "planned", "held", "cancelled", "void").needed(),
              instant("recorded_at")),
          required(
              "attendance",
              text("attendance_id"),
              text("activity_id").needed().in("activity"),
              person(),
              integer("status_code").needed().among("1", "2", "3", "4", "5", "6", "7"),
              hours("hours"),
              code("channel", "app", "sheet"),
              instant("recorded_at")),
          required(
              "training_class",
              text("class_id"),
              code("kind", CLASS_KINDS).needed(),
              text("title"),
              bool("central").needed(),
              day("starts_on").needed(),
              day("ends_on").needed(),
              code("status", "planned", "held", "cancelled").needed()),
          required(
              "training_day",
              text("training_day_id"),
              trainingClass(),
              person(),
              day("trained_on").needed(),
              hours("hours").needed()),
          required(
              "training_result",
              text("training_result_id"),
              trainingClass(),
              person(),
              code("result", "completed", "failed", "withdrawn")),
          optional(
              "training_target",
              text("training_target_id"),
              text("plan_id").needed(),
              code("kind", CLASS_KINDS).needed(),
              person(),
              day("window_from").needed(),
              day("window_to").needed()),
          optional(
              "talk",
              text("talk_id"),
              person(),
              text("other_person_id").needed(),
              day("held_on").needed(),
              instant("recorded_at")),
          optional(
              "care_need",
              text("care_need_id"),
              person(),
              code("kind", "hardship", "disabled", "living_alone", "critical_illness", "bereaved")
                  .needed()
                  .secret(),
              day("valid_from").needed(),
              day("valid_to")),
          optional(
              "pairing",
              text("pairing_id"),
              person(),
              text("helper_id").needed(),
              day("valid_from").needed(),
              day("valid_to")),
          optional(
              "hospital_stay",
              text("hospital_stay_id"),
              person(),
              day("admitted_on").needed(),
              day("discharged_on")),
          required(
              "care_visit",
              text("care_visit_id"),
              person(),
              text("visitor_id"),
              day("visited_on").needed(),
              code("mode", "home", "hospital", "phone").needed(),
              code(
                      "occasion",
                      "festival",
                      "hospital",
                      "bereavement",
                      "birthday",
                      "hardship",
                      "routine")
                  .needed(),
              bigint("relief_fen"),
              instant("recorded_at")),
          optional(
              "campaign",
              text("campaign_id"),
              code("kind", "festival", "supply").needed(),
              text("name").needed(),
              day("window_from").needed(),
              day("window_to").needed()),
          optional(
              "campaign_target",
              text("campaign_target_id"),
              text("campaign_id").needed().in("campaign"),
              person()),
          optional(
              "distribution",
              text("distribution_id"),
              text("campaign_id").in("campaign"),
              person(),
              text("item").needed(),
              integer("quantity").needed(),
              day("given_on").needed()),
          optional(
              "volunteer_spell",
              text("volunteer_spell_id"),
              person(),
              text("role").needed(),
              day("valid_from").needed(),
              day("valid_to")),
          optional(
              "platform_account",
              text("account_id"),
              code("platform", "app", "wechat").needed(),
              text("person_id").in("person"),
              instant("bound_at")),
          optional(
              "platform_event",
              text("event_id"),
              text("account_id").needed().in("platform_account"),
              code("kind", "sign_in", "read", "post").needed(),
              text("column_name"),
              instant("happened_at").needed()),
          optional(
              "review",
              text("review_id"),
              person(),
              text("kind").needed(),
              integer("year").needed(),
              code("grade", "excellent", "qualified", "basically_qualified", "unqualified")
                  .secret()),
          optional(
              "fee",
              text("fee_id"),
              person(),
              day("month").needed(),
              bigint("due_fen").needed(),
              bigint("paid_fen").neededOr("0")));

  private Contract() {}

  /** The table of that name, or empty when the contract has none. */
  public static Optional<Table> table(String name) {
    return TABLES.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The tables in stages: each refers only to tables of earlier stages. */
  public static List<List<Table>> stages() {
    List<List<Table>> stages = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    while (placed.size() < TABLES.size()) {
      List<Table> stage =
          TABLES.stream()
              .filter(table -> !placed.contains(table.name()))
              .filter(
                  table -> table.references().stream().allMatch(c -> placed.contains(c.refersTo())))
              .toList();
      stages.add(stage);
      stage.forEach(table -> placed.add(table.name()));
    }
    return List.copyOf(stages);
  }

  private static Column person() {
    return text("person_id").needed().in("person");
  }

  private static Column branch() {
    return text("branch_id").needed().in("branch");
  }

  private static Column trainingClass() {
    return text("class_id").needed().in("training_class");
  }
}
