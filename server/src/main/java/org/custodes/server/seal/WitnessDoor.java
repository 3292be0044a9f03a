package org.custodes.server.seal;

/// The way to one witness.
public interface WitnessDoor {

  /// The name of its key.
  String name();

  /// Shows a head.
  ///
  /// @param request an add-checkpoint request of C2SP tlog-witness
  Answer show(String request);

  /// What it says.
  sealed interface Answer {

    /// @param lines its signature lines, each with its line feed
    record Cosigned(String lines) implements Answer {}

    /// It knows a head of another size.
    record OtherSize(long size) implements Answer {}

    /// It will not sign.
    ///
    /// @param why one sentence with its status
    record Refused(String why) implements Answer {}

    /// It could not be asked, or did not answer.
    ///
    /// @param why one sentence
    record Silent(String why) implements Answer {}
  }
}
