package org.changqing.sql.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where a record of a family may lie: each branch's month, and what is in no branch or month. */
final class Spots {
  private static final String BRANCH = "branch ";
  private static final String DISTRICT = "district ";

  private final Table table;
  private final Map<String, Integer> timeNumbers = new HashMap<>();
  private final Map<String, Integer> placeNumbers = new HashMap<>();
  private final List<List<District>> cheapest = new ArrayList<>();
  private final List<Map<Integer, Spot>> byPlace = new ArrayList<>();
  private final List<Map<String, District>> byTime = new ArrayList<>();

  /**
   * A district at a time.
   *
   * @param name its place; empty for what is in none
   * @param subject its cells; nothing where there is none to hide
   * @param spots those in it, those first whose branch costs least to hide
   */
  record District(String name, Optional<Subject> subject, List<Spot> spots) {
    double cost() {
      return subject.map(cells -> cells.cost).orElse(0.0);
    }

    boolean isHidden() {
      return subject.map(cells -> cells.isHidden).orElse(true);
    }
  }

  Spots(Table table) {
    this.table = table;
    for (String time : table.times()) {
      List<String> parts = table.parts(time);
      if (parts.isEmpty()) {
        addPlaces(time);
      } else {
        addTimeRests(time, parts);
      }
    }
    for (Map<String, District> districts : byTime) {
      districts
          .values()
          .forEach(district -> district.spots().sort(Comparator.comparingDouble(Spots::dearness)));
      cheapest.add(
          districts.values().stream().sorted(Comparator.comparingDouble(District::cost)).toList());
    }
  }

  District district(Spot spot) {
    return byTime.get(spot.time()).get(spot.district());
  }

  /** The districts at a time, the cheapest to hide first. */
  List<District> districts(int time) {
    return cheapest.get(time);
  }

  /** The spots of a place by time. */
  Map<Integer, Spot> in(int place) {
    return byPlace.get(place);
  }

  private static double dearness(Spot spot) {
    return spot.own().most() == 0 ? Double.MAX_VALUE : spot.own().cost;
  }

  /** The branches at a time, and what is in no branch or no district. */
  private void addPlaces(String time) {
    Map<String, Subject> places = table.at(time);
    Map<String, long[]> rests = new TreeMap<>();
    rests.put("", new long[table.counts().size()]);
    places.forEach(
        (place, subject) -> {
          if (place.startsWith(DISTRICT)) {
            rests.put(place, subject.amounts.clone());
            subtract(rests.get(""), subject.amounts);
          } else if (place.equals(Table.BUREAU)) {
            add(rests.get(""), subject.amounts);
          }
        });
    places.forEach(
        (place, subject) -> {
          if (place.startsWith(BRANCH)) {
            String district = district(subject, rests);
            subtract(rests.get(district), subject.amounts);
            addSpot(place, time, district, subject, table.chain(time));
          }
        });
    rests.forEach(
        (district, amounts) ->
            addRest("rest of " + district, time, district, amounts, table.chain(time)));
  }

  /** What a branch's figure is beyond its parts in time. */
  private void addTimeRests(String time, List<String> parts) {
    table
        .at(time)
        .forEach(
            (place, total) -> {
              if (place.startsWith(BRANCH)) {
                long[] amounts = total.amounts.clone();
                for (String part : parts) {
                  Subject known = table.at(part).get(place);
                  if (known != null) {
                    subtract(amounts, known.amounts);
                  }
                }
                addRest(
                    place,
                    "rest of " + time,
                    district(total, table.at(time)),
                    amounts,
                    table.chain(time));
              }
            });
  }

  private static String district(Subject branch, Map<String, ?> known) {
    return branch.cells.get(0).districts().stream()
        .map(code -> DISTRICT + code)
        .filter(known::containsKey)
        .findFirst()
        .orElse("");
  }

  private static void add(long[] amounts, long[] more) {
    for (int count = 0; count < amounts.length; count++) {
      amounts[count] += more[count];
    }
  }

  private static void subtract(long[] amounts, long[] less) {
    for (int count = 0; count < amounts.length; count++) {
      amounts[count] -= less[count];
    }
  }

  private void addRest(
      String place, String time, String district, long[] amounts, List<String> chain) {
    Subject rest = Subject.rest(amounts);
    if (rest.most() > 0) {
      addSpot(place, time, district, rest, chain);
    }
  }

  /** Left out where the branch has no cell in a longer period: that is known to be 0. */
  private void addSpot(
      String place, String time, String district, Subject own, List<String> chain) {
    List<Subject> subjects = new ArrayList<>();
    if (own.isRest()) {
      subjects.add(own);
    }
    for (String when : chain) {
      for (String where : List.of(place, district, Table.BUREAU)) {
        Subject subject = table.at(when).get(where);
        if (subject != null) {
          subjects.add(subject);
        } else if (where.startsWith(BRANCH)) {
          return;
        }
      }
    }
    Spot spot =
        new Spot(
            number(placeNumbers, place),
            number(timeNumbers, time),
            district,
            own,
            List.copyOf(subjects));
    slot(byTime, spot.time())
        .computeIfAbsent(
            district,
            key ->
                new District(
                    key,
                    Optional.ofNullable(table.at(chain.get(0)).get(district)),
                    new ArrayList<>()))
        .spots()
        .add(spot);
    slot(byPlace, spot.place()).put(spot.time(), spot);
    subjects.forEach(subject -> subject.spots.add(spot));
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return numbers.computeIfAbsent(name, key -> numbers.size());
  }

  private static <K extends Comparable<K>, V> Map<K, V> slot(List<Map<K, V>> slots, int number) {
    while (slots.size() <= number) {
      slots.add(new TreeMap<>());
    }
    return slots.get(number);
  }
}
