package org.custodes.server.site;

import java.time.LocalDate;
import org.custodes.server.identity.Objection;

/// Why a facility or an area is not entered. `field` is the form's field that is to be mended.
public sealed interface SiteRefusal {

  /// The form's field at fault.
  String field();

  /// The code is not four of A-Z, 0-9 and hyphen.
  record MalformedCode(String field, String found) implements SiteRefusal {}

  /// The name is empty, too long or has control characters.
  record MalformedName(String found) implements SiteRefusal {
    @Override
    public String field() {
      return "name";
    }
  }

  /// The day is no date as `2026-11-22`, or not between the two days named.
  record MalformedDate(String found, LocalDate first, LocalDate last) implements SiteRefusal {
    @Override
    public String field() {
      return "since";
    }
  }

  /// The kind is none of `bulk`, `item` and `unknown`.
  record UnknownKind(String found) implements SiteRefusal {
    @Override
    public String field() {
      return "kind";
    }
  }

  /// No facility of this code is on the list.
  record UnknownFacility(String code) implements SiteRefusal {
    @Override
    public String field() {
      return "facility";
    }
  }

  /// The code is on the list already, with this name.
  record AlreadyRegistered(String code, String name) implements SiteRefusal {
    @Override
    public String field() {
      return "code";
    }
  }

  /// The code is not 1 to 12 of A-Z, 0-9 and hyphen.
  record MalformedPartCode(String found) implements SiteRefusal {
    @Override
    public String field() {
      return "code";
    }
  }

  /// The kind of part is none of [PartKind].
  record UnknownPartKind(String found) implements SiteRefusal {
    @Override
    public String field() {
      return "kind";
    }
  }

  /// The detail is none of those of its kind.
  ///
  /// @param wanted words, or nothing
  record UnknownDetail(String found, String wanted) implements SiteRefusal {
    @Override
    public String field() {
      return "detail";
    }
  }

  /// It cannot lie there.
  ///
  /// @param wanted what it lies in, a name of `PartKind.Beside`
  record NotAPlace(String found, String wanted) implements SiteRefusal {
    @Override
    public String field() {
      return "within";
    }
  }

  /// The facility has no such part.
  record UnknownPart(String code) implements SiteRefusal {
    @Override
    public String field() {
      return "code";
    }
  }

  /// It has ended already.
  record AlreadyEnded(String code, LocalDate until) implements SiteRefusal {
    @Override
    public String field() {
      return "until";
    }
  }

  /// It would end before it has begun.
  record EndsTooEarly(LocalDate until, LocalDate since) implements SiteRefusal {
    @Override
    public String field() {
      return "until";
    }
  }

  /// Something still lies in it.
  record StillInside(String code, String inside) implements SiteRefusal {
    @Override
    public String field() {
      return "until";
    }
  }

  /// The same for those who sign.
  default Objection objection() {
    return switch (this) {
      case MalformedCode code -> Objection.of("site.code-malformed", code.found(), code.field());
      case MalformedName name -> Objection.of("site.name-malformed", name.found().length());
      case MalformedDate date ->
          Objection.of("site.date-malformed", date.found(), date.first(), date.last());
      case UnknownKind kind -> Objection.of("site.kind-unknown", kind.found());
      case UnknownFacility facility -> Objection.of("site.facility-unknown", facility.code());
      case AlreadyRegistered there ->
          Objection.of("site.already-registered", there.code(), there.name());
      case MalformedPartCode code -> Objection.of("site.part-code-malformed", code.found());
      case UnknownPartKind kind -> Objection.of("site.part-kind-unknown", kind.found());
      case UnknownDetail detail ->
          Objection.of("site.detail-unknown", detail.found(), detail.wanted());
      case NotAPlace place -> Objection.of(placeCode(place.wanted()), place.found());
      case UnknownPart part -> Objection.of("site.part-unknown", part.code());
      case AlreadyEnded ended -> Objection.of("site.part-ended", ended.code(), ended.until());
      case EndsTooEarly early -> Objection.of("site.ends-too-early", early.until(), early.since());
      case StillInside inside -> Objection.of("site.still-inside", inside.code(), inside.inside());
    };
  }

  private static String placeCode(String wanted) {
    return switch (wanted) {
      case "NOTHING" -> "site.lies-in-nothing";
      case "BALANCE_AREA" -> "site.lies-in-balance-area";
      default -> "site.lies-in-security-area";
    };
  }
}
