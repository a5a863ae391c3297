package org.changqing.clickhouse.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.changqing.clickhouse.error.ClickHouseException;
import org.changqing.clickhouse.statement.RefusedStatementException;
import org.changqing.clickhouse.statement.Statement;
import org.changqing.clickhouse.statement.StatementReader;

/**
 * A request's statement and the rows that follow it. Statement and rows may be parted between the
 * parameter {@code query} and the body in any way that ClickHouse's server takes.
 *
 * @param rows the bytes to insert; empty when the statement takes none
 * @param coding how the rows are compressed, for the engine to decompress
 */
record Incoming(Statement statement, InputStream rows, String coding) {

  private static final int HEAD = 1 << 20;
  private static final int LONGEST_STATEMENT = 64 << 20;

  static Incoming read(RequestParameters parameters, InputStream body) throws IOException {
    String query = latin(parameters.query().getBytes(StandardCharsets.UTF_8));
    return query.isBlank()
        ? fromBody(decoded(parameters, body))
        : fromParameter(query, parameters, body);
  }

  private static Incoming fromParameter(
      String query, RequestParameters parameters, InputStream body) throws IOException {
    String text = query + "\n";
    RefusedStatementException refusal;
    try {
      Statement statement = StatementReader.read(text);
      if (statement.kind().takesData()) {
        String first = text.substring(Math.min(statement.dataStart(), text.length()));
        return first.isBlank() && !parameters.isSet("decompress")
            ? new Incoming(statement, body, Codings.requireReadable(parameters.contentEncoding()))
            : new Incoming(
                statement, joined(first.strip(), decoded(parameters, body)), Codings.NONE);
      }
      refusal = null;
    } catch (RefusedStatementException e) {
      refusal = e;
    }
    byte[] rest = limited(decoded(parameters, body), LONGEST_STATEMENT);
    if (rest.length == 0 && refusal != null) {
      throw refusal;
    }
    return withoutRows(StatementReader.read(text + latin(rest)));
  }

  private static Incoming fromBody(InputStream body) throws IOException {
    byte[] head = body.readNBytes(HEAD);
    String text = latin(head);
    if (head.length < HEAD) {
      return of(StatementReader.read(text), text, InputStream.nullInputStream());
    }
    try {
      Statement statement = StatementReader.read(text);
      if (statement.kind().takesData()) {
        return of(statement, text, body);
      }
    } catch (RefusedStatementException e) {
      // The head may end within a string; the whole decides.
    }
    String whole = text + latin(limited(body, LONGEST_STATEMENT));
    return of(StatementReader.read(whole), whole, InputStream.nullInputStream());
  }

  private static Incoming of(Statement statement, String text, InputStream rest) {
    return statement.kind().takesData()
        ? new Incoming(statement, joined(text.substring(statement.dataStart()), rest), Codings.NONE)
        : withoutRows(statement);
  }

  private static Incoming withoutRows(Statement statement) {
    return new Incoming(statement, InputStream.nullInputStream(), Codings.NONE);
  }

  private static InputStream joined(String first, InputStream rest) {
    return first.isEmpty()
        ? rest
        : new SequenceInputStream(
            new ByteArrayInputStream(first.getBytes(StandardCharsets.ISO_8859_1)), rest);
  }

  private static InputStream decoded(RequestParameters parameters, InputStream body)
      throws IOException {
    if (parameters.contentEncoding().equals(Codings.NONE)) {
      return parameters.isSet("decompress") ? new BlockInputStream(body) : body;
    }
    return Codings.decoded(body, parameters.contentEncoding());
  }

  private static byte[] limited(InputStream stream, int limit) throws IOException {
    byte[] bytes = stream.readNBytes(limit);
    if (bytes.length == limit) {
      throw new ClickHouseException(
          66,
          "QUERY_IS_TOO_LARGE",
          "The statement is longer than "
              + limit
              + " bytes. Insert with FORMAT and rows after it.");
    }
    return bytes;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
