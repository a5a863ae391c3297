package org.changqing.sql.suppression;

import java.util.List;

/**
 * The smallest place and time that a record may lie in: a branch's month.
 *
 * @param place number of the branch, or of the persons of a district without a branch
 * @param time number of the month
 * @param district its district; empty for none
 * @param own what is counted here alone
 * @param subjects all that count a record here: the branch, its district and the bureau in the
 *     month, quarter, half-year and year
 */
record Spot(int place, int time, String district, Subject own, List<Subject> subjects) {}
