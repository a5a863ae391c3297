package org.changqing.reference;

import java.time.LocalDate;
import java.util.Map;

/** Supplies, volunteers, the platform and dues. */
final class ServiceMetrics {

  private ServiceMetrics() {}

  static void count(Warehouse warehouse, Map<String, Tally> tallies) {
    Tally supplies = new Tally();
    Persons recipients = new Persons();
    for (Row row : warehouse.records().rows("distribution")) {
      LocalDate day = row.day("given_on");
      String person = warehouse.records().person(row);
      Place place = warehouse.organisation().placeOfPerson(person, day);
      supplies.addEvent(warehouse.periods(), day, place, Figure.of(1, 0));
      recipients.addEvent(warehouse.periods(), day, place, person);
    }
    tallies.put("supply_person_times", supplies);
    tallies.put("supply_persons", recipients.tally());
    tallies.put("volunteer_persons", volunteers(warehouse));
    tallies.put("app_active_members", activeMembers(warehouse));
    tallies.put("fee_paid_rate", fees(warehouse));
  }

  private static Tally volunteers(Warehouse warehouse) {
    Persons persons = new Persons();
    PublishedPeriods periods = warehouse.periods();
    LocalDate firstDay = Period.of(Period.Kind.YEAR, periods.first()).start();
    for (Row spell : warehouse.records().rows("volunteer_spell")) {
      String person = warehouse.records().person(spell);
      for (LocalDate day = firstDay; !day.isAfter(periods.asOf()); day = day.plusDays(1)) {
        if (Interval.of(spell).contains(day)) {
          Place place = warehouse.organisation().placeOfPerson(person, day);
          persons.addEvent(periods, day, place, person);
        }
      }
    }
    return persons.tally();
  }

  private static Tally activeMembers(Warehouse warehouse) {
    Persons persons = new Persons();
    LoadedRecords records = warehouse.records();
    for (Row event : records.rows("platform_event")) {
      Row account = records.row("platform_account", event.text("account_id"));
      String person = account == null ? null : records.person(account);
      LocalDate day = event.shanghaiDay("happened_at");
      if (person != null && warehouse.organisation().branchOf(person, day) != null) {
        Place place = warehouse.organisation().placeOnRoster(person, day);
        persons.addEvent(warehouse.periods(), day, place, person);
      }
    }
    return persons.tally();
  }

  private static Tally fees(Warehouse warehouse) {
    Tally tally = new Tally();
    for (Row fee : warehouse.records().rows("fee")) {
      LocalDate day = fee.day("month").withDayOfMonth(1);
      if (fee.integer("due_fen") > 0) {
        String person = warehouse.records().person(fee);
        Place place = warehouse.organisation().placeOnRoster(person, day);
        boolean isPaid = fee.integer("paid_fen") >= fee.integer("due_fen");
        tally.addEvent(warehouse.periods(), day, place, Figure.of(isPaid ? 1 : 0, 1));
      }
    }
    return tally;
  }
}
