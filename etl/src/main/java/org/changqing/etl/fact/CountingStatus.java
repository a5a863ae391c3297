package org.changqing.etl.fact;

/**
 * C10 Present (实到): several attendance rows of one person at one activity, as from app and paper,
 * are one, and their strongest status counts: on site, online, served at home, exempt, sick leave,
 * leave, absent. Present is who is expected (C9) and counts as on site or online; no row is
 * unknown, not absent.
 */
final class CountingStatus extends RuleView {

  CountingStatus() {
    super("c10_counting_status");
  }
}
