package org.changqing.etl.source;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections to a database, for tasks that read at the same time. */
interface Sessions extends Serializable {

  /** A connection for one reader; it waits until there is one. */
  Session take() throws SQLException;

  /** How many may read at the same time and see the same moment. */
  int atOnce();

  /** Ends what is shared. */
  void close();

  /** A connection that is given back. */
  interface Session extends AutoCloseable {

    Connection connection();

    @Override
    void close() throws SQLException;
  }
}
