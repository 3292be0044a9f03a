package org.custodes.cli.validate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.ChangeCode.Kind;
import org.custodes.accounting.ChemicalForm;
import org.custodes.accounting.Containment;
import org.custodes.accounting.DescriptionCode;
import org.custodes.accounting.Isotope;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.PhysicalForm;
import org.custodes.accounting.Quality;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.EuratomCategory;
import org.custodes.accounting.balance.EuratomCode;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.code10.Label;

/// Every code that the product knows, by the names of the lists in `codelists.json`.
///
/// A code that the file gives a meaning is written `code=meaning`, in capitals.
final class CodeLists {

  /// Those of SG-FM-1172.
  static final Map<String, List<String>> IAEA =
      Map.ofEntries(
          Map.entry("entryPrefix", names(EntrySet.values())),
          Map.entry("reportType", map(ReportType.values(), one -> one.letter() + "=" + one)),
          Map.entry("entryStatus", map(EntryStatus.values(), one -> one.letter() + "=" + one)),
          Map.entry("increase", changes(Kind.INCREASE)),
          Map.entry("decrease", changes(Kind.DECREASE)),
          Map.entry("categoryChange", categoryChanges()),
          Map.entry("difference", changes(Kind.DIFFERENCE)),
          Map.entry("rebatching", changes(Kind.REBATCHING)),
          Map.entry("mbrOnly", names(BalanceCode.values())),
          Map.entry("roundingPrefix", List.of(roundingPrefix())),
          Map.entry("physicalForm", letters(Stream.of(PhysicalForm.values()))),
          Map.entry("chemicalForm", letters(chemical(false))),
          Map.entry("chemicalFormSealedSourceOnly", letters(chemical(true))),
          Map.entry("containment", letters(Stream.of(Containment.values()))),
          Map.entry("qualityNotIrradiated", letters(quality(false))),
          Map.entry("qualityIrradiated", letters(quality(true))),
          Map.entry("measurementBasis", names(MeasurementBasis.values())),
          Map.entry("weightLabels", weights()),
          Map.entry("otherLabels", others()));

  /// Those of Regulations 302/2005 and 2025/974 that the product has.
  static final Map<String, List<String>> EURATOM =
      Map.of(
          "codes302", euratom(EuratomCode::in302),
          "codes974", euratom(EuratomCode::in974),
          "category", map(EuratomCategory.values(), one -> String.valueOf(one.letter())),
          "isotope",
              map(Isotope.values(), one -> one.letter() + "=" + one.label().replace(" ", "")));

  private CodeLists() {}

  private static List<String> names(Enum<?>[] codes) {
    return map(codes, Enum::name);
  }

  private static <C> List<String> map(C[] codes, Function<C, String> text) {
    return Stream.of(codes).map(text).toList();
  }

  private static List<String> changes(Kind kind) {
    return Stream.of(ChangeCode.values())
        .filter(code -> code.kind() == kind)
        .map(ChangeCode::code)
        .toList();
  }

  private static List<String> categoryChanges() {
    return Stream.of(ChangeCode.values())
        .filter(code -> code.kind() == Kind.CATEGORY_CHANGE)
        .map(code -> code + "=" + letter(code.from()) + "/" + letter(code.to()))
        .toList();
  }

  private static char letter(Optional<Category> category) {
    return category.orElseThrow().letter();
  }

  private static String roundingPrefix() {
    return new RoundingAdjustment(ChangeCode.LD).code().replace(ChangeCode.LD.code(), "");
  }

  private static List<String> letters(Stream<? extends DescriptionCode> codes) {
    return codes.map(code -> String.valueOf(code.letter())).toList();
  }

  private static Stream<ChemicalForm> chemical(boolean sealed) {
    return Stream.of(ChemicalForm.values())
        .filter(form -> (form == ChemicalForm.SEALED_SOURCE) == sealed);
  }

  private static Stream<Quality> quality(boolean irradiated) {
    return Stream.of(Quality.values()).filter(one -> one.irradiated() == irradiated);
  }

  private static List<String> others() {
    return Stream.of(Label.values()).filter(label -> !label.isWeight()).map(Label::code).toList();
  }

  private static List<String> euratom(Predicate<EuratomCode> law) {
    return Stream.of(EuratomCode.values()).filter(law).map(Enum::name).toList();
  }

  /// Label, what is weighed, of which category, in which unit: `630=U/ENRICHED/G`.
  private static List<String> weights() {
    return Stream.of(Label.values())
        .filter(Label::isWeight)
        .map(label ->
            "%s=%s/%c".formatted(label.code(), weighed(label), label.unit().orElseThrow().letter()))
        .map(CodeLists::upper)
        .toList();
  }

  private static String weighed(Label label) {
    for (Category category : Category.values()) {
      if (label.title().equals(category.title())) {
        return category.element().symbol() + "/" + kind(category);
      }
      if (label.title().equals(category.title() + ", fissile")) {
        return "fissile/" + kind(category);
      }
    }
    boolean uranium = label.title().startsWith("U-");
    return label.title().replace(" and ", "+") + "/" + (uranium ? fissileStated() : "");
  }

  /// `natural` of natural uranium; empty where an element is one category.
  private static String kind(Category category) {
    return category.hasFissile() ? category.title().replace(" uranium", "") : "";
  }

  /// The categories whose reports must state the isotopes of uranium.
  private static String fissileStated() {
    return Stream.of(Category.values())
        .filter(Category::requiresFissile)
        .map(CodeLists::kind)
        .collect(Collectors.joining("/"));
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
