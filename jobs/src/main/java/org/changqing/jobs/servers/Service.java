package org.changqing.jobs.servers;

/** One server that the supervisor keeps. Only the supervisor's thread calls it. */
interface Service {

  /**
   * Looks after the server, several times a second: starts it, starts it again when it is gone.
   * Does not block for long.
   */
  void tend();

  /** Ends the server and waits until it is gone. May run twice. */
  void stop();
}
