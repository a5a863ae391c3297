package org.changqing.clickhouse.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.changqing.clickhouse.error.ClickHouseException;

/** Takes the engine's error texts apart; it repeats code and name once per layer passed. */
final class EngineError {

  private static final Pattern PREFIX = Pattern.compile("^Code: (\\d+)\\. DB::Exception: ");
  private static final Pattern VERSION = Pattern.compile(" ?\\(version [^()]*(\\([^()]*\\))?\\)");
  private static final Pattern NAME = Pattern.compile("\\(([A-Z][A-Z0-9_]+)\\)[.\\s]*$");

  private EngineError() {}

  static ClickHouseException of(String text) {
    String message = VERSION.matcher(text).replaceAll("").strip();
    int code = 1001;
    for (Matcher found = PREFIX.matcher(message); found.find(); found = PREFIX.matcher(message)) {
      code = Integer.parseInt(found.group(1));
      message = message.substring(found.end());
    }
    String name = "STD_EXCEPTION";
    for (Matcher found = NAME.matcher(message); found.find(); found = NAME.matcher(message)) {
      name = found.group(1);
      message = message.substring(0, found.start()).stripTrailing();
    }
    return new ClickHouseException(code, name, message);
  }
}
