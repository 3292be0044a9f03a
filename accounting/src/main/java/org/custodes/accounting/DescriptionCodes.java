package org.custodes.accounting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds a code in one of the four lists of a material description.
final class DescriptionCodes {

  private DescriptionCodes() {}

  /// The codes whose letter or words hold every word of the query, in the order of the list.
  ///
  /// @param query any text; case does not matter and a blank query finds all
  static <C extends DescriptionCode> List<C> search(C[] codes, String query) {
    List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return Stream.of(codes).filter(code -> words.stream().allMatch(w -> matches(code, w))).toList();
  }

  static <C extends DescriptionCode> Optional<C> find(C[] codes, char letter) {
    for (C code : codes) {
      if (code.letter() == letter) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /// The code, or a refusal that lists what is possible.
  static <C extends DescriptionCode> C require(String what, C[] codes, char letter) {
    return find(codes, letter)
        .orElseThrow(() -> new IllegalArgumentException(refusal(what, codes, letter)));
  }

  private static boolean matches(DescriptionCode code, String word) {
    return code.keyword().toLowerCase(Locale.ROOT).contains(word)
        || word.equals(String.valueOf(code.letter()).toLowerCase(Locale.ROOT));
  }

  private static String refusal(String what, DescriptionCode[] codes, char letter) {
    String wanted =
        Stream.of(codes).map(c -> String.valueOf(c.letter())).collect(Collectors.joining(" "));
    String hint = letter == '0' ? " (the digit zero; O is a letter)" : "";
    return "not a %s: %s%s; wanted one of %s"
        .formatted(what, Codes.quote(String.valueOf(letter)), hint, wanted);
  }
}
