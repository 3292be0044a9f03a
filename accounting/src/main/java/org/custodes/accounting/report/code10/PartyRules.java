package org.custodes.accounting.report.code10;

import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.Fault;

/// Rules 11 and 12: shipper and receiver.
final class PartyRules {

  private static final int AREA_AT = 3;
  private static final int WITH_AREA = 7;

  private final Judgement judgement;

  PartyRules(Judgement judgement) {
    this.judgement = judgement;
  }

  void check(Code10Entry entry) {
    boolean shipperFine = form(entry, Label.SHIPPER);
    boolean receiverFine = form(entry, Label.RECEIVER);
    if (!(entry.code instanceof ChangeCode code)) {
      return;
    }
    boolean receipt = code == ChangeCode.RD || code == ChangeCode.RF;
    boolean shipment = code == ChangeCode.SD || code == ChangeCode.SF;
    if (receipt || shipment) {
      required(entry, Label.SHIPPER, code);
      required(entry, Label.RECEIVER, code);
      Label own = receipt ? Label.RECEIVER : Label.SHIPPER;
      Label other = receipt ? Label.SHIPPER : Label.RECEIVER;
      if (shipperFine && receiverFine) {
        own(entry, own, code);
        counterpart(entry, other, code == ChangeCode.RD || code == ChangeCode.SD, code);
      }
    }
    shippersBatch(entry, code, receipt);
  }

  private void required(Code10Entry entry, Label label, ChangeCode code) {
    if (!entry.has(label)) {
      judgement.find(
          Fault.PARTY_MISSING, label, code.code() + " without " + label.code(), label.title());
    }
  }

  private void shippersBatch(Code10Entry entry, ChangeCode code, boolean receipt) {
    if (receipt) {
      required(entry, Label.SHIPPERS_BATCH, code);
    } else if (entry.has(Label.SHIPPERS_BATCH) && code != ChangeCode.RS && code != ChangeCode.RN) {
      judgement.find(
          Fault.PARTY_NOT_USED_HERE,
          Label.SHIPPERS_BATCH,
          "447 with " + code.code(),
          "a shipper's batch in receipts only");
    }
  }

  private boolean form(Code10Entry entry, Label label) {
    if (!entry.has(label)) {
      return true;
    }
    int from = entry.from(label);
    int length = entry.lengthOf(label);
    boolean country = length >= 2 && Bytes.isCode(entry.bytes, from, from + 2);
    boolean area =
        length == WITH_AREA
            && entry.bytes[from + 2] == entry.delimiters.item()
            && Bytes.isSiteCode(entry.bytes, from + AREA_AT, from + WITH_AREA);
    if (country && (length == 2 || area)) {
      return true;
    }
    judgement.find(
        Fault.VALUE_MALFORMED,
        label,
        entry.shown(label),
        "a country and an area or facility, as in ZZ/ZM02");
    return false;
  }

  private void own(Code10Entry entry, Label label, ChangeCode code) {
    Mba area = entry.area;
    if (!entry.has(label) || area == null || entry.country == Bytes.NO_NUMBER) {
      return;
    }
    boolean same =
        Bytes.two(entry.bytes, entry.from(label)) == entry.country
            && entry.lengthOf(label) == WITH_AREA
            && isArea(entry, label, area);
    if (!same) {
      judgement.find(
          Fault.PARTY_NOT_OWN,
          label,
          entry.shown(label),
          "the own area " + area + " as " + label.title() + " of " + code.code());
    }
  }

  private void counterpart(Code10Entry entry, Label label, boolean domestic, ChangeCode code) {
    Mba area = entry.area;
    if (!entry.has(label) || area == null || entry.country == Bytes.NO_NUMBER) {
      return;
    }
    boolean sameCountry = Bytes.two(entry.bytes, entry.from(label)) == entry.country;
    boolean hasArea = entry.lengthOf(label) == WITH_AREA;
    boolean sameArea = hasArea && isArea(entry, label, area);
    if (domestic && !(sameCountry && hasArea && !sameArea)) {
      wrong(entry, label, "another area of the same State with " + code.code());
    } else if (!domestic && sameCountry) {
      wrong(entry, label, "another State with " + code.code());
    }
  }

  private void wrong(Code10Entry entry, Label label, String wanted) {
    judgement.find(Fault.COUNTERPART_WRONG, label, entry.shown(label), wanted);
  }

  private static boolean isArea(Code10Entry entry, Label label, Mba area) {
    String code = area.code();
    int at = entry.from(label) + AREA_AT;
    for (int i = 0; i < code.length(); i++) {
      if (entry.bytes[at + i] != code.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
