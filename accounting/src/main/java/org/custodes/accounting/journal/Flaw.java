package org.custodes.accounting.journal;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/// What cannot be right in a line of an entry.
///
/// @param line its place in the entry, from 0; -1 for the entry as a whole
/// @param field which part of the line is to be mended, for example `contents`
/// @param found what is there, as a person would write it
/// @param wanted what could be there
public record Flaw(int line, String field, Kind kind, String found, String wanted) {

  /// Why it cannot be right.
  public enum Kind {
    /// What was typed is no value of its field.
    UNREADABLE,
    NOT_YET,
    BEFORE_THE_BOOKS,
    COUNTERPART_MISSING,
    COUNTERPART_NOT_USED,
    COUNTERPART_IS_SELF,
    COUNTERPART_ELSEWHERE,
    SHIPPERS_BATCH_MISSING,
    SHIPPERS_BATCH_NOT_USED,
    CONTENTS_MISSING,
    CATEGORY_TWICE,
    CATEGORY_WRONG,
    MASS_NOT_POSITIVE,
    MORE_FISSILE_THAN_ELEMENT,
    ENRICHMENT_UNKNOWN,
    NOT_PRODUCED,
    PRODUCED_NOT_LOST,
    REFERENCE_MISSING,
    REFERENCE_LATER,
    DESCRIPTION_INCONSISTENT,
    NOTE_LENGTH,
    REBATCHING_DIFFERS,
    REBATCHING_ONE_SIDED,
    REBATCHING_MIXED,
    BATCH_TWICE,
    /// The books have such a change of the batch on that day.
    BATCH_NAME_USED,
    /// A difference of a batch that was not received.
    RECEIPT_MISSING,
    /// An account of material would be below zero on some day.
    NOT_ENOUGH;

    /// For example `counterpart-missing`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Flaw {
    requireNonNull(field, "field");
    requireNonNull(kind, "kind");
    requireNonNull(found, "found");
    requireNonNull(wanted, "wanted");
  }
}
