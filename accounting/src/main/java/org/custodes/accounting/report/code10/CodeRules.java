package org.custodes.accounting.report.code10;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.DescriptionRule;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.ReportType;

/// Rules 6 and 24: codes and their consistency, and the form of values that hold codes.
final class CodeRules {

  /// Most different descriptions that are remembered; all possible ones are some 80,000.
  private static final int REMEMBERED = 4096;

  /// What Euratom calls differently (Regulations 302/2005 and 2025/974).
  private static final Map<String, String> HINTS =
      Map.of(
          "NL", "LN for a nuclear loss",
          "TE", "LD for a discard to the environment",
          "RB", "RM and RP for rebatching",
          "CB", "EN, ED, NE, ND, DE or DN for a category change",
          "CE", "EN, ED, NE, ND, DE or DN for a category change",
          "CC", "EN, ED, NE, ND, DE or DN for a category change",
          "RA", "RA with the code of the adjusted line, such as RALD");

  private final Judgement judgement;
  private final Policy policy;
  private final Map<Integer, Description> descriptions = new HashMap<>();

  CodeRules(Judgement judgement, Policy policy) {
    this.judgement = judgement;
    this.policy = policy;
  }

  void check(Code10Entry entry) {
    reportType(entry);
    status(entry);
    indicator(entry);
    point(entry);
    code(entry);
    description(entry);
    measurement(entry);
    items(entry);
    producedPlutonium(entry);
  }

  private void reportType(Code10Entry entry) {
    if (entry.has(Label.REPORT_TYPE) && entry.type == null) {
      unknown(entry, Label.REPORT_TYPE, "I, P or M");
    } else if (entry.type == ReportType.TEXTUAL) {
      judgement.find(Fault.CODE_NOT_USED_HERE, Label.REPORT_TYPE, "T", "I, P or M in an OI entry");
    }
  }

  private void status(Code10Entry entry) {
    if (!entry.has(Label.STATUS)) {
      return;
    }
    if (entry.status == null) {
      unknown(entry, Label.STATUS, "N, U, C, D or A");
    } else if (entry.referenceEntry == Bytes.NO_NUMBER
        || entry.referenceReport == Bytes.NO_NUMBER) {
      malformed(entry, Label.STATUS, "a reference such as C/ZZ;7/6");
    }
  }

  private void indicator(Code10Entry entry) {
    if (entry.has(Label.NOTE_INDICATOR) && !entry.isOneByte(Label.NOTE_INDICATOR, 'Y')) {
      unknown(entry, Label.NOTE_INDICATOR, "Y");
    }
  }

  private void point(Code10Entry entry) {
    Label label = Label.KEY_MEASUREMENT_POINT;
    if (!entry.has(label)) {
      return;
    }
    int longest = policy.keyMeasurementPointLength();
    if (entry.lengthOf(label) > longest
        || !Bytes.isCode(entry.bytes, entry.from(label), entry.to(label))) {
      unknown(entry, label, "a key measurement point of 1 to " + longest + " letters or digits");
    }
  }

  private void code(Code10Entry entry) {
    if (!entry.has(Label.CODE)) {
      return;
    }
    if (entry.code == null) {
      unknownCode(entry);
    } else if (entry.type == ReportType.ICR && !(entry.code instanceof ChangeCode)) {
      notHere(entry, "an inventory change code; balance lines belong in an MBR");
    } else if (entry.type == ReportType.MBR && !entry.code.inBalanceReport()) {
      notHere(entry, "no rebatching in a balance report");
    } else if (entry.code instanceof ChangeCode change && policy.refusedCodes().contains(change)) {
      judgement.find(
          Fault.CODE_REFUSED, Label.CODE, entry.shown(Label.CODE), "a code that the State uses");
    }
  }

  private void unknownCode(Code10Entry entry) {
    String hint = HINTS.get(entry.text(Label.CODE));
    unknown(entry, Label.CODE, hint != null ? hint : Lists.CODES);
  }

  private void notHere(Code10Entry entry, String wanted) {
    judgement.find(Fault.CODE_NOT_USED_HERE, Label.CODE, entry.shown(Label.CODE), wanted);
  }

