package org.custodes.server.site;

import java.time.LocalDate;

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
}
