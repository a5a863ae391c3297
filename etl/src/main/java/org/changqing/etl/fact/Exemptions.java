package org.changqing.etl.fact;

/**
 * C8 Exempt: released from attending on the days of an exemption that is approved by then. Only the
 * approval releases.
 *
 * <p>Members who are 年老体弱、行动不便 are to be served at home and those long ill not to be made to come
 * (the 2022 opinion on Party building among retired cadres); who may be left out of 应到 is decided
 * by the superior, never by the branch alone.
 */
final class Exemptions extends RuleView {

  Exemptions() {
    super("c08_exemption");
  }
}
