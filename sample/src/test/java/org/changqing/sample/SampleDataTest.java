package org.changqing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 23);
  private static final Collected SAMPLE = Collected.of(sample(LAST));

  private static SampleData sample(LocalDate last) {
    return new SampleData(SampleData.DEFAULT_SEED, 1, last);
  }

  @Test
  void sameSampleIsWrittenByteForByte(@TempDir Path folder) throws IOException {
    SampleData short2020 = sample(LocalDate.of(2020, 3, 31));
    new SampleFolder(folder.resolve("a"), FolderFormat.CSV).write(short2020);
    new SampleFolder(folder.resolve("b"), FolderFormat.CSV).write(short2020);
    for (Table table : Table.values()) {
      String file = table.tableName() + ".csv";
      assertThat(
              Files.mismatch(folder.resolve("a").resolve(file), folder.resolve("b").resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void otherSeedGivesOtherPeople() {
    LocalDate last = LocalDate.of(2019, 1, 31);
    Collected other = Collected.of(new SampleData(7, 1, last));
    assertThat(other.tables().get(Table.PERSON))
        .isNotEqualTo(Collected.of(sample(last)).tables().get(Table.PERSON));
  }

  @Test
  void eighteenBranchesLieInEightDistricts() {
    for (LocalDate day : List.of(LocalDate.of(2020, 7, 1), LocalDate.of(2022, 4, 1), LAST)) {
      Set<String> branches =
          SAMPLE
              .rows(Table.BRANCH)
              .filter(row -> within(row, Table.BRANCH, "founded_on", "dissolved_on", day))
              .map(row -> row.get(0))
              .collect(Collectors.toSet());
      Set<String> districts =
          SAMPLE
              .rows(Table.BRANCH_VERSION)
              .filter(row -> within(row, Table.BRANCH_VERSION, "valid_from", "valid_to", day))
              .map(row -> Collected.value(Table.BRANCH_VERSION, row, "district_code"))
              .collect(Collectors.toSet());
      assertThat(branches).as("branches on " + day).hasSize(18);
      assertThat(districts).as("districts on " + day).hasSize(8);
    }
  }

  private static boolean within(
      List<String> row, Table table, String from, String to, LocalDate day) {
    String end = Collected.value(table, row, to);
    return !LocalDate.parse(Collected.value(table, row, from)).isAfter(day)
        && (end == null || LocalDate.parse(end).isAfter(day));
  }

  @Test
  void membersStayBetween650And750() {
    Map<String, List<String>> people = SAMPLE.tables().get(Table.PERSON);
    for (LocalDate day = LocalDate.of(2019, 1, 1); !day.isAfter(LAST); day = day.plusDays(9)) {
      LocalDate now = day;
      long members =
          SAMPLE
              .rows(Table.MEMBERSHIP)
              .filter(row -> within(row, Table.MEMBERSHIP, "valid_from", "valid_to", now))
              .map(row -> people.get(Collected.value(Table.MEMBERSHIP, row, "person_id")))
              .filter(person -> isLivingMember(person, now))
              .map(person -> person.get(0))
              .distinct()
              .count();
      assertThat(members).as("members on " + day).isBetween(650L, 750L);
    }
  }

  private static boolean isLivingMember(List<String> person, LocalDate day) {
    String died = Collected.value(Table.PERSON, person, "died_on");
    return Set.of("full", "probationary")
            .contains(Collected.value(Table.PERSON, person, "party_status"))
        && (died == null || LocalDate.parse(died).isAfter(day));
  }

  @Test
  void knownFactsOf2020AreThere() {
    assertThat(
            SAMPLE
                .rows(Table.DISTRIBUTION)
                .filter(
                    row -> Collected.value(Table.DISTRIBUTION, row, "given_on").startsWith("2020")))
        .hasSizeGreaterThanOrEqualTo(900);
    assertThat(
            SAMPLE
                .rows(Table.VOLUNTEER_SPELL)
                .map(row -> Collected.value(Table.VOLUNTEER_SPELL, row, "person_id"))
                .distinct())
        .hasSize(6);
    Set<String> titles =
        SAMPLE
            .rows(Table.ACTIVITY)
            .filter(row -> Collected.value(Table.ACTIVITY, row, "kind").equals("theme_day"))
            .map(row -> Collected.value(Table.ACTIVITY, row, "title"))
            .collect(Collectors.toSet());
    assertThat(titles).contains("意识形态斗争大家谈", "创建模范机关,党员要自觉走在前做表率", "迎七一、战疫情、送‘食粮’");
  }

  @Test
  void onlyTheDeliberateDirtRefersToNothing() {
    Set<String> broken = new TreeSet<>();
    collectBroken(Table.ATTENDANCE, "person_id", Table.PERSON, broken);
    collectBroken(Table.ATTENDANCE, "activity_id", Table.ACTIVITY, broken);
    collectBroken(Table.CARE_VISIT, "person_id", Table.PERSON, broken);
    collectBroken(Table.TRAINING_DAY, "class_id", Table.TRAINING_CLASS, broken);
    collectBroken(Table.PLATFORM_EVENT, "account_id", Table.PLATFORM_ACCOUNT, broken);
    collectBroken(Table.MEMBERSHIP, "branch_id", Table.BRANCH, broken);
    collectBroken(Table.MEMBERSHIP, "person_id", Table.PERSON, broken);
    collectBroken(Table.DISTRIBUTION, "campaign_id", Table.CAMPAIGN, broken);
    collectBroken(Table.CAMPAIGN_TARGET, "person_id", Table.PERSON, broken);
    collectBroken(Table.FEE, "person_id", Table.PERSON, broken);
    collectBroken(Table.POST, "person_id", Table.PERSON, broken);
    assertThat(broken).isNotEmpty().allMatch(key -> key.startsWith("q"));
  }

  private static void collectBroken(Table table, String column, Table known, Set<String> broken) {
    SAMPLE
        .rows(table)
        .filter(row -> !SAMPLE.knows(known, Collected.value(table, row, column)))
        .forEach(row -> broken.add(row.get(0)));
  }

  @Test
  void longerSampleBeginsLikeTheShorterOne() {
    for (LocalDate day : List.of(LocalDate.of(2019, 12, 31), LocalDate.of(2022, 3, 31))) {
      Collected together = Collected.of(sample(day));
      sample(day.plusDays(1)).writeChanges(day, together);
      assertThat(together.tables())
          .as("until " + day)
          .isEqualTo(Collected.of(sample(day.plusDays(1))).tables());
    }
  }

  @Test
  void dayBringsNewAndLateRecords() {
    Collected changes = new Collected();
    sample(LAST).writeChanges(LAST.minusDays(1), changes);
    assertThat(changes.tables().keySet())
        .contains(Table.ATTENDANCE, Table.CARE_VISIT, Table.PLATFORM_EVENT, Table.FEE);
    assertThat(changes.versions()).isBetween(100L, 2000L);
  }

  @Test
  void nothingIsEnteredAfterTheLastDay() {
    for (Table table : Table.values()) {
      assertThat(
              SAMPLE.tables().get(table).values().stream()
                  .map(row -> Collected.value(table, row, "updated_at"))
                  .max(String::compareTo)
                  .orElseThrow())
          .as(table.tableName())
          .isLessThan("2026-11-24");
    }
  }

  @Test
  void scaleAddsBureauxWithKeysOfTheirOwn() {
    LocalDate last = LocalDate.of(2019, 1, 20);
    Collected one = Collected.of(sample(last));
    Collected three = Collected.of(new SampleData(SampleData.DEFAULT_SEED, 3, last));
    assertThat(three.tables().get(Table.BRANCH)).hasSize(3 * 18);
    assertThat(three.tables().get(Table.PERSON).size())
        .isBetween(
            one.tables().get(Table.PERSON).size() * 3 - 30,
            one.tables().get(Table.PERSON).size() * 3 + 30);
    assertThat(three.tables().get(Table.ATTENDANCE).values())
        .containsAll(one.tables().get(Table.ATTENDANCE).values());
  }

  @Test
  void emptySampleIsRefused() {
    assertThatThrownBy(() -> sample(LocalDate.of(2018, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SampleData(1, 0, LAST))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
