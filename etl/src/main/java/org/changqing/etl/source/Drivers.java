package org.changqing.etl.source;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.changqing.etl.BadSourceException;

/** JDBC drivers: those that come with us, and those of a site in jars in a folder. */
final class Drivers {

  private static final Map<String, List<Driver>> BY_FOLDER = new ConcurrentHashMap<>();

  private Drivers() {}

  /**
   * Connects with the driver that knows the URL.
   *
   * @param folder of jars, which need not exist; empty = none
   * @throws BadSourceException if no driver knows it
   */
  static Connection connect(DatabaseUrl url, Properties properties, String folder)
      throws SQLException {
    for (Driver driver : BY_FOLDER.computeIfAbsent(folder, Drivers::load)) {
      if (driver.acceptsURL(url.text())) {
        Connection connection = driver.connect(url.text(), properties);
        if (connection != null) {
          return connection;
        }
      }
    }
    throw new BadSourceException(
        "No JDBC driver knows %s. Put the database's driver (a .jar) into %s."
            .formatted(url, folder.isEmpty() ? "the class path" : folder));
  }

  private static List<Driver> load(String folder) {
    ClassLoader loader =
        new URLClassLoader(jars(folder), Drivers.class.getClassLoader()); // lives with the process
    List<Driver> drivers = new ArrayList<>();
    ServiceLoader.load(Driver.class, loader).forEach(drivers::add);
    return List.copyOf(drivers);
  }

  private static URL[] jars(String folder) {
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
      return new URL[0];
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      List<URL> jars = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        jars.add(file.toUri().toURL());
      }
      return jars.toArray(URL[]::new);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new BadSourceException(
          "Folder of drivers %s can't be read (%s). Let the user read it."
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
