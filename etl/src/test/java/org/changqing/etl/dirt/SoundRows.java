package org.changqing.etl.dirt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sound row of every table, and the few records to which they refer. */
final class SoundRows {

  private static final Map<String, String> CELLS =
      Map.ofEntries(
          Map.entry("district", "name=某区"),
          Map.entry("branch", "kind=retired"),
          Map.entry(
              "branch_version",
              "branch_id=B1 name=第一支部 district_code=110101 valid_from=2019-01-01"),
          Map.entry("person", "name=张三 person_class=retired party_status=none"),
          Map.entry("person_merge", "merged_into=P1"),
          Map.entry("membership", "person_id=P1 branch_id=B1 valid_from=2019-01-01"),
          Map.entry("post", "person_id=P1 branch_id=B1 post_code=member valid_from=2019-01-01"),
          Map.entry("exemption", "person_id=P1 reason_code=frail valid_from=2019-01-01"),
          Map.entry(
              "activity", "branch_id=B1 kind=theme_day starts_at=2020-05-05T10:00 status=planned"),
          Map.entry("attendance", "activity_id=A1 person_id=P1 status_code=1"),
          Map.entry(
              "training_class",
              "kind=rotation central=true starts_on=2020-05-01 ends_on=2020-05-03 status=held"),
          Map.entry("training_day", "class_id=C1 person_id=P1 trained_on=2020-05-02 hours=4"),
          Map.entry("training_result", "class_id=C1 person_id=P1"),
          Map.entry(
              "training_target",
              "plan_id=三训 kind=rotation person_id=P1 window_from=2020-01-01 window_to=2023-01-01"),
          Map.entry("talk", "person_id=P1 other_person_id=P2 held_on=2020-05-05"),
          Map.entry("care_need", "person_id=P1 kind=hardship valid_from=2020-01-01"),
          Map.entry("pairing", "person_id=P1 helper_id=P2 valid_from=2020-01-01"),
          Map.entry("hospital_stay", "person_id=P1 admitted_on=2020-05-05"),
          Map.entry("care_visit", "person_id=P1 visited_on=2020-05-05 mode=home occasion=routine"),
          Map.entry(
              "campaign", "kind=festival name=春节 window_from=2020-01-10 window_to=2020-01-25"),
          Map.entry("campaign_target", "campaign_id=G1 person_id=P1"),
          Map.entry("distribution", "person_id=P1 item=口罩 quantity=10 given_on=2020-05-05"),
          Map.entry("volunteer_spell", "person_id=P1 role=防疫 valid_from=2020-02-01"),
          Map.entry("platform_account", "platform=app"),
          Map.entry("platform_event", "account_id=K1 kind=read happened_at=2020-05-05T10:00"),
          Map.entry("review", "person_id=P1 kind=democratic_review year=2019"),
          Map.entry("fee", "person_id=P1 month=2020-05-01 due_fen=100"));

  private SoundRows() {}

  /** The cells of a sound row, without its key. */
  static Map<String, String> cells(String table) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String cell : CELLS.get(table).split(" ", -1)) {
      cells.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
    }
    cells.put("updated_at", "2020-01-01T08:00:00+08:00");
    return cells;
  }

  /** Known records: two persons in a branch, an activity that was held, a class, and so on. */
  static List<DirtyRow> known() {
    return List.of(
        DirtyRow.row("branch").key("B1"),
        DirtyRow.row("branch_version").key("V1"),
        DirtyRow.row("person").key("P1").with("party_status", "full"),
        DirtyRow.row("person").key("P2").with("party_status", "full"),
        DirtyRow.row("membership").key("M1"),
        DirtyRow.row("activity").key("A1").with("status", "held").with("credit_hours", "2"),
        DirtyRow.row("training_class").key("C1"),
        DirtyRow.row("campaign").key("G1"),
        DirtyRow.row("platform_account").key("K1").with("person_id", "P1"));
  }
}
