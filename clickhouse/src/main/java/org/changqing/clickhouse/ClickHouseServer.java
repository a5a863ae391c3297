package org.changqing.clickhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import org.changqing.clickhouse.access.AccessRules;
import org.changqing.clickhouse.access.Users;
import org.changqing.clickhouse.engine.Engine;
import org.changqing.clickhouse.engine.EngineConfiguration;
import org.changqing.clickhouse.http.HttpFront;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded ClickHouse as a process of its own. It needs {@code LD_PRELOAD} of the JDK's
 * libjsig.so, because the engine takes over signals that the JVM needs; {@link ClickHouseProcess}
 * starts it so.
 */
public final class ClickHouseServer {

  private static final long LONGEST_STOP_MILLIS = 20_000;
  private static final String LOGBACK = "logback.configurationFile";

  private ClickHouseServer() {}

  /** Runs until SIGTERM; exits 1 when it can't start, 2 on wrong use. */
  public static void main(String... arguments) {
    if (System.getProperty(LOGBACK) == null) {
      System.setProperty(LOGBACK, "org/changqing/clickhouse/logback.xml");
    }
    Logger log = LoggerFactory.getLogger(ClickHouseServer.class);
    try {
      requireSignalChaining();
      run(ClickHouseOptions.parse(arguments), log);
    } catch (IllegalArgumentException e) {
      log.error("{}. {}", e.getMessage(), ClickHouseOptions.USAGE);
      Runtime.getRuntime().halt(2);
    } catch (Exception e) {
      log.error("The server did not start: {}", e.getMessage(), e);
      Runtime.getRuntime().halt(1);
    }
  }

  private static void requireSignalChaining() {
    String preloaded = System.getenv().getOrDefault("LD_PRELOAD", "");
    if (!preloaded.contains("libjsig.so")) {
      throw new IllegalArgumentException(
          "Start with LD_PRELOAD=" + System.getProperty("java.home") + "/lib/libjsig.so");
    }
  }

  private static void run(ClickHouseOptions options, Logger log) throws Exception {
    DataDirectory directory = DataDirectory.take(options.data());
    Users users = Users.read(options.users());
    AccessRules rules = options.access().map(AccessRules::read).orElseGet(AccessRules::byDefault);
    Path configuration =
        EngineConfiguration.write(
            directory.configuration(), options.maxMemory(), rules, users.roles());
    Engine engine = Engine.start(options.library(), directory.engine(), configuration);
    HttpFront front =
        new HttpFront(engine, users, directory.held(), options.host(), options.port());
    int port = front.start();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(front, engine, directory, log)));
    if (options.portFile().isPresent()) {
      announce(options.portFile().get(), port);
    }
    log.info("ClickHouse {} on {}:{}", engine.version(), options.host(), port);
    stopped.await();
  }

  private static void announce(Path file, int port) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.writeString(draft, Integer.toString(port));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The engine is safe against being killed; a stop that takes too long is not waited for. */
  private static void haltLater(Logger log) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(LONGEST_STOP_MILLIS);
                log.error("Stopping took too long, ending at once");
                Runtime.getRuntime().halt(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void stop(HttpFront front, Engine engine, DataDirectory directory, Logger log) {
    try (directory;
        engine;
        front) {
      log.info("Stopping");
      haltLater(log);
    } catch (Exception e) {
      log.error("The server did not stop cleanly", e);
    }
  }
}
