package org.custodes.transparency.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;

/// A text and the signatures below it. It says nothing until keys have been asked: see [NoteCheck].
///
/// @param text ends with a newline
/// @param signatures at least one
public record SignedNote(String text, List<SignatureLine> signatures) {

  /// Most signatures of a note. The specification asks for 16 or more.
  public static final int MOST_SIGNATURES = 100;

  /// Longest note, in bytes: a hundred signatures of ML-DSA-44 have 330,000.
  public static final int LONGEST = 512 * 1024;

  public SignedNote {
    signatures = List.copyOf(signatures);
    requireText(text);
    requireSignatures(signatures);
  }

  /// Reads a note.
  ///
  /// @throws NoteRefused if the bytes are none
  public static SignedNote parse(Bytes bytes) {
    if (bytes.length() > LONGEST) {
      throw new NoteRefused(
          NoteRefused.Reason.TOO_LONG,
          "found a note of %d bytes, wanted at most %d".formatted(bytes.length(), LONGEST));
    }
    String whole = NoteText.decode(bytes);
    int blank = whole.lastIndexOf("\n\n");
    if (blank < 0) {
      throw new NoteRefused(
          NoteRefused.Reason.TEXT, "found no empty line, wanted one between text and signatures");
    }
    return new SignedNote(whole.substring(0, blank + 1), lines(whole.substring(blank + 2)));
  }

  /// This note with further signatures below those it has; one that is there already is not added
  /// again.
  public SignedNote and(List<SignatureLine> more) {
    return new SignedNote(
        text, Stream.concat(signatures.stream(), more.stream()).distinct().toList());
  }

  /// Reads signature lines alone, as a witness answers.
  ///
  /// @param lines each ends with a newline; at least one
  /// @throws NoteRefused if one is none
  public static List<SignatureLine> lines(String lines) {
    if (!lines.endsWith("\n")) {
      throw new NoteRefused(
          NoteRefused.Reason.SIGNATURE_LINE,
          "found the end without a newline, wanted signature lines that end with one");
    }
    String[] all = lines.substring(0, lines.length() - 1).split("\n", MOST_SIGNATURES + 1);
    if (all.length > MOST_SIGNATURES) {
      throw tooMany("more than " + MOST_SIGNATURES);
    }
    return new ArrayList<>(Arrays.stream(all).map(SignedNote::line).toList());
  }

  private static SignatureLine line(String line) {
    try {
      return SignatureLine.parse(line);
    } catch (IllegalArgumentException e) {
      throw new NoteRefused(
          NoteRefused.Reason.SIGNATURE_LINE, "signature line: " + e.getMessage(), e);
    }
  }

  /// The whole note.
  public Bytes bytes() {
    return Bytes.ofText(toString());
  }

  /// The whole note.
  @Override
  public String toString() {
    return signatures.stream()
        .map(line -> line + "\n")
        .collect(Collectors.joining("", text + "\n", ""));
  }

  private static void requireText(String text) {
    NoteText.require(text);
    if (!text.endsWith("\n")) {
      throw new NoteRefused(
          NoteRefused.Reason.TEXT, "found a text without a newline at its end, wanted one");
    }
  }

  private static void requireSignatures(List<SignatureLine> signatures) {
    if (signatures.isEmpty()) {
      throw new NoteRefused(
          NoteRefused.Reason.SIGNATURE_LINE, "found no signature, wanted one or more");
    }
    if (signatures.size() > MOST_SIGNATURES) {
      throw tooMany(String.valueOf(signatures.size()));
    }
  }

  private static NoteRefused tooMany(String found) {
    return new NoteRefused(
        NoteRefused.Reason.TOO_LONG,
        "found %s signatures, wanted at most %d".formatted(found, MOST_SIGNATURES));
  }
}
