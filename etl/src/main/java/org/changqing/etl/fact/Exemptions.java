package org.changqing.etl.fact;

/**
 * C8 Exempt: released from attending on the days of an exemption that is approved by then. Members
 * who are frail or long ill need not be made to come, but only the approval releases them.
 */
final class Exemptions extends RuleView {

  Exemptions() {
    super("c08_exemption");
  }
}
