package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changqing.etl.fact.RuleCase.row;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Person 1 is in branch B1 from day 10 to 19; the branch sits in the east from day 12 on. */
class EventPlacesTest {

  @ParameterizedTest(name = "day {0}")
  @CsvSource({
    "9, '- - home'", // not a member yet
    "10, 'B1 - home'", // a member, the branch has no district
    "12, 'B1 east east'",
    "19, 'B1 east east'",
    "20, '- - home'", // the first day outside
    ", '- - -'" // not known yet when
  })
  void eventLiesInTheBranchOfItsDayElseAtHome(Integer day, String place) {
    assertThat(place(1L, day)).containsExactly(place);
  }

  @ParameterizedTest(name = "day {0}")
  @CsvSource({"10, 'B1 - -'", "20, '- - -'"})
  void personWithoutAResidenceHasNoDistrictThere(Integer day, String place) {
    assertThat(place(2L, day)).containsExactly(place);
  }

  private static List<String> place(long person, Integer day) {
    RuleCase rule =
        new RuleCase()
            .given(
                "fact_member_interval",
                "person_key bigint, branch_id string, group_no int, valid_from int, valid_to int",
                row(1L, "B1", null, 10, 20),
                row(2L, "B1", null, 10, 20))
            .given(
                "fact_branch_version",
                "branch_id string, district_code string, valid_from int, valid_to int",
                row("B1", "east", 12, Days.OPEN))
            .given(
                "fact_person",
                "person_key bigint, residence_district string",
                row(1L, "home"),
                row(2L, null))
            .given("event_to_place", "person_key bigint, place_day int", row(person, day));
    rule.after(new Roster());
    rule.queries().run("rule/c13_place").createOrReplaceTempView("placed");
    return rule.find(
        "select if(branch_id = '', '-', branch_id), if(branch_district = '', '-', branch_district),"
            + " if(place_district = '', '-', place_district) from placed");
  }
}
