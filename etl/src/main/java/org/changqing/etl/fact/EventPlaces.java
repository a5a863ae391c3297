package org.changqing.etl.fact;

import java.util.List;

/**
 * C13 Place of a person's event: the branch on whose roster the person is on the event's day, and
 * that branch's district; where there is none, the district of residence (never the first digits of
 * an identity number, which tell where it was first registered). Each event's query gives {@code
 * person_key} and {@code place_day}; the rule adds {@code branch_id}, {@code branch_district} (of
 * the branch only, for what C11 and the roster metrics attribute) and {@code place_district}.
 */
final class EventPlaces {

  private static final List<String> EVENTS =
      List.of(
          "study_hours",
          "platform_use",
          "fee",
          "training_result",
          "talk",
          "hospital_stay",
          "care_visit",
          "campaign_target",
          "distribution");

  private final Queries queries;

  EventPlaces(Queries queries) {
    this.queries = queries;
  }

  /** Makes a view placed_{event} of each kind of event. */
  void create() {
    for (String event : EVENTS) {
      queries.run("placed/" + event).createOrReplaceTempView("event_to_place");
      queries.run("rule/c13_place").createOrReplaceTempView("placed_" + event);
    }
  }
}
