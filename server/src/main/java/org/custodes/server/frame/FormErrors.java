package org.custodes.server.frame;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is wrong with a form, field by field, in the order in which it was found.
///
/// @param byField the name of a field and the sentence beside it
public record FormErrors(Map<String, String> byField) {

  public FormErrors {
    byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
  }

  public static FormErrors none() {
    return new FormErrors(Map.of());
  }

  public static FormErrors of(String field, String sentence) {
    return new FormErrors(Map.of(field, sentence));
  }

  /// These errors and one more.
  public FormErrors and(String field, String sentence) {
    Map<String, String> more = new LinkedHashMap<>(byField);
    more.put(field, sentence);
    return new FormErrors(more);
  }

  public boolean any() {
    return !byField.isEmpty();
  }

  /// The sentence beside a field; empty when nothing is wrong with it.
  public String at(String field) {
    return byField.getOrDefault(field, "");
  }
}
