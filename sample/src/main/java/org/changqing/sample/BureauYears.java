package org.changqing.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets one bureau live from the beginning of the sample to a month, and writes down what happens.
 */
final class BureauYears {
  static final YearMonth FIRST = YearMonth.of(2019, 1);

  private BureauYears() {}

  static void live(long seed, int block, YearMonth last, Release release) {
    Bureau bureau = new Bureau(seed, block);
    List<Monthly> sides = begin(bureau, release);
    for (YearMonth month = FIRST; !month.isAfter(last); month = month.plusMonths(1)) {
      YearMonth now = month;
      sides.forEach(side -> side.live(now));
    }
    Branches.write(bureau.branches(), release);
    bureau.writeRegisters(release);
  }

  /** The order matters: people first, then what they do, visits last because others plan them. */
  private static List<Monthly> begin(Bureau bureau, Release release) {
    LocalDate first = FIRST.atDay(1);
    Memberships memberships = new Memberships(bureau);
    Population population = new Population(bureau, memberships);
    Committees committees = new Committees(bureau);
    Exemptions exemptions = new Exemptions(bureau);
    CareNeeds needs = new CareNeeds(bureau);
    AppUse appUse = new AppUse(bureau, release);
    Visits visits = new Visits(bureau, release);
    population.begin(first);
    new Duplicates(bureau, release).begin();
    exemptions.begin(first);
    committees.begin(first);
    needs.begin(first);
    appUse.begin(first);
    List<Monthly> sides =
        new ArrayList<>(
            List.of(
                population,
                exemptions,
                committees,
                needs,
                new Hospital(bureau, visits),
                new Festivals(bureau, visits, release),
                new RoutineVisits(bureau, visits),
                new TrainingTargets(bureau, release),
                new Training(bureau, release),
                new OrganisationLife(bureau, release),
                new Talks(bureau, release),
                new Supplies(bureau, release),
                appUse,
                new Dues(bureau, release),
                new Reviews(bureau, release),
                visits));
    if (bureau.block() == 0) {
      sides.add(new Dirt(release));
    }
    return sides;
  }
}
