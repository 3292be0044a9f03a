package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Held;

/// Reads the duties ticked in a form.
final class DutyWords {

  private DutyWords() {}

  /// @throws Refusal if the form was tampered with
  static Set<Duty> read(Collection<String> words) {
    EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
    try {
      words.stream().filter(word -> !word.isEmpty()).map(Duty::of).forEach(duties::add);
    } catch (IllegalArgumentException _) {
      throw new Refusal(400, "frame.bad-request");
    }
    return duties;
  }

  /// The duties ticked in a form, with the areas typed beside each (`on-inspector`), parted by
  /// spaces or commas; no area is the whole house.
  ///
  /// @return empty if an area cannot be one
  static Optional<Set<Held>> held(Collection<String> words, HttpServletRequest request) {
    try {
      return Optional.of(
          read(words).stream()
              .flatMap(duty -> areas(request, duty).map(area -> new Held(duty, area)))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Stream<String> areas(HttpServletRequest request, Duty duty) {
    String typed = request.getParameter("on-" + duty.word());
    String codes = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    return codes.isEmpty() ? Stream.of("") : Arrays.stream(codes.split("[\\s,;]+"));
  }
}
