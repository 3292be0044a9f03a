package org.custodes.server.frame;

import java.util.Locale;

/// A language in which every text can be shown.
///
/// @param tag the BCP 47 tag, also the last part of the bundles' names
public record Language(String tag) {

  public static final Language ENGLISH = new Language("en");

  /// Its name in itself, with a capital first letter where the script has one.
  public String ownName() {
    Locale locale = Locale.forLanguageTag(tag);
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /// `rtl` or `ltr`.
  public String direction() {
    return switch (tag) {
      case "ar", "fa", "he", "ur" -> "rtl";
      default -> "ltr";
    };
  }

  public String capitals() {
    return tag.toUpperCase(Locale.ROOT);
  }
}
