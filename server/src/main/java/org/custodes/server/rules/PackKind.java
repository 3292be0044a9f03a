package org.custodes.server.rules;

import static org.custodes.server.rules.RuleUnit.DAY;
import static org.custodes.server.rules.RuleUnit.DUTIES;
import static org.custodes.server.rules.RuleUnit.EFFECTIVE_KG;
import static org.custodes.server.rules.RuleUnit.G;
import static org.custodes.server.rules.RuleUnit.GRAY_PER_HOUR;
import static org.custodes.server.rules.RuleUnit.HOUR;
import static org.custodes.server.rules.RuleUnit.ITEMS;
import static org.custodes.server.rules.RuleUnit.KEYS;
import static org.custodes.server.rules.RuleUnit.KG;
import static org.custodes.server.rules.RuleUnit.MINUTE;
import static org.custodes.server.rules.RuleUnit.MONTH;
import static org.custodes.server.rules.RuleUnit.PEOPLE;
import static org.custodes.server.rules.RuleUnit.PERCENT;
import static org.custodes.server.rules.RuleUnit.PER_YEAR;
import static org.custodes.server.rules.RuleUnit.STANDARD_DEVIATIONS;
import static org.custodes.server.rules.RuleUnit.WEEK;
import static org.custodes.server.rules.RuleUnit.WORKING_DAY;
import static org.custodes.server.rules.RuleUnit.YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a pack rules. Of each kind one pack is in force on a day, so two packs never contradict
/// each other.
public enum PackKind {
  /// Who prepares and who approves an act, with which keys and within which time.
  SIGNING(
      KeyForm.of("act.people", act("people"), PEOPLE),
      KeyForm.of("act.prepare", act("prepare"), DUTIES),
      KeyForm.of("act.approve", act("approve"), DUTIES),
      KeyForm.of("act.keys", act("keys"), KEYS),
      KeyForm.of("act.expires", act("expires"), HOUR, DAY, WEEK).notZero()),

  /// When an operator owes the State's authority what.
  OPERATOR_REPORTING(Forms.REPORTING),

  /// When the State owes the Agency what.
  STATE_REPORTING(Forms.REPORTING),

  /// From which mass nuclear material is in which category of physical protection.
  CATEGORIES(
      KeyForm.of(
          "material.I, II or III.from or over", Forms.MATERIAL + "\\.I{1,3}\\.(from|over)", G, KG),
      KeyForm.words("irradiated.category", "irradiated\\.category", "I", "II", "III"),
      KeyForm.words("irradiated.scope", "irradiated\\.scope", "low-fissile", "all-fuel"),
      KeyForm.of("irradiated.above", "irradiated\\.above", GRAY_PER_HOUR)),

  /// Significant quantities, timeliness, and what may be exempted.
  QUANTITIES(
      KeyForm.of(
          "material.significant-quantity", Forms.SAFEGUARDED + "\\.significant-quantity", KG),
      KeyForm.of(
          "unirradiated-direct-use, irradiated-direct-use or indirect-use.timeliness",
          "(unirradiated-direct-use|irradiated-direct-use|indirect-use)\\.timeliness",
          DAY,
          MONTH,
          YEAR),
      KeyForm.of(
          "detection-probability.high, medium or low",
          "detection-probability\\.(high|medium|low)",
          PERCENT),
      KeyForm.of(
          "exemption.special-fissionable, natural, depleted or thorium",
          "exemption\\.(special-fissionable|natural|depleted|thorium)",
          KG)),

  /// From which size a difference is investigated.
  DIFFERENCES(
      KeyForm.of("scope.test.sigmas", test("sigmas"), STANDARD_DEVIATIONS),
      KeyForm.of(
          "scope.test.floor or floor.material", test("floor(\\." + Forms.FISSILE + ")?"), G, KG),
      KeyForm.of("scope.test.share", test("share"), PERCENT),
      KeyForm.of("scope.test.power", test("power"), PERCENT),
      KeyForm.of("scope.test.reconciled-within", test("reconciled-within"), DAY),
      KeyForm.of("scope.test.interval", test("interval"), DAY, MONTH),
      KeyForm.of("scope.items.difference", Forms.SCOPE + "\\.items\\.difference", ITEMS),
      KeyForm.of(
          "measurement-control.warning or out-of-service",
          "measurement-control\\.(warning|out-of-service)",
          PERCENT)),

