package org.custodes.server.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;

/// Forms for changes that recur, filled in once and kept under a name.
///
/// One person keeps and deletes them and no fact tells of it: a form changes no figure, and what is
/// made with it is signed like any other change.
public interface SavedForms {

  /// Most forms of one area.
  int MOST = 100;

  /// Longest name, in characters.
  int LONGEST_NAME = 60;

  /// Longest content of one form, in characters of all names and values together.
  int LONGEST = 20_000;

  /// The forms of an area, by name.
  List<SavedForm> of(Mba area);

  Optional<SavedForm> find(Mba area, String name);

  /// Keeps a form; one of the same name is replaced.
  ///
  /// @return false where the area has [#MOST] others already
  boolean keep(SavedForm form);

  void delete(Mba area, String name);

  /// One form.
  ///
  /// @param fields what stood in it, by the names of its fields
  /// @param person who kept it
  record SavedForm(
      Mba area, String name, ChangeCode code, Map<String, String> fields, UUID person) {

    public SavedForm {
      fields = Map.copyOf(fields);
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        throw new IllegalArgumentException(
            "a form has a name of 1 to " + LONGEST_NAME + " characters, found " + name.length());
      }
      if (length(fields) > LONGEST) {
        throw new IllegalArgumentException(
            "a form has at most " + LONGEST + " characters, found " + length(fields));
      }
    }

    private static int length(Map<String, String> fields) {
      return fields.entrySet().stream()
          .mapToInt(one -> one.getKey().length() + one.getValue().length())
          .sum();
    }
  }
}
