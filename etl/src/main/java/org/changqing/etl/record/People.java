package org.changqing.etl.record;

import java.io.Serializable;
import java.util.Set;

/** Who a person_id stands for: follows mergers (C3) and gives the person's key. */
final class People implements Serializable {

  private final PersonChains chains;
  private final Pseudonym pseudonym;

  People(PersonChains chains, Pseudonym pseudonym) {
    this.chains = chains;
    this.pseudonym = pseudonym;
  }

  long key(String personId) {
    return pseudonym.of(chains.survivor(personId));
  }

  boolean survives(String personId) {
    return chains.survivor(personId).equals(personId);
  }

  Set<String> cyclic() {
    return chains.cyclic();
  }
}
