package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The branches of one bureau over eight districts: always 18, one merged away and one founded on
 * the same day.
 */
final class Branches {
  /** On this day one branch is merged into another, and a new one is founded. */
  static final LocalDate REFORM = LocalDate.of(2022, 4, 1);

  static final int MERGED = 14;
  static final int MERGED_INTO = 3;
  static final int FOUNDED_LATE = 19;

  static final List<String> DISTRICTS =
      List.of("110101", "110102", "110105", "110106", "110107", "110108", "110112", "110114");
  private static final List<String> DISTRICT_NAMES =
      List.of("东城区", "西城区", "朝阳区", "丰台区", "石景山区", "海淀区", "通州区", "昌平区");
  private static final int PER_BUREAU = 19;
  private static final LocalDate RENAMED = LocalDate.of(2021, 7, 1);
  private static final LocalDate MOVED = LocalDate.of(2021, 3, 15);
  private static final LocalDateTime START = LocalDateTime.of(2018, 11, 27, 9, 30, 0);
  private static final String NUMERALS = "一二三四五六七八九";

  /** District index by place. */
  private static final int[] HOME = {1, 1, 0, 5, 5, 2, 2, 2, 3, 3, 4, 7, 6, 0, 5, 1, 1, 1, 7};

  private static final int[] SIZE = {
    47, 46, 36, 47, 42, 45, 43, 41, 43, 40, 39, 38, 41, 26, 46, 32, 28, 12, 36
  };
  private static final int[] GROUPS = {3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3, 2, 3, 2, 2, 0, 3};
  private static final double[] ATTENDANCE = {
    .88, .83, .76, .90, .69, .85, .57, .73, .80, .62, .86, .66, .75, .71, .81, .92, .90, .87, .78
  };
  private static final double[] CARE = {
    .95, .90, .85, .97, .47, .91, .33, .78, .86, .35, .92, .36, .74, .64, .88, .96, .93, .90, .84
  };

  private Branches() {}

  static List<Branch> ofBureau(int block) {
    List<Branch> branches = new ArrayList<>();
    for (int place = 1; place <= PER_BUREAU; place++) {
      int i = place - 1;
      branches.add(
          new Branch(
              block * PER_BUREAU + place,
              place,
              place < 16 || place == FOUNDED_LATE,
              SIZE[i],
              GROUPS[i],
              ATTENDANCE[i],
              CARE[i],
              place == FOUNDED_LATE ? REFORM : LocalDate.of(1996 + place % 13, 3, 1),
              place == MERGED ? REFORM : LocalDate.MAX));
    }
    return List.copyOf(branches);
  }

  static void writeDistricts(Release release) {
    for (int i = 0; i < DISTRICTS.size(); i++) {
      release.put(Table.DISTRICT, Version.of(START, DISTRICTS.get(i), DISTRICT_NAMES.get(i)));
    }
  }

  static void write(List<Branch> branches, Release release) {
    for (Branch branch : branches) {
      writeBranch(branch, branches.get(MERGED_INTO - 1), release);
      writeNames(branch, release);
    }
  }

  private static void writeBranch(Branch branch, Branch successor, Release release) {
    String kind = branch.retired() ? "retired" : "staff";
    LocalDateTime entered = entered(branch.foundedOn());
    Version open = Version.of(entered, branch.id(), kind, branch.foundedOn(), null, null);
    if (branch.place() == MERGED) {
      LocalDateTime merged = REFORM.atTime(16, 20);
      release.put(
          Table.BRANCH,
          open,
          Version.of(merged, branch.id(), kind, branch.foundedOn(), REFORM, successor.id()));
    } else {
      release.put(Table.BRANCH, open);
    }
  }

  private static void writeNames(Branch branch, Release release) {
    String home = DISTRICTS.get(HOME[branch.place() - 1]);
    String name = name(branch);
    if (branch.place() == 5) {
      change(branch, RENAMED, List.of(name, home), List.of("海淀知春里离退休党支部", home), release);
    } else if (branch.place() == 8) {
      change(branch, MOVED, List.of(name, home), List.of(name, "110112"), release);
    } else if (branch.place() == MERGED) {
      String id = branch.id() + "-1";
      release.put(
          Table.BRANCH_VERSION,
          Version.of(START, id, branch.id(), name, home, branch.foundedOn(), null),
          Version.of(
              REFORM.atTime(16, 25), id, branch.id(), name, home, branch.foundedOn(), REFORM));
    } else {
      release.put(
          Table.BRANCH_VERSION,
          Version.of(
              entered(branch.foundedOn()),
              branch.id() + "-1",
              branch.id(),
              name,
              home,
              branch.foundedOn(),
              null));
    }
  }

  private static void change(
      Branch branch, LocalDate on, List<String> before, List<String> after, Release release) {
    String first = branch.id() + "-1";
    LocalDate founded = branch.foundedOn();
    release.put(
        Table.BRANCH_VERSION,
        Version.of(START, first, branch.id(), before.get(0), before.get(1), founded, null),
        Version.of(
            on.atTime(10, 5), first, branch.id(), before.get(0), before.get(1), founded, on));
    release.put(
        Table.BRANCH_VERSION,
        Version.of(
            on.atTime(10, 6),
            branch.id() + "-2",
            branch.id(),
            after.get(0),
            after.get(1),
            on,
            null));
  }

  private static LocalDateTime entered(LocalDate founded) {
    return founded.isAfter(START.toLocalDate()) ? founded.atTime(9, 30) : START;
  }

  private static String name(Branch branch) {
    int place = branch.place();
    String bureau =
        branch.number() == place ? "" : "第" + ((branch.number() - 1) / PER_BUREAU + 1) + "局";
    if (branch.retired()) {
      return bureau + "离退休第" + numeral(place == FOUNDED_LATE ? 16 : place) + "党支部";
    }
    return bureau + "离退休干部局机关第" + numeral(place - 15) + "党支部";
  }

  private static String numeral(int number) {
    String tens = number >= 10 ? "十" : "";
    return number % 10 == 0 ? tens : tens + NUMERALS.charAt(number % 10 - 1);
  }
}
