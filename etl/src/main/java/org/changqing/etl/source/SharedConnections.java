package org.changqing.etl.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A few connections whose transactions see one moment, shared by the tasks of this process; each
 * serves one at a time. A task in another process (on a cluster) opens its own and sees its own
 * moment.
 */
final class SharedConnections implements Sessions {

  private static final Map<String, BlockingQueue<Connection>> OPEN = new ConcurrentHashMap<>();

  private final DatabaseUrl url;
  private final List<String> statements;
  private final int atOnce;
  private final String id = UUID.randomUUID().toString();

  /**
   * @param statements what each connection was told, and a task's own has to be
   */
  SharedConnections(DatabaseUrl url, List<String> statements, List<Connection> open) {
    this.url = url;
    this.statements = statements;
    this.atOnce = open.size();
    OPEN.put(id, new LinkedBlockingQueue<>(open));
  }

  @Override
  public Session take() throws SQLException {
    BlockingQueue<Connection> shared = OPEN.get(id);
    Connection connection = shared == null ? url.connect(statements) : waitFor(shared);
    return new Session() {
      @Override
      public Connection connection() {
        return connection;
      }

      @Override
      public void close() throws SQLException {
        if (shared == null) {
          connection.close();
        } else {
          shared.add(connection);
        }
      }
    };
  }

  private static Connection waitFor(BlockingQueue<Connection> shared) throws SQLException {
    try {
      return shared.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while waiting for a connection", e);
    }
  }

  @Override
  public int atOnce() {
    return atOnce;
  }

  @Override
  public void close() {
    try {
      for (Connection connection : OPEN.remove(id)) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Closing %s failed".formatted(url), e);
    }
  }
}
