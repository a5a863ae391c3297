package org.changqing.clickhouse.http;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.changqing.clickhouse.error.ClickHouseException;

/**
 * HTTP content codings. Rows are (de)compressed by the engine itself, which knows the codings by
 * the same names; only statements in a compressed body are decompressed here.
 */
final class Codings {

  static final String NONE = "none";

  /** What the engine writes, best first. */
  private static final List<String> WRITTEN = List.of("zstd", "lz4", "br", "gzip", "deflate", "xz");

  private static final List<String> READ =
      List.of("zstd", "lz4", "br", "gzip", "deflate", "xz", "bz2");

  private Codings() {}

  /** The coding of the answer for a client's Accept-Encoding. */
  static String accepted(String acceptEncoding) {
    List<String> offered =
        List.of(acceptEncoding.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(",", -1));
    return WRITTEN.stream()
        .filter(coding -> offered.stream().anyMatch(offer -> names(offer, coding)))
        .findFirst()
        .orElse(NONE);
  }

  private static boolean names(String offer, String coding) {
    return offer.equals(coding)
        || (offer.startsWith(coding + ";") && !offer.matches(".*;q=0(\\.0*)?"));
  }

  /** The engine's name of a content coding. */
  static String requireReadable(String coding) {
    String name = coding.toLowerCase(Locale.ROOT);
    if (!name.equals(NONE) && !READ.contains(name)) {
      throw unsupported(coding);
    }
    return name;
  }

  static InputStream decoded(InputStream body, String coding) throws IOException {
    return switch (requireReadable(coding)) {
      case NONE -> body;
      case "gzip" -> new GZIPInputStream(body);
      case "deflate" -> new InflaterInputStream(body);
      case "zstd" -> new ZstdInputStream(body);
      case "lz4" -> new FramedLZ4CompressorInputStream(body, true);
      default -> throw unsupported(coding + " for statements");
    };
  }

  private static ClickHouseException unsupported(String coding) {
    return new ClickHouseException(
        48, "NOT_IMPLEMENTED", "Content-Encoding is not supported here: " + coding);
  }
}
