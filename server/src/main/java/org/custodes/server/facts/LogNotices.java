package org.custodes.server.facts;

/// Hears that facts got places, from whatever process.
public interface LogNotices {

  /// Calls whenever something may have got a place: also once whenever it begins to hear, for what
  /// came before.
  void start(Runnable placed);

  void stop();
}
