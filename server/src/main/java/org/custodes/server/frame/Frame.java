package org.custodes.server.frame;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Unit;

/// What stands around a page, and how its template speaks. Every template has it as its parameter
/// `frame`.
///
/// @param words what the pages say, in the viewer's language
/// @param look theme, and the languages there are
/// @param house whose house it is
/// @param viewer who looks
/// @param request where the viewer is
/// @param navigation the subjects this viewer may see
/// @param footer what is true of the record now
/// @param assets where styles, scripts and pictures are
public record Frame(
    Words words,
    Look look,
    House house,
    Viewer viewer,
    Asked request,
    List<Group> navigation,
    List<FooterLine.Line> footer,
    Assets assets) {

  /// How many entries the dock of small screens has beside menu and search.
  private static final int DOCKED = 2;

  /// Theme and languages.
  public record Look(Theme theme, List<Language> languages) {}

  /// What the browser asked for.
  ///
  /// @param path without query
  /// @param address path with query, to come back to
  /// @param searched what was typed into the search field, if this is its answer
  /// @param csrfName the name of the field and of the header that prove a form is ours
  /// @param csrfToken its value for this answer
  public record Asked(
      String path, String address, String searched, String csrfName, String csrfToken) {}

  /// A group of the navigation.
  public record Group(Subject subject, List<NavigationEntry> entries) {

    public String key() {
      return subject.key();
    }
  }

  /// Whether the viewer is at this entry or below it.
  public boolean isAt(NavigationEntry entry) {
    String path = entry.path();
    return request.path().equals(path)
        || (!path.equals("/") && request.path().startsWith(path + "/"));
  }

  /// The entries within reach of a thumb on small screens.
  public List<NavigationEntry> docked() {
    return navigation.stream().flatMap(group -> group.entries().stream()).limit(DOCKED).toList();
  }

  /// A text from the bundles; see [Words#say].
  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /// A text with strong words; see [Words#rich].
  public Content rich(String key, Object... arguments) {
    return words.rich(key, arguments);
  }

  /// A text that depends on a number; see [Words#count].
  public String count(String key, long number, Object... more) {
    return words.count(key, number, more);
  }

  /// [#count] with strong words.
  public Content richCount(String key, long number, Object... more) {
    return words.richCount(key, number, more);
  }

  /// Whether the viewer may do this; show a link or a button only then.
  public boolean may(String method, String path) {
    return viewer.may(method, path);
  }

  /// A symbol of `icons.svg`; a word stands beside it, always.
  public Content icon(String name) {
    return icon(name, "");
  }

  /// @param classes further classes, for example `icon-lg t-now`
  public Content icon(String name, String classes) {
    String space = classes.isEmpty() ? "" : " ";
    return Html.raw(
        "<svg class=\"icon%s%s\" aria-hidden=\"true\"><use href=\"%s#%s\"/></svg>"
            .formatted(space, Html.attribute(classes), assets.url("icons.svg"), name));
  }

  /// A state: its shape and its word.
  public Content badge(Mark mark, String word) {
    return Html.raw(
        "<span class=\"badge badge--%s\">%s%s</span>"
            .formatted(mark.tone(), Html.written(icon(mark.icon())), Html.text(word)));
  }

  /// The hidden field without which a form is refused.
  public Content csrf() {
    return Html.raw(
        "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
            .formatted(request.csrfName(), Html.attribute(request.csrfToken())));
  }

  /// A link.
  public Content link(String path, String text) {
    return Html.raw("<a href=\"%s\">%s</a>".formatted(Html.attribute(path), Html.text(text)));
  }

  /// A whole number, for example `48 231`.
  public String whole(long number) {
    return Figures.whole(number);
  }

  /// A figure with its unit in grey. The number keeps its scale; give the same scale to all figures
  /// of a column.
  public Content figure(BigDecimal number, String unit) {
    return withUnit(Figures.decimal(number), unit);
  }

  /// A mass in a unit. It is shown exactly: never rounded, only filled with zeros.
  ///
  /// @param decimals at least so many, so that the figures of a column line up
  public Content mass(Mass mass, Unit unit, int decimals) {
    return figure(filled(mass, unit, decimals), unit.symbol());
  }

  /// A difference of masses: a plus sign when it is above zero.
  public Content massDifference(Mass mass, Unit unit, int decimals) {
    return difference(filled(mass, unit, decimals), unit.symbol());
  }

  /// A difference: a plus sign when it is above zero.
  public Content difference(BigDecimal number, String unit) {
    return withUnit(Figures.signed(number), unit);
  }

  /// An ISO date in a `time` element.
  public Content date(LocalDate date) {
    return time(date.toString(), date.toString());
  }

  /// A moment to the minute in the house's zone, in a `time` element.
  public Content time(Instant moment) {
    return time(moment.toString(), words.minute(moment));
  }

  /// A path to an asset that the browser may keep for ever.
  public String asset(String name) {
    return assets.url(name);
  }

  private static BigDecimal filled(Mass mass, Unit unit, int decimals) {
    BigDecimal exact = mass.in(unit);
    return exact.setScale(Math.max(exact.scale(), decimals));
  }

  private static Content withUnit(String figure, String unit) {
    String grey = unit.isEmpty() ? "" : " <span class=\"u\">" + Html.text(unit) + "</span>";
    return Html.raw("<span class=\"nowrap\">" + figure + grey + "</span>");
  }

  private static Content time(String machine, String shown) {
    return Html.raw("<time datetime=\"%s\">%s</time>".formatted(machine, shown));
  }
}
