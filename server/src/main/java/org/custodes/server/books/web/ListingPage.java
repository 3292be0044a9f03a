package org.custodes.server.books.web;

import java.util.List;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.server.books.web.Pasted.Row;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.site.RegisteredArea;

/// A listing of all batches: what is there when books are opened, or what a physical inventory
/// found.
///
/// @param opening whether books are opened by it
/// @param judged whether a listing was sent and judged
/// @param wrong what is wrong with which line, at most [#SHOWN]
/// @param wrongLines how many lines have something wrong
/// @param lines how many lines there are
/// @param totals for each category
/// @param differing batches in which book and listing differ, at most [#SHOWN]; of an opening none
/// @param account of whoever fills it in: a draft in the browser is theirs alone
record ListingPage(
    RegisteredArea area,
    boolean opening,
    ListingForm form,
    boolean judged,
    List<Verdict> wrong,
    int wrongLines,
    int lines,
    List<Total> totals,
    List<Compared> differing,
    int differingBatches,
    FormErrors errors,
    UUID account) {

  /// Most rows of a table on this page.
  static final int SHOWN = 200;

  ListingPage {
    wrong = List.copyOf(wrong);
    totals = List.copyOf(totals);
    differing = List.copyOf(differing);
  }

  /// @param sentence what was found and what is wanted
  record Verdict(Row row, String sentence) {}

  /// @param book what the books say; of an opening zero
  /// @param found what the listing says
  record Total(Category category, Content book, Content found) {

    /// Material unaccounted for, in the Agency's sign: positive means missing.
    Content muf() {
      return book.minus(found);
    }

    Shown shown() {
      return Shown.of(category, List.of(book, found, muf()));
    }
  }

  /// One batch in one category, as the book has it and as it was found.
  record Compared(BatchName batch, Content book, Content found) {

    Content missing() {
      return book.minus(found);
    }

    Shown shown() {
      return Shown.of(book.category(), List.of(book, found, missing()));
    }
  }

  Mba code() {
    return area.code();
  }

  String action() {
    return BookPaths.area(code()) + (opening ? "/open" : "/inventory");
  }

  String draft() {
    return account + " " + code() + (opening ? " open" : " inventory");
  }

  /// `books.open` or `books.inventory`: the beginning of the page's messages.
  String key() {
    return opening ? "books.open" : "books.inventory";
  }

  /// Whether everything was judged and is right, so that it can be asked for.
  boolean isRight() {
    return judged && wrongLines == 0 && !errors.any();
  }

  static List<String> fields() {
    return ListingForm.FIELDS;
  }

  /// Lines to copy, with tabs as a spreadsheet has them; nothing of them is anywhere.
  static String sample() {
    return String.join(
        "\n",
        String.join("\t", ListingForm.FIELDS),
        String.join("\t", "A", "SAMPLE-1", "OGHC", "1", "M", "E", "15000", "600"),
        String.join("\t", "A", "SAMPLE-2", "OGHC", "1", "M", "E", "5000", "200"));
  }
}
