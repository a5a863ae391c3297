package org.changqing.jobs.nightly;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.CommandFailure.Exit;

/**
 * One nightly run at a time on a job repository: an advisory lock of PostgreSQL that belongs to our
 * session, so it is given back however the process ends. A run that the repository calls running
 * while we hold the lock is an orphan.
 */
final class RunLock implements AutoCloseable {
  private static final String TRY = "select pg_try_advisory_lock(hashtext('changqing.nightly'))";

  private final Connection session;

  private RunLock(Connection session) {
    this.session = session;
  }

  /** Takes the lock, or ends the command with code 75. */
  static RunLock take(String jdbcUrl) {
    try {
      Connection session = DriverManager.getConnection(jdbcUrl);
      try (Statement statement = session.createStatement();
          ResultSet answer = statement.executeQuery(TRY)) {
        answer.next();
        if (answer.getBoolean(1)) {
          return new RunLock(session);
        }
      }
      session.close();
    } catch (SQLException e) {
      throw CommandFailure.failed("PostgreSQL does not answer: %s".formatted(e.getMessage()));
    }
    throw new CommandFailure(
        Exit.ALREADY_RUNNING, "Another nightly run is under way; 'changqing status' shows it");
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot give back the run lock", e);
    }
  }
}
