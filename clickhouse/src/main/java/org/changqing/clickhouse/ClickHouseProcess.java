package org.changqing.clickhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running {@link ClickHouseServer}, started as a child process. {@link #close()} stops it
 * cleanly; when this process ends without that, the server stays.
 */
public final class ClickHouseProcess implements AutoCloseable {

  private static final String LIBRARY = "CHANGQING_LIBCHDB";
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final Process process;
  private final int port;

  private ClickHouseProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * What to start with.
   *
   * @param library the engine's library
   * @param data the data directory
   * @param users the users file
   * @param port the port, 0 for any free one
   * @param log where the server's output is appended
   * @param more further options of the server, as name and value in turn
   */
  public record Start(Path library, Path data, Path users, int port, Path log, List<String> more) {

    public Start {
      more = List.copyOf(more);
    }
  }

  /**
   * The engine's library: what the system property or environment variable CHANGQING_LIBCHDB names,
   * else .cache/libchdb/libchdb.so of this folder or one above it.
   *
   * @throws IllegalStateException when there is none
   */
  public static Path library() {
    String named = System.getProperty(LIBRARY, System.getenv(LIBRARY));
    if (named != null) {
      return Path.of(named);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path library = folder.resolve(".cache/libchdb/libchdb.so");
      if (Files.isReadable(library)) {
        return library;
      }
      folder = folder.getParent();
    }
    throw new IllegalStateException(
        "No engine library. Run clickhouse/fetch-library, or name one in " + LIBRARY + ".");
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @throws IllegalStateException when it ends or is not ready in time; its log says why
   */
  public static ClickHouseProcess start(Start start) throws IOException, InterruptedException {
    Files.createDirectories(start.data());
    Path portFile =
        start.data().resolve("port." + ProcessHandle.current().pid() + "." + System.nanoTime());
    ProcessBuilder builder = new ProcessBuilder(command(start, portFile));
    builder.environment().put("LD_PRELOAD", javaHome().resolve("lib/libjsig.so").toString());
    builder.environment().putIfAbsent("TZ", "UTC");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(start.log().toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    return new ClickHouseProcess(process, port(process, portFile, start.log()));
  }

  private static List<String> command(Start start, Path portFile) {
    List<String> command =
        new ArrayList<>(
            List.of(
                javaHome().resolve("bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ClickHouseServer.class.getName(),
                "--library",
                start.library().toString(),
                "--data",
                start.data().toString(),
                "--users",
                start.users().toString(),
                "--port",
                Integer.toString(start.port()),
                "--port-file",
                portFile.toString()));
    command.addAll(start.more());
    return command;
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  private static int port(Process process, Path portFile, Path log)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      if (Files.exists(portFile)) {
        int port = Integer.parseInt(Files.readString(portFile));
        Files.delete(portFile);
        return port;
      }
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "The ClickHouse server ended with " + process.exitValue() + ". See " + log);
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("The ClickHouse server was not ready in time. See " + log);
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** The server's address, as clients take it. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Kills it the hard way, as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /**
   * Stops it with SIGTERM and waits.
   *
   * @return its exit code
   * @throws IllegalStateException when it had to be killed
   */
  public int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The ClickHouse server did not stop on SIGTERM");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    try {
      if (process.isAlive()) {
        stop();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
