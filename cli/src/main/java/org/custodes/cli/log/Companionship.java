package org.custodes.cli.log;

import java.io.IOException;

/// A process that another one runs beside itself ends with it, however that one ends.
public final class Companionship {

  private Companionship() {}

  /// Ends this process when its standard input ends.
  public static void endWithStandardInput() {
    Thread.ofPlatform().daemon().name("standard-input").start(Companionship::watch);
  }

  private static void watch() {
    try {
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.getLogger(Companionship.class.getName())
          .log(System.Logger.Level.DEBUG, "standard input is gone", e);
    }
    System.exit(0);
  }
}
