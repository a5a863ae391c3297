package org.changqing.clickhouse.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.changqing.clickhouse.access.User;
import org.changqing.clickhouse.engine.Engine;
import org.changqing.clickhouse.error.ClickHouseException;

/**
 * The sessions that clients name by {@code session_id}. A session belongs to one user, serves one
 * request at a time and ends when unused for its timeout. Thread-safe.
 */
final class Sessions implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration USUAL = Duration.ofSeconds(60);

  private static final class Entry {
    private final Session session;
    private boolean isUsed = true;
    private long endsAt;

    private Entry(Session session) {
      this.session = session;
    }
  }

  private final Engine engine;
  private final Map<String, Entry> entries = new HashMap<>();

  Sessions(Engine engine) {
    this.engine = engine;
  }

  /** A session for one request; closing it gives it back. */
  interface Lease extends AutoCloseable {
    Session session();

    @Override
    void close();
  }

  /** The named session, or one for this request only when none is named. */
  Lease lease(User user, RequestParameters parameters) {
    return parameters
        .value("session_id")
        .map(id -> named(user, id, parameters))
        .orElseGet(() -> single(user));
  }

  private Lease single(User user) {
    Session session = new Session(engine, user);
    return lease(session, session::close);
  }

  private synchronized Lease named(User user, String id, RequestParameters parameters) {
    expire();
    String key = user.name() + '\n' + id;
    Entry entry = entries.get(key);
    if (entry == null) {
      if (parameters.isSet("session_check")) {
        throw new ClickHouseException(372, "SESSION_NOT_FOUND", "Session " + id + " not found");
      }
      entry = new Entry(new Session(engine, user));
      entries.put(key, entry);
    } else if (entry.isUsed) {
      throw new ClickHouseException(
          373, "SESSION_IS_LOCKED", "Session " + id + " is locked by a concurrent client");
    }
    entry.isUsed = true;
    Entry used = entry;
    long timeout = timeout(parameters).toNanos();
    boolean closes = parameters.isSet("close_session");
    return lease(entry.session, () -> giveBack(key, used, timeout, closes));
  }

  private synchronized void giveBack(String key, Entry entry, long timeout, boolean closes) {
    try {
      entry.session.end();
    } finally {
      entry.isUsed = false;
      entry.endsAt = System.nanoTime() + timeout;
      if (closes) {
        entries.remove(key);
        entry.session.close();
      }
    }
  }

  private static Lease lease(Session session, Runnable onClose) {
    return new Lease() {
      @Override
      public Session session() {
        return session;
      }

      @Override
      public void close() {
        onClose.run();
      }
    };
  }

  private static Duration timeout(RequestParameters parameters) {
    Duration timeout =
        parameters
            .value("session_timeout")
            .map(text -> Duration.ofSeconds(seconds(text)))
            .orElse(USUAL);
    if (timeout.compareTo(LONGEST) > 0) {
      throw new ClickHouseException(
          374,
          "INVALID_SESSION_TIMEOUT",
          "Session timeout '" + timeout.toSeconds() + "' is larger than " + LONGEST.toSeconds());
    }
    return timeout;
  }

  private static long seconds(String text) {
    try {
      return Long.parseUnsignedLong(text);
    } catch (NumberFormatException e) {
      throw new ClickHouseException(
          374, "INVALID_SESSION_TIMEOUT", "Invalid session timeout: '" + text + "'");
    }
  }

  /** Closes the sessions whose time is over. */
  synchronized void expire() {
    long now = System.nanoTime();
    for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
      Entry entry = all.next();
      if (!entry.isUsed && now - entry.endsAt > 0) {
        all.remove();
        entry.session.close();
      }
    }
  }

  @Override
  public synchronized void close() {
    entries.values().forEach(entry -> entry.session.close());
    entries.clear();
  }
}
