package org.changqing.jobs.servers;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock on a file that the operating system gives back when its process ends, however it ends. One
 * process may open a given file only once at a time: closing any channel of a file gives back all
 * locks of the process on it.
 */
final class LockFile implements Closeable {
  private final FileChannel channel;
  private FileLock lock;

  private LockFile(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Waits until nobody else has the file. */
  static LockFile exclusive(Path file) {
    return waitFor(file, false);
  }

  /** Waits until nobody has the file for itself alone. */
  static LockFile shared(Path file) {
    return waitFor(file, true);
  }

  /** The file for us alone, or nothing when somebody else has it. */
  static Optional<LockFile> tryExclusive(Path file) {
    try {
      FileChannel channel = open(file);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new LockFile(channel, lock));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock " + file, e);
    }
  }

  /** Gives a shared lock back and says whether somebody else has the file now. */
  boolean releaseAndSeeOthers() {
    try {
      lock.release();
      FileLock alone = channel.tryLock();
      if (alone == null) {
        return true;
      }
      lock = alone;
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look at a lock", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot give back a lock", e);
    }
  }

  private static LockFile waitFor(Path file, boolean shared) {
    try {
      FileChannel channel = open(file);
      return new LockFile(channel, channel.lock(0, Long.MAX_VALUE, shared));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock " + file, e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
