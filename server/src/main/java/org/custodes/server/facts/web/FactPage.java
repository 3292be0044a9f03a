package org.custodes.server.facts.web;

import java.time.Instant;
import java.util.List;
import org.custodes.server.facts.Seals;
import org.custodes.server.facts.SignatureEvidence.Evidence;

/// One fact, to its exact bytes.
///
/// @param standing when it was sealed and witnessed
/// @param evidence what is needed to check each signature elsewhere
/// @param attested acts for which only the server stands
/// @param log the name of the log
/// @param text the canonical bytes, which are UTF-8
/// @param hex the same as hexadecimal digits, sixteen bytes a line
record FactPage(
    Row row,
    Seals.Standing standing,
    List<Said> said,
    Signatures signatures,
    List<Evidence> evidence,
    List<Attested> attested,
    String log,
    String text,
    List<String> hex) {

  /// Since when it is what it is: posted, sealed or witnessed.
  Instant since() {
    return standing
        .witnessed()
        .or(standing::sealed)
        .map(Seals.Stamp::at)
        .orElseGet(() -> row.fact().recordedAt());
  }

  /// The line that checks a signature with the program of the guide.
  String command(Evidence evidence) {
    return "sh check %s %s %s %d"
        .formatted(
            RecordController.file(row.fact().id()),
            RecordController.file(evidence.enrolment()),
            log,
            evidence.number());
  }

  /// An act that somebody showed a one-time code for.
  ///
  /// @param act `prepare` or `approve`
  /// @param who their name, or the pseudonym where there is none
  record Attested(String act, String who, String pseudonym) {}

  /// One field.
  ///
  /// @param values as they stand in the bytes; more than one where the field is a list
  /// @param plain whether they are words, rather than identities, hashes or records
  /// @param unit empty where it has none
  record Said(String name, String meaning, List<String> values, boolean plain, String unit) {}
}
