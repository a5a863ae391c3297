package org.changqing.jobs.servers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.changqing.jobs.CommandFailure;

/** The home's {@code users.yaml}: who may sign in as what. A new home gets one with examples. */
final class UsersFile {
  private static final YAMLMapper YAML = new YAMLMapper();

  private UsersFile() {}

  /** The accounts of the file; it is made when missing. */
  static List<Account> readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        SecretFile.write(file, examples());
      }
      List<Account> accounts = YAML.readValue(file.toFile(), new TypeReference<>() {});
      requireDistinct(accounts);
      return accounts;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw CommandFailure.wrongUse(
          "%s can't be read: %s. Its head says what an entry needs".formatted(file, reason(e)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static String reason(Exception failure) {
    return failure instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : failure.getMessage();
  }

  private static void requireDistinct(List<Account> accounts) {
    Set<String> names = new HashSet<>();
    for (Account account : accounts) {
      if (!names.add(account.user())) {
        throw new IllegalArgumentException("user " + account.user() + " stands there twice");
      }
    }
  }

  private static String examples() throws IOException {
    try (InputStream stream = UsersFile.class.getResourceAsStream("users.yaml")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
