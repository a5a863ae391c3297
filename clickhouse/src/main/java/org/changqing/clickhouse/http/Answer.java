package org.changqing.clickhouse.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.changqing.clickhouse.engine.EngineResult;
import org.changqing.clickhouse.error.ClickHouseException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/**
 * The answer to a statement. Rows are held back up to a limit, so that an error before it still
 * becomes an HTTP status and the summary a header; from there on they are streamed. With {@code
 * wait_end_of_query} all rows are held back.
 */
final class Answer implements AutoCloseable {

  private final Response response;
  private final HeldRows held;
  private final boolean inBlocks;
  private final String coding;
  private final String tag = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  private OutputStream out;

  /** An answer of which nothing is sent yet; long ones are held in the folder. */
  Answer(Response response, RequestParameters parameters, Path folder) {
    this.response = response;
    held = new HeldRows(folder, parameters.isSet("wait_end_of_query"));
    inBlocks = parameters.isSet("compress");
    coding =
        parameters.isSet("enable_http_compression") && !inBlocks
            ? parameters.header("Accept-Encoding").map(Codings::accepted).orElse(Codings.NONE)
            : Codings.NONE;
  }

  /** The content coding that the engine gives the rows, or "none". */
  String coding() {
    return coding;
  }

  /** Says that rows of a format follow, compressed by the engine. */
  void rows(String format) {
    header("X-ClickHouse-Format", format);
    header("Content-Type", ContentTypes.of(format));
    if (!coding.equals(Codings.NONE)) {
      header("Content-Encoding", coding);
    }
  }

  /** Says that the rows are not compressed by the engine. */
  void plain() {
    response.getHeaders().remove("Content-Encoding");
  }

  void header(String name, String value) {
    response.getHeaders().put(name, value);
  }

  void write(byte[] bytes, int length) throws IOException {
    if (out == null && held.add(bytes, length)) {
      return;
    }
    if (out == null) {
      commit();
    }
    out.write(bytes, 0, length);
  }

  private void commit() throws IOException {
    header("X-ClickHouse-Exception-Tag", tag);
    OutputStream body = Content.Sink.asOutputStream(response);
    out = inBlocks ? new BlockOutputStream(body) : body;
    held.moveTo(out);
  }

  void finish(EngineResult result) throws IOException {
    if (out == null) {
      header("X-ClickHouse-Summary", Summary.of(result));
      commit();
    }
    out.close();
  }

  /**
   * Tells the client of an error. After the first rows were sent it can only be appended to them,
   * between marks that clients know, and the connection broken off.
   *
   * @param text the error's text
   */
  void fail(ClickHouseException error, String text) throws IOException {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    if (out == null) {
      response.setStatus(HttpStatuses.of(error.errorName()));
      response.getHeaders().remove("Content-Encoding");
      header("Content-Type", "text/plain; charset=UTF-8");
      header("X-ClickHouse-Exception-Code", Integer.toString(error.code()));
      try (OutputStream body = Content.Sink.asOutputStream(response)) {
        body.write(message);
      }
      return;
    }
    String marked =
        "\r\n__exception__\r\n%s\r\n%s\r\n%d %s\r\n__exception__\r\n"
            .formatted(tag, text, message.length, tag);
    out.write(marked.getBytes(StandardCharsets.UTF_8));
    out.flush();
    throw new IOException("Broken off after an error: " + text);
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