  /// Within which time an authority is told of an event.
  NOTICES(
      KeyForm.of(
          "event.notice, written, log or again-on-recovery",
          Forms.EVENT + "\\.(notice|written|log|again-on-recovery)",
          MINUTE,
          HOUR,
          DAY),
      KeyForm.of("event.smallest", Forms.EVENT + "\\.smallest", G),
      KeyForm.of("shipment.advance-notice", "shipment\\.advance-notice", DAY, WORKING_DAY)),

  /// Within which time the house itself takes up, assesses and resolves what it found, and how
  /// often it proposes what nobody finds.
  CASES(
      KeyForm.of(
          "what happened.take, assess, resolve, escalate, hand-over or close",
          Forms.IRREGULARITY + "\\.(take|assess|resolve|escalate|hand-over|close)",
          MINUTE,
          HOUR,
          DAY,
          WORKING_DAY),
      KeyForm.of("overdue-shipment.after", "overdue-shipment\\.after", DAY, WORKING_DAY, WEEK),
      KeyForm.of("decay.every", "decay\\.every", MONTH).notZero());

  /// What the enumeration cannot name before it is there.
  private static final class Forms {
    static final String MATERIAL =
        "(plutonium|plutonium-238|uranium-high|uranium-medium|uranium-low|uranium-233"
            + "|uranium-not-enriched|thorium|tritium|lithium-6)";
    static final String SAFEGUARDED =
        "(plutonium|uranium-233|high-enriched|low-enriched|natural|depleted|thorium)";
    static final String FISSILE = "(plutonium|uranium-233|uranium-high|uranium-low|strategic)";
    static final String SCOPE = "(any|strategic|moderate|low|enrichment)";
    static final String EVENT =
        "(hostile-action|hostile-action-shipment|loss|lost-shipment|unresolved-alarm|facility-event"
            + "|containment-change|security-event)";
    static final String IRREGULARITY =
        "(any|item-difference|balance|shipper-receiver|two-person|seal|access|overdue-shipment"
            + "|late-report|record)";

    static final KeyForm[] REPORTING = {
      KeyForm.of("initial-report.due", "initial-report\\.due", DAY),
      KeyForm.of(
          "inventory-change.due, material-balance.due or inventory-listing.due",
          "(inventory-change|material-balance|inventory-listing)\\.due",
          DAY),
      KeyForm.of("special-report.due", "special-report\\.due", MINUTE, HOUR, DAY),
      KeyForm.of("physical-inventory.at-most-apart", "physical-inventory\\.at-most-apart", MONTH),
      KeyForm.of("physical-inventory.notice", "physical-inventory\\.notice", DAY, WORKING_DAY),
      KeyForm.of(
          "physical-inventory.each-year or book-statement.each-year",
          "(physical-inventory|book-statement)\\.each-year",
          PER_YEAR),
      KeyForm.of("transfer.over", "transfer\\.over", EFFECTIVE_KG),
      KeyForm.of(
          "transfer.packing-notice or unpacking-notice",
          "transfer\\.(packing|unpacking)-notice",
          DAY,
          WORKING_DAY),
      KeyForm.of("query.answer", "query\\.answer", DAY, WEEK),
      KeyForm.of("records.kept", "records\\.kept", YEAR)
    };
  }

  // An unmodifiable list of records that cannot change; the type cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<KeyForm> forms;

  PackKind(KeyForm... forms) {
    this.forms = List.of(forms);
  }

  /// As files and addresses write it, for example `state-reporting`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<PackKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  static String known() {
    return Arrays.stream(values()).map(PackKind::word).collect(Collectors.joining(", "));
  }

  /// The forms of key it knows.
  List<KeyForm> forms() {
    return forms;
  }

  Optional<KeyForm> form(String key) {
    return forms.stream().filter(form -> form.fits(key)).findFirst();
  }

  private static String act(String aspect) {
    return "(any|[a-z]+\\.[a-z]+(-[a-z]+)*)\\." + aspect;
  }

  private static String test(String aspect) {
    return Forms.SCOPE
        + "\\.(inventory-difference|standard-error|shipper-receiver|process|research|abrupt-loss"
        + "|item-loss)\\."
        + aspect;
  }
}
