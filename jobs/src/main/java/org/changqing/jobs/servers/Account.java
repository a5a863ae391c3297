package org.changqing.jobs.servers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * One entry of {@code users.yaml}: somebody who signs in.
 *
 * @param user what is typed to sign in
 * @param role one of {@link #ROLES}
 * @param name the name that is shown
 * @param branches branch_ids that a secretary sees; others have none
 * @param districts district_codes that a district lead sees; others have none
 */
public record Account(
    String user,
    String role,
    String name,
    @JsonProperty("branches") List<String> branches,
    @JsonProperty("districts") List<String> districts) {

  /** Every role that a person can have. */
  public static final Set<String> ROLES =
      Set.of("leadership", "analyst", "secretary", "district", "care", "operator");

  public Account {
    branches = branches == null ? List.of() : List.copyOf(branches);
    districts = districts == null ? List.of() : List.copyOf(districts);
    require(user != null && user.matches("[A-Za-z][A-Za-z0-9_.-]*"), "user is " + user);
    require(role != null && ROLES.contains(role), user + ": role is " + role);
    require(name != null && !name.isBlank(), user + " has no name");
    require(role.equals("secretary") != branches.isEmpty(), user + ": branches are " + branches);
    require(role.equals("district") != districts.isEmpty(), user + ": districts are " + districts);
  }

  /** ClickHouse's roles: what may be read, and of which branches and districts. */
  public List<String> clickHouseRoles() {
    List<String> roles = new ArrayList<>(List.of(role));
    branches.forEach(branch -> roles.add("branch_" + hexadecimal(branch)));
    districts.forEach(district -> roles.add("district_" + hexadecimal(district)));
    return roles;
  }

  /** As ClickHouse's function hex writes it: ids may have characters that names of roles can't. */
  private static String hexadecimal(String id) {
    return HexFormat.of().withUpperCase().formatHex(id.getBytes(StandardCharsets.UTF_8));
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
