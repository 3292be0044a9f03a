package org.custodes.server.books.web;

import java.util.List;
import java.util.UUID;
import org.custodes.accounting.ChangeCode;
import org.custodes.server.books.SavedForms;
import org.custodes.server.books.SavedForms.SavedForm;
import org.custodes.server.frame.FormErrors;

/// The form for one change, with only the fields of its code.
///
/// @param lists what its fields can be chosen from
/// @param account of whoever fills it in: a draft in the browser is theirs alone
/// @param saved whether it was kept under a name just now
record PostPage(
    BookOf of, PostForm form, ChangeLists lists, FormErrors errors, UUID account, String saved) {

  ChangeCode code() {
    return form.of().code();
  }

  String action() {
    return of.path() + "/post";
  }

  /// Names the draft that the browser keeps.
  String draft() {
    return account + " " + of.code() + " " + code();
  }

  boolean mayHaveMore() {
    return form.of().isRebatching() && form.lines().size() < ChangeFields.MOST_LINES;
  }

  static int longestName() {
    return SavedForms.LONGEST_NAME;
  }

  /// Where one chooses the code.
  record Codes(BookOf of, List<ChangeFields> codes, List<SavedForm> saved, FormErrors errors) {

    String path(SavedForm form) {
      return of.path() + "/post?form=" + BookPaths.encoded(form.name());
    }
  }
}
