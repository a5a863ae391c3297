package org.changqing.jobs;

/** An end that was foreseen: its message is all that a user needs to see, no stack trace. */
public final class CommandFailure extends RuntimeException {

  /** How a command ends, as the shell sees it. */
  public enum Exit {
    DONE(0),
    FAILED(1),
    WRONG_USE(2),
    CHECKS_STOPPED(3),
    ALREADY_RUNNING(75);

    private final int code;

    Exit(int code) {
      this.code = code;
    }

    /** The exit code of the process. */
    public int code() {
      return code;
    }
  }

  private final Exit exit;

  /** Ends the command with that exit; the message says what, where and what to do. */
  public CommandFailure(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  /** A plain failure. */
  public static CommandFailure failed(String message) {
    return new CommandFailure(Exit.FAILED, message);
  }

  /** A setting or an argument that can't be used. */
  public static CommandFailure wrongUse(String message) {
    return new CommandFailure(Exit.WRONG_USE, message);
  }

  /** How the command ends. */
  public Exit exit() {
    return exit;
  }
}
