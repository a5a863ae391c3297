package org.changqing.etl.record;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a person_id into the number by which the warehouse knows the person: the first 63 bits of
 * HMAC-SHA256 under the home's secret. (63, not 64, so that engines without unsigned numbers
 * agree.) Not thread-safe.
 */
final class Pseudonym implements Serializable {

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;
  private transient Mac mac;

  Pseudonym(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  long of(String personId) {
    byte[] digest = mac().doFinal(personId.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong() >>> 1;
  }

  private Mac mac() {
    if (mac == null) {
      try {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(secret, ALGORITHM));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("This Java has no " + ALGORITHM, e);
      }
    }
    return mac;
  }
}
