package org.changqing.etl.fact;

/**
 * C10 Present (实到): several attendance rows of one person at one activity, as from app and paper,
 * are one, and their strongest status counts: on site, online, served at home, exempt, sick leave,
 * leave, absent. Present is who is expected (C9) and counts as on site or online; no row is
 * unknown, not absent.
 *
 * <p>No regulation says so; it is the practice of the domain, in which 送学上门 covers a member but is
 * no attendance, and leave stays in 应到.
 */
final class CountingStatus extends RuleView {

  CountingStatus() {
    super("c10_counting_status");
  }
}
