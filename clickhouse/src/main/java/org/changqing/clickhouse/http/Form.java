package org.changqing.clickhouse.http;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.changqing.clickhouse.error.ClickHouseException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Requests whose parameters come as a multipart form instead of in the URL. */
final class Form {

  private static final long LONGEST = 64L << 20;

  private Form() {}

  /** Takes a form's fields into the parameters and returns the body that is left. */
  static InputStream read(Request request, RequestParameters parameters) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !type.startsWith("multipart/form-data")) {
      return Content.Source.asInputStream(request);
    }
    MultiPartConfig configuration =
        new MultiPartConfig.Builder()
            .maxSize(LONGEST)
            .maxMemoryPartSize(LONGEST)
            .useFilesForPartsWithoutFileName(false)
            .build();
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(request, request, type, configuration)) {
      for (MultiPart.Part part : parts) {
        if (part.getFileName() != null) {
          throw new ClickHouseException(
              48, "NOT_IMPLEMENTED", "External tables are not available here: " + part.getName());
        }
        parameters.add(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
      }
    }
    return InputStream.nullInputStream();
  }
}
