package org.changqing.etl.fact;

/**
 * C7 Office holders: who holds an office in a branch, until death and until the branch is
 * dissolved; whatever the person's party_status.
 *
 * <p>Three distinct holders make a committee; a branch of seven or more full members must have one
 * of three to five (支部工作条例). Whether a branch has one is counted where it matters, in the metric of
 * committee meetings.
 */
final class OfficeHolders extends RuleView {

  OfficeHolders() {
    super("c07_office_holder");
  }
}
