package org.changqing.jobs.servers;

import java.nio.file.Path;
import java.util.Map;
import org.changqing.jobs.Settings;

/** The scripts in {@code dashboards/} and what they need to know. */
public final class Superset {
  private Superset() {}

  static ProcessBuilder script(Settings settings, Accounts accounts, String name) {
    Path script = settings.repository().resolve("dashboards").resolve(name);
    ProcessBuilder builder = new ProcessBuilder(script.toString());
    Map<String, String> environment = builder.environment();
    environment.put("CHANGQING_HOME", settings.home().directory().toString());
    environment.put("CHANGQING_SUPERSET_PORT", Integer.toString(settings.supersetPort()));
    return builder;
  }
}
