package org.custodes.server.facts;

import java.util.List;
import java.util.UUID;

/// What one needs beside a fact's bytes to check its signatures elsewhere. A room above, which
/// knows the keys, implements this.
///
/// All of it can be made again from bytes of the record; it is handed out so that nobody has to
/// look for it. Whoever checks compares it with what they make themselves.
public interface SignatureEvidence {

  /// The name of the log, which stands in every statement.
  String log();

  /// One for each signature whose key is known here, in the order of the bytes.
  List<Evidence> of(Fact fact);

  /// About one signature.
  ///
  /// @param number which signature of the fact, from 0
  /// @param act what the person did, for example `prepare`
  /// @param person pseudonym of whoever holds the key
  /// @param enrolment the fact that enrolled the key
  /// @param signature its members as canonical JSON; of a list that was signed at once, those that
  ///   stand with the list
  /// @param statement the lines that the key signed
  /// @param spki the public key in DER
  record Evidence(
      int number,
      String act,
      String person,
      UUID enrolment,
      Bytes signature,
      Bytes statement,
      Bytes spki) {}
}