  private void description(Code10Entry entry) {
    Label label = Label.DESCRIPTION;
    if (!entry.has(label)) {
      return;
    }
    int at = entry.from(label);
    byte[] b = entry.bytes;
    char slash = slash(entry);
    boolean form =
        entry.lengthOf(label) == 7
            && b[at + 1] == slash
            && b[at + 3] == slash
            && b[at + 5] == slash;
    if (!form) {
      malformed(entry, label, "four characters with slashes between, such as O/G/H/C");
      return;
    }
    int key = (b[at] << 24) | (b[at + 2] << 16) | (b[at + 4] << 8) | b[at + 6];
    Description known = descriptions.get(key);
    if (known == null) {
      known = Description.of((char) b[at], (char) b[at + 2], (char) b[at + 4], (char) b[at + 6]);
      if (descriptions.size() < REMEMBERED) {
        descriptions.put(key, known);
      }
    }
    if (known.fault != Fault.FILE_EMPTY) {
      judgement.find(known.fault, label, entry.shown(label), known.wanted);
    }
  }

  private void measurement(Code10Entry entry) {
    Label label = Label.MEASUREMENT;
    if (!entry.has(label)) {
      return;
    }
    int slash = Bytes.indexOf(entry.bytes, entry.from(label), entry.to(label), slash(entry));
    boolean oneLetter = slash < 0 ? entry.lengthOf(label) == 1 : slash == entry.from(label) + 1;
    MeasurementBasis basis = oneLetter ? entry.basis().orElse(null) : null;
    if (basis == null) {
      unknown(entry, label, "M, T, N or L, and with M a key measurement point and method");
    } else if (slash >= 0) {
      measurementDetails(entry, label, basis);
    }
  }

  private void measurementDetails(Code10Entry entry, Label label, MeasurementBasis basis) {
    String[] items = entry.text(label).split(Pattern.quote(String.valueOf(slash(entry))), -1);
    if (items.length > 3) {
      malformed(entry, label, "at most a basis, a key measurement point and a method");
    } else if (items.length > 1 && !items[1].isEmpty() && basis != MeasurementBasis.M) {
      judgement.find(
          Fault.CODE_NOT_USED_HERE, label, entry.shown(label), "a measurement point with M only");
    } else if (items.length > 2 && !basis.measuredHere()) {
      judgement.find(
          Fault.CODE_NOT_USED_HERE, label, entry.shown(label), "a method with M or T only");
    }
  }

  private static char slash(Code10Entry entry) {
    return entry.delimiters.item();
  }

  private void items(Code10Entry entry) {
    Label label = Label.ITEMS;
    if (entry.has(label)
        && Bytes.number(entry.bytes, entry.from(label), entry.to(label)) == Bytes.NO_NUMBER) {
      malformed(entry, label, "a number of items, 0 for bulk material");
    }
  }

  /// Plutonium is made in uranium fuel; reporting it as lost is a known misreading of the code.
  private void producedPlutonium(Code10Entry entry) {
    if (entry.code == ChangeCode.LN
        && entry.type == ReportType.ICR
        && entry.weights.has(Category.PLUTONIUM)
        && entry.weights.has(Category.ENRICHED)) {
      judgement.find(
          Fault.LOSS_OF_PRODUCED_PLUTONIUM,
          Label.PLUTONIUM,
          "LN of plutonium together with enriched uranium",
          "NP (nuclear production) for plutonium made in fuel, in an entry of its own");
    }
  }

  private void unknown(Code10Entry entry, Label label, String wanted) {
    judgement.find(Fault.CODE_UNKNOWN, label, entry.shown(label), wanted);
  }

  private void malformed(Code10Entry entry, Label label, String wanted) {
    judgement.find(Fault.VALUE_MALFORMED, label, entry.shown(label), wanted);
  }

  /// What is wrong with a material description; [Fault#FILE_EMPTY] stands for nothing.
  private record Description(Fault fault, String wanted) {

    static Description of(char physical, char chemical, char containment, char quality) {
      try {
        return of(MaterialDescription.of(physical, chemical, containment, quality));
      } catch (IllegalArgumentException e) {
        return new Description(Fault.CODE_UNKNOWN, "codes of the lists: " + e.getMessage());
      }
    }

    private static Description of(MaterialDescription description) {
      String broken =
          description.violations().stream()
              .map(DescriptionRule::text)
              .collect(Collectors.joining("; "));
      return broken.isEmpty()
          ? new Description(Fault.FILE_EMPTY, "")
          : new Description(Fault.DESCRIPTION_INCONSISTENT, broken);
    }
  }

  private static final class Lists {

    static final String CODES =
        "one of "
            + Stream.concat(
                    Stream.of(ChangeCode.values()).map(ChangeCode::code),
                    Stream.of(BalanceCode.values()).map(BalanceCode::code))
                .collect(Collectors.joining(" "))
            + " or RAxx";

    private Lists() {}
  }
}
