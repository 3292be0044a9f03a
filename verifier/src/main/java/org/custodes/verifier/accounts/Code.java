package org.custodes.verifier.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodes.verifier.Resource;

/// What an inventory change of one code does; see `codes.txt`.
///
/// @param sign 1 if the stock of the batch gains, -1 if it loses; 0 for a change of category
/// @param opposite the account on the other side
/// @param from the category left, `to` the one entered, for a change of category
record Code(String code, int sign, String opposite, char from, char to) {

  private static final Map<String, Code> ALL = read();

  static Optional<Code> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  boolean changesCategory() {
    return sign == 0;
  }

  private static Map<String, Code> read() {
    Map<String, Code> all = new TreeMap<>();
    for (String line : Resource.lines("codes.txt")) {
      List<String> words = List.of(line.split(" "));
      String effect = words.get(1);
      int sign = effect.equals("+") ? 1 : effect.equals("-") ? -1 : 0;
      char from = sign == 0 ? effect.charAt(0) : ' ';
      char to = sign == 0 ? effect.charAt(2) : ' ';
      all.put(words.getFirst(), new Code(words.getFirst(), sign, words.get(2), from, to));
    }
    return all;
  }
}
