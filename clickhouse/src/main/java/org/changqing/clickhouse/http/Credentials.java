package org.changqing.clickhouse.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.changqing.clickhouse.error.ClickHouseException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Name and password of a request: headers of its own, Basic, or parameters, in this order. */
record Credentials(String user, String password) {

  static Credentials of(Request request, RequestParameters parameters) {
    if (request.getHeaders().contains("X-ClickHouse-User")) {
      return new Credentials(
          parameters.header("X-ClickHouse-User").orElse("default"),
          parameters.header("X-ClickHouse-Key").orElse(""));
    }
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return basic(authorization.substring(6).strip());
    }
    return new Credentials(
        parameters.value("user").orElse("default"), parameters.value("password").orElse(""));
  }

  private static Credentials basic(String encoded) {
    try {
      String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = decoded.indexOf(':');
      return colon < 0
          ? new Credentials(decoded, "")
          : new Credentials(decoded.substring(0, colon), decoded.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      throw new ClickHouseException(
          516, "AUTHENTICATION_FAILED", "The Authorization header is not Base64");
    }
  }
}
