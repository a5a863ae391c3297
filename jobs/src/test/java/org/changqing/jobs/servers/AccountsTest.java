package org.changqing.jobs.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void makeHome() {
    home = new Home(folder);
    home.create();
  }

  @Test
  void aNewHomeHasOneUserOfEachRole() throws IOException {
    Accounts accounts = Accounts.of(home);
    assertThat(accounts.people())
        .extracting(Account::role)
        .containsExactlyInAnyOrderElementsOf(Account.ROLES);
    assertThat(Files.getPosixFilePermissions(home.users()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Accounts.of(home)).isEqualTo(accounts);
  }

  @Test
  void clickHouseKnowsRolesBranchesAndDistricts() throws IOException {
    write("[{user: wang, role: secretary, name: 王, branches: [b07, 二]}]");
    Accounts accounts = Accounts.of(home);
    assertThat(Files.readAllLines(accounts.writeClickHouseUsers(home)))
        .contains(
            "wang " + accounts.clickhouse().get("wang") + " secretary,branch_623037,branch_E4BA8C");
    assertThat(Files.readString(home.passwords()))
        .isEqualTo("wang " + accounts.clickhouse().get("wang") + "\n");
    assertThat(accounts.userOf("secretary")).isEqualTo("wang");
  }

  @Test
  void aServerIsToldTheSame() throws IOException {
    write("[{user: li, role: district, name: 李, districts: ['110102']}]");
    Accounts accounts = Accounts.of(home);
    assertThat(ServerAccess.statements(accounts, "create row policy p on a.b using 1 to all;"))
        .contains("create role if not exists district_313130313032;")
        .contains("create row policy or replace p on a.b")
        .contains("grant district, district_313130313032 to `li`;")
        .doesNotContain(accounts.clickhouse().get("li"));
  }

  @Test
  void whatIsWrongInTheFileIsNamed() throws IOException {
    refused("[{user: wang, role: boss, name: 王}]", "wang: role is boss");
    refused("[{user: wang, role: secretary, name: 王}]", "wang: branches are []");
    refused("[{user: w, role: leadership, name: 王, districts: [d]}]", "w: districts are [d]");
    refused("[{user: care, role: analyst, name: 王}]", "the user care can have the role care only");
    refused(
        "[{user: w, role: care, name: 王}, {user: w, role: care, name: 李}]", "stands there twice");
  }

  private void refused(String users, String reason) throws IOException {
    write(users);
    assertThatThrownBy(() -> Accounts.of(home))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("users.yaml")
        .hasMessageContaining(reason);
  }

  private void write(String users) throws IOException {
    Files.writeString(home.users(), users);
  }
}
