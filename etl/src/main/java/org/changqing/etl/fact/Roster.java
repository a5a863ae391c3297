package org.changqing.etl.fact;

/**
 * C5 Roster: the roster of a branch on a day is the persons with a member interval (C4) in it that
 * contains the day. Membership follows the formal relation 组织关系 and changes on the day on which the
 * receiving branch accepts it: that day belongs to the receiving branch, the day of death to none.
 */
final class Roster extends RuleView {

  Roster() {
    super("c05_roster");
  }
}
