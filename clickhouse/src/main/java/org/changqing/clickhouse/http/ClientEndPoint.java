package org.changqing.clickhouse.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A client's connection that can be asked whether the client is still there while its request is
 * being answered. Nobody else reads then; bytes of a next request that come are kept for it.
 */
final class ClientEndPoint extends SocketChannelEndPoint {

  private final ByteBuffer ahead = BufferUtil.allocate(1024);

  ClientEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
  }

  /** Whether the client has closed the connection; only while no one else reads. */
  boolean isClientGone() {
    synchronized (ahead) {
      if (BufferUtil.hasContent(ahead)) {
        return false;
      }
      try {
        return super.fill(ahead) < 0;
      } catch (IOException e) {
        return true;
      }
    }
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    synchronized (ahead) {
      if (BufferUtil.hasContent(ahead)) {
        return BufferUtil.append(buffer, ahead);
      }
      return super.fill(buffer);
    }
  }
}
