package org.changqing.clickhouse.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills reading statements whose clients went away while nothing was to be sent to them. */
final class DisconnectWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DisconnectWatch.class);
  private static final long PERIOD_MILLIS = 200;

  private final RunningQueries running;
  private final Runnable more;
  private final Set<Watched> all = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::watch, "disconnect-watch");

  /** Begins to watch; {@code more} is done at the same time. */
  DisconnectWatch(RunningQueries running, Runnable more) {
    this.running = running;
    this.more = more;
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(PERIOD_MILLIS);
        look();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  /** A request that is being answered. */
  final class Watched implements AutoCloseable {

    private final ClientEndPoint client;
    private final String queryId;
    private volatile boolean isBodyRead;

    private Watched(ClientEndPoint client, String queryId) {
      this.client = client;
      this.queryId = queryId;
    }

    /** The body; watching begins when it has been read. */
    InputStream body(InputStream body) {
      return new FilterInputStream(body) {
        @Override
        public int read() throws IOException {
          return noted(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          return noted(super.read(bytes, offset, length));
        }

        private int noted(int result) {
          isBodyRead = isBodyRead || result < 0;
          return result;
        }
      };
    }

    private boolean isLeft() {
      return isBodyRead && running.isReading(queryId) && client.isClientGone();
    }

    private void kill() {
      close();
      running.kill(queryId);
    }

    @Override
    public void close() {
      all.remove(this);
    }
  }

  Watched begin(Request request, String queryId) {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    Watched watched = new Watched((ClientEndPoint) endPoint, queryId);
    all.add(watched);
    return watched;
  }

  private void look() {
    try {
      more.run();
      all.stream().filter(Watched::isLeft).forEach(Watched::kill);
    } catch (RuntimeException e) {
      LOG.error("Watching for clients that went away failed", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
