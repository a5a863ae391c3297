package org.changqing.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something counts, beside the bureau.
 *
 * @param branch null = none
 * @param district null = none
 */
record Place(String branch, String district) {

  List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    if (branch != null) {
      scopes.add(Scope.branch(branch));
    }
    if (district != null) {
      scopes.add(Scope.district(district));
    }
    scopes.add(Scope.BUREAU);
    return scopes;
  }
}
