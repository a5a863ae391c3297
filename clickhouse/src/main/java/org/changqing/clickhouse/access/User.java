package org.changqing.clickhouse.access;

/**
 * Somebody who may log in.
 *
 * @param role the engine's role of every connection of this user
 */
public record User(String name, String role) {

  static final String OPERATOR = "operator";

  /** The operator may do everything, everybody else only reads what the role is granted. */
  public boolean isOperator() {
    return role.equals(OPERATOR);
  }
}
