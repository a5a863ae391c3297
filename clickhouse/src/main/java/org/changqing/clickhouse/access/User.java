package org.changqing.clickhouse.access;

import java.util.List;

/**
 * Somebody who may log in.
 *
 * @param roles the engine's roles of every connection of this user
 */
public record User(String name, List<String> roles) {

  static final String OPERATOR = "operator";

  public User {
    roles = List.copyOf(roles);
  }

  /** The operator may do everything, everybody else only reads what the roles are granted. */
  public boolean isOperator() {
    return roles.contains(OPERATOR);
  }
}
