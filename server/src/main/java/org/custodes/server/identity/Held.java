package org.custodes.server.identity;

import static java.util.Comparator.comparing;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.custodes.server.frame.Duty;

/// A duty as somebody holds it: for the whole house, or for one balance area.
///
/// @param area code of the area, four of A-Z, 0-9 and hyphen; empty for the whole house
public record Held(Duty duty, String area) implements Comparable<Held>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern AREA = Pattern.compile("([A-Z0-9-]{4})?");
  private static final Comparator<Held> ORDER = comparing(Held::duty).thenComparing(Held::area);

  public Held {
    if (!AREA.matcher(area).matches()) {
      throw new IllegalArgumentException("not an area of four of A-Z, 0-9 and hyphen: " + area);
    }
  }

  /// For the whole house.
  public static Held everywhere(Duty duty) {
    return new Held(duty, "");
  }

  /// All of these for the whole house.
  public static Set<Held> everywhere(Collection<Duty> duties) {
    return duties.stream().map(Held::everywhere).collect(Collectors.toUnmodifiableSet());
  }

  /// Reads what [#word] wrote.
  ///
  /// @throws IllegalArgumentException if it is no duty, or no area
  public static Held of(String word) {
    int at = word.indexOf('@');
    return at < 0
        ? everywhere(Duty.of(word))
        : new Held(Duty.of(word.substring(0, at)), word.substring(at + 1));
  }

  /// The duties among these, wherever they are held.
  static Set<Duty> duties(Collection<Held> all) {
    return all.stream().map(Held::duty).collect(Collectors.toUnmodifiableSet());
  }

  public boolean wholeHouse() {
    return area.isEmpty();
  }

  /// Whether it counts for what concerns this area.
  ///
  /// @param concerned empty for what concerns the whole house
  public boolean covers(Optional<String> concerned) {
    return wholeHouse() || concerned.filter(area::equals).isPresent();
  }

  /// As it stands in facts and tables: `inspector`, or `inspector@ZM01`.
  public String word() {
    return wholeHouse() ? duty.word() : duty.word() + "@" + area;
  }

  @Override
  public int compareTo(Held other) {
    return ORDER.compare(this, other);
  }
}
