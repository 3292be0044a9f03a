package org.custodes.server.frame;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the pages say, in one language.
///
/// Texts are in bundles beside their room,
/// `org/custodes/server/<room>/messages_<language>.properties`, in UTF-8; every key begins with the
/// room's name. `{0}`, `{1}` stand for arguments, `**two asterisks**` for what is strong; there is
/// no other notation and no quoting. A text that a language lacks is shown in English, a text that
/// English lacks as its key: a test refuses such a build.
public final class Words {

  private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])}");
  private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Language language;
  private final Map<String, String> texts;
  private final ZoneId zone;

  /// @param texts every key and its text, English where the language has none
  public Words(Language language, Map<String, String> texts, ZoneId zone) {
    this.language = language;
    this.texts = texts;
    this.zone = zone;
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /// A text with its arguments. Figures, dates and times among them are written as tables write
  /// them.
  public String say(String key, Object... arguments) {
    return filled(text(key), arguments, false);
  }

  /// A text in which some words are strong and arguments may be pieces of a page.
  public Content rich(String key, Object... arguments) {
    String marked = STRONG.matcher(Html.text(text(key))).replaceAll("<strong>$1</strong>");
    return Html.raw(filled(marked, arguments, true));
  }

  /// A text that depends on a number: `key.one` or `key.other`, the number being `{0}`.
  ///
  /// @param more the arguments from `{1}` on
  public String count(String key, long number, Object... more) {
    return say(plural(key, number), with(number, more));
  }

  /// [#count] with strong words.
  public Content richCount(String key, long number, Object... more) {
    return rich(plural(key, number), with(number, more));
  }

  /// A moment to the minute, in the house's zone.
  public String minute(Instant moment) {
    return MINUTE.format(moment.atZone(zone));
  }

  public ZoneId zone() {
    return zone;
  }

  private String text(String key) {
    return texts.getOrDefault(key, key);
  }

  /// English has two forms. A language with more brings its own keys and its rule here.
  private String plural(String key, long number) {
    return key + (number == 1 ? ".one" : ".other");
  }

  private static Object[] with(long number, Object... more) {
    Object[] all = new Object[more.length + 1];
    all[0] = number;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }

  private String filled(String text, Object[] arguments, boolean html) {
    return ARGUMENT.matcher(text).replaceAll(found -> argument(found.group(1), arguments, html));
  }

  private String argument(String place, Object[] arguments, boolean html) {
    int index = Integer.parseInt(place);
    if (index >= arguments.length) {
      return Matcher.quoteReplacement("{" + place + "}");
    }
    return Matcher.quoteReplacement(html ? piece(arguments[index]) : plain(arguments[index]));
  }

  private String piece(Object argument) {
    return argument instanceof Content content ? Html.written(content) : Html.text(plain(argument));
  }

  private String plain(Object argument) {
    return switch (argument) {
      case Long number -> Figures.whole(number);
      case Integer number -> Figures.whole(number);
      case BigDecimal number -> Figures.decimal(number);
      case Instant moment -> minute(moment);
      case LocalDate date -> date.toString();
      default -> argument.toString();
    };
  }
}
