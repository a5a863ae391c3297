package org.changqing.clickhouse.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.changqing.clickhouse.error.ClickHouseException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/**
 * What a request says beside its body: the protocol's own parameters, query parameters ({@code
 * param_x}), and all others, which are settings.
 */
final class RequestParameters {

  private static final Set<String> OWN =
      Set.of(
          "query",
          "query_id",
          "database",
          "user",
          "password",
          "session_id",
          "session_timeout",
          "session_check",
          "close_session",
          "default_format",
          "compress",
          "decompress",
          "quota_key",
          "stacktrace",
          "role",
          "buffer_size",
          "wait_end_of_query",
          "client_protocol_version",
          "readonly",
          "log_comment",
          "enable_http_compression",
          "add_http_cors_header",
          "send_progress_in_http_headers",
          "http_headers_progress_interval_ms",
          "http_response_buffer_size",
          "cancel_http_readonly_queries_on_client_close");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Request request;
  private final String queryId;

  private RequestParameters(Request request, Fields fields) {
    this.request = request;
    for (Fields.Field field : fields) {
      values.put(field.getName(), field.getValue() == null ? "" : field.getValue());
    }
    queryId =
        value("query_id")
            .or(() -> header("X-ClickHouse-Query-Id"))
            .filter(id -> id.chars().noneMatch(Character::isISOControl))
            .orElseGet(() -> UUID.randomUUID().toString());
  }

  static RequestParameters of(Request request) {
    return new RequestParameters(request, Request.extractQueryParameters(request));
  }

  /** Adds parameters that came in a form. */
  void add(String name, String value) {
    values.put(name, value);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name)).filter(value -> !value.isEmpty());
  }

  boolean isSet(String name) {
    return value(name).filter(value -> !value.equals("0") && !value.equals("false")).isPresent();
  }

  String query() {
    return values.getOrDefault("query", "");
  }

  String queryId() {
    return queryId;
  }

  Optional<String> database() {
    return value("database").or(() -> header("X-ClickHouse-Database"));
  }

  /** The format when the statement names none; a name, for it becomes part of the statement. */
  Optional<String> format() {
    Optional<String> format = value("default_format").or(() -> header("X-ClickHouse-Format"));
    if (format.filter(name -> !name.matches("\\w+")).isPresent()) {
      throw new ClickHouseException(73, "UNKNOWN_FORMAT", "Unknown format " + format.get());
    }
    return format;
  }

  /** How the body is compressed: a content coding, or "none". */
  String contentEncoding() {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_ENCODING))
        .map(String::strip)
        .filter(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"))
        .orElse("none");
  }

  boolean isReadOnly() {
    return request.getMethod().equals("GET") || isSet("readonly");
  }

  Map<String, String> queryParameters() {
    Map<String, String> result = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith("param_")) {
            result.put(name, value);
          }
        });
    return result;
  }

  Map<String, String> settings() {
    Map<String, String> result = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (!OWN.contains(name) && !name.startsWith("param_")) {
            result.put(name, value);
          }
        });
    return result;
  }
}
