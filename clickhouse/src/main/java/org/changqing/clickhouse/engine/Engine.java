package org.changqing.clickhouse.engine;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The engine in this process over one data directory. It lives while a connection is open; the
 * first connection starts it, the last one closed ends it. Thread-safe. Once per process.
 */
public final class Engine implements AutoCloseable {

  private final Path data;
  private final Path configuration;
  private final Set<EngineConnection> connections = ConcurrentHashMap.newKeySet();
  private final EngineConnection keeper;
  private final String version;
  private final String timeZone;

  private Engine(Path data, Path configuration) {
    this.data = data;
    this.configuration = configuration;
    keeper = connect();
    version = one("select version()");
    timeZone = one("select timezone()");
  }

  /**
   * Starts the engine.
   *
   * @throws IllegalStateException when the library or the data directory can't be used
   */
  public static Engine start(Path library, Path data, Path configuration) {
    EngineLibrary.load(library);
    return new Engine(data, configuration);
  }

  /** A new connection, with all roles and default settings. */
  public EngineConnection connect() {
    String[] arguments = {"clickhouse", "--path=" + data, "--config-file=" + configuration};
    Memory[] strings = new Memory[arguments.length];
    try (Memory array = new Memory((long) Native.POINTER_SIZE * arguments.length)) {
      for (int i = 0; i < arguments.length; i++) {
        byte[] bytes = arguments[i].getBytes(StandardCharsets.UTF_8);
        strings[i] = new Memory(bytes.length + 1L);
        strings[i].write(0, bytes, 0, bytes.length);
        strings[i].setByte(bytes.length, (byte) 0);
        array.setPointer((long) Native.POINTER_SIZE * i, strings[i]);
      }
      Pointer handle = EngineLibrary.chdb_connect(arguments.length, array);
      if (handle == null) {
        throw new IllegalStateException("The engine could not open the data directory " + data);
      }
      EngineConnection connection = new EngineConnection(handle, connections::remove);
      connections.add(connection);
      return connection;
    } finally {
      for (Memory string : strings) {
        if (string != null) {
          string.close();
        }
      }
    }
  }

  public String version() {
    return version;
  }

  public String timeZone() {
    return timeZone;
  }

  private String one(String query) {
    return keeper.execute(query, "TSVRaw").text().strip();
  }

  /** Closes all connections, waiting for their queries, and so ends the engine. */
  @Override
  public void close() {
    for (EngineConnection connection : connections) {
      if (connection != keeper) {
        connection.close();
      }
    }
    keeper.close();
  }
}
