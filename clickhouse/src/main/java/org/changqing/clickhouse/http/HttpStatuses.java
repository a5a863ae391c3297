package org.changqing.clickhouse.http;

import java.util.Set;

/**
 * The HTTP status of an error, as ClickHouse's server chooses it.
 *
 * @see <a
 *     href="https://github.com/ClickHouse/ClickHouse/blob/master/src/Server/HTTP/exceptionCodeToHTTPStatus.cpp">its
 *     table</a>
 */
final class HttpStatuses {

  private static final Set<String> FORBIDDEN =
      Set.of(
          "UNKNOWN_USER",
          "WRONG_PASSWORD",
          "AUTHENTICATION_FAILED",
          "SET_NON_GRANTED_ROLE",
          "ACCESS_DENIED");

  private static final Set<String> BAD_REQUEST =
      Set.of(
          "BAD_ARGUMENTS",
          "CANNOT_COMPILE_REGEXP",
          "DUPLICATE_COLUMN",
          "ILLEGAL_COLUMN",
          "THERE_IS_NO_COLUMN",
          "UNKNOWN_ELEMENT_IN_AST",
          "UNKNOWN_TYPE_OF_AST_NODE",
          "TOO_DEEP_AST",
          "TOO_BIG_AST",
          "UNEXPECTED_AST_STRUCTURE",
          "SYNTAX_ERROR",
          "INCORRECT_DATA",
          "TYPE_MISMATCH",
          "VALUE_IS_OUT_OF_RANGE_OF_DATA_TYPE");

  private static final Set<String> NOT_FOUND =
      Set.of(
          "UNKNOWN_TABLE",
          "UNKNOWN_FUNCTION",
          "UNKNOWN_IDENTIFIER",
          "UNKNOWN_TYPE",
          "UNKNOWN_STORAGE",
          "UNKNOWN_DATABASE",
          "UNKNOWN_SETTING",
          "UNKNOWN_DIRECTION_OF_SORTING",
          "UNKNOWN_AGGREGATE_FUNCTION",
          "UNKNOWN_FORMAT",
          "UNKNOWN_DATABASE_ENGINE",
          "UNKNOWN_TYPE_OF_QUERY",
          "UNKNOWN_ROLE");

  private HttpStatuses() {}

  static int of(String errorName) {
    if (FORBIDDEN.contains(errorName)) {
      return 403;
    }
    if (BAD_REQUEST.contains(errorName) || errorName.startsWith("CANNOT_PARSE_")) {
      return 400;
    }
    if (NOT_FOUND.contains(errorName)) {
      return 404;
    }
    return switch (errorName) {
      case "REQUIRED_PASSWORD" -> 401;
      case "TIMEOUT_EXCEEDED" -> 408;
      case "QUERY_IS_TOO_LARGE" -> 413;
      case "UNSUPPORTED_MEDIA_TYPE" -> 415;
      case "NOT_IMPLEMENTED" -> 501;
      case "SOCKET_TIMEOUT", "CANNOT_OPEN_FILE", "CANNOT_SCHEDULE_TASK" -> 503;
      default -> 500;
    };
  }
}
