package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FactLineageTest {
  private static final Map<String, Origin> FACTS = FactLineage.all();

  @Test
  void everyFactGoesBackToTheContract() {
    assertThat(FACTS).hasSameSizeAs(FactList.all());
    FACTS.forEach(
        (fact, origin) -> {
          if (!fact.equals("source_table")) { // it lists tables, it reads no row
            assertThat(origin.all()).as(fact).isNotEmpty();
          }
        });
  }

  @Test
  void columnGoesBackThroughViewsAndOtherFacts() {
    assertThat(FACTS.get("attendance").columns().get("status"))
        .containsExactly("attendance.status_code");
    assertThat(FACTS.get("attendance").columns().get("party_status"))
        .containsExactly("person.party_status");
    assertThat(FACTS.get("attendance").rows())
        .contains("membership.valid_from", "exemption.approved_on", "post.valid_to")
        .doesNotContain("person.born_on", "attendance.hours");
    assertThat(FACTS.get("care_visit").columns().get("district_code"))
        .contains("branch_version.district_code", "person.residence_district");
    assertThat(FACTS.get("recorded_record").columns().get("recorded_on"))
        .containsExactly(
            "activity.recorded_at",
            "attendance.recorded_at",
            "care_visit.recorded_at",
            "talk.recorded_at");
    assertThat(FACTS.get("person").columns().get("person_key"))
        .containsExactly("person.person_id", "person_merge.merged_into", "person_merge.person_id");
  }

  @Test
  void namesReachNothingButTheTableOfNames() {
    FACTS.forEach(
        (fact, origin) ->
            assertThat(origin.all().contains("person.name"))
                .as(fact)
                .isEqualTo(fact.equals("person_name")));
  }

  @Test
  void relationThatNobodyKnowsIsNamed() {
    QueryOrigin query =
        new QueryOrigin(
            name -> {
              throw new IllegalStateException("unknown " + name);
            });
    assertThatThrownBy(() -> query.of("with a as (select 1 as x) select x from a join elsewhere"))
        .hasMessage("unknown elsewhere");
  }

  @Test
  void conditionsOfSubqueriesDecideTheRows() {
    QueryOrigin query =
        new QueryOrigin(
            name ->
                new Origin(
                    Map.of(
                        "a", new TreeSet<>(Set.of(name + ".a")),
                        "b", new TreeSet<>(Set.of(name + ".b"))),
                    new TreeSet<>()));
    Origin origin = query.of("select t.a as x from t where b in (select b from u where u.a = 1)");
    assertThat(origin.columns()).containsExactly(Map.entry("x", new TreeSet<>(Set.of("t.a"))));
    assertThat(origin.rows()).containsExactly("t.b", "u.a", "u.b");
  }
}
