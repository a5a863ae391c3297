package org.changqing.clickhouse.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.changqing.clickhouse.access.Users;
import org.changqing.clickhouse.engine.Engine;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server in front of an engine. */
public final class HttpFront implements AutoCloseable {

  private static final int THREADS = 64;
  private static final int LONGEST_HEADERS = 1 << 20;

  private final Server server;
  private final ServerConnector connector;
  private final RunningQueries running;
  private final Sessions sessions;
  private final EngineThreads threads = new EngineThreads();
  private final DisconnectWatch watch;

  /**
   * Builds it; {@link #start()} opens the port.
   *
   * @param held the folder for rows that are held back until their statement has ended
   */
  public HttpFront(Engine engine, Users users, Path held, String host, int port) {
    running = new RunningQueries(engine);
    sessions = new Sessions(engine);
    watch = new DisconnectWatch(running, sessions::expire);
    server = new Server(new QueuedThreadPool(THREADS, 4));
    connector = connector(server);
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    StatementRunner runner = new StatementRunner(sessions, running, threads);
    server.setHandler(new FrontHandler(engine, users, runner, watch, held));
  }

  private static ServerConnector connector(Server server) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(LONGEST_HEADERS);
    configuration.setIdleTimeout(-1);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration)) {
          @Override
          protected SocketChannelEndPoint newEndPoint(
              SocketChannel channel, ManagedSelector selector, SelectionKey key) {
            SocketChannelEndPoint endPoint =
                new ClientEndPoint(channel, selector, key, getScheduler());
            endPoint.setIdleTimeout(getIdleTimeout());
            return endPoint;
          }
        };
    connector.setIdleTimeout(3_600_000);
    return connector;
  }

  /** Opens the port and returns its number. */
  public int start() throws Exception {
    server.start();
    return connector.getLocalPort();
  }

  /** Stops taking requests, kills what runs, closes sessions. */
  @Override
  public void close() {
    connector.close();
    running.killAll();
    watch.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP server did not stop", e);
    } finally {
      sessions.close();
      threads.close();
    }
  }
}
