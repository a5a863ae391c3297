package org.changqing.etl.fact;

/**
 * C11 Hours (学时): of held classes, whatever the class's dates, and of held activities attended on
 * site or online, guests included: the largest of a person's rows at one activity, the activity's
 * credit where a row has no hours. One day earns 8 at most; the day of death nothing. Only
 * centralised classes and collective study count toward the 32 and 56 hours that a year asks for
 * (党员教育管理工作条例). Impossible hours never come this far: org.changqing.etl.record.HoursOfADay.
 */
final class StudyHours extends RuleView {

  StudyHours() {
    super("c11_study_hours");
  }
}
