package org.changqing.reference;

/** What a cell is about: one branch, one district, or the whole bureau. */
record Scope(String kind, String id) {

  static final Scope BUREAU = new Scope("bureau", "all");

  static Scope branch(String id) {
    return new Scope("branch", id);
  }

  static Scope district(String code) {
    return new Scope("district", code);
  }
}
