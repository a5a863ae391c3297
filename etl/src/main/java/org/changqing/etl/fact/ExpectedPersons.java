package org.changqing.etl.fact;

/**
 * C9 Expected at an activity (应到): at a committee meeting the office holders of the day, at a group
 * meeting the roster's members with the activity's group number, at any other the whole roster.
 * Leave keeps a person expected; an exemption does not, unless the person was present after all and
 * then counts on both sides. The view has those who were not expected but answered, too.
 *
 * <p>Who meets: 支部工作条例, articles 11 to 14. That all others stay in 应到 is the rule of elections,
 * taken for all meetings.
 */
final class ExpectedPersons extends RuleView {

  ExpectedPersons() {
    super("c09_expected");
  }
}
