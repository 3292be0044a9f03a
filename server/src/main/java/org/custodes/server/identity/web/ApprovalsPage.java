package org.custodes.server.identity.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.Objection;
import org.custodes.server.identity.Sentences.Said;
import org.custodes.server.identity.SigningKey;

/// What waits for signatures, and one of it opened.
///
/// @param waiting for this person, oldest first
/// @param count how many wait, at most a thousand counted
/// @param own what this person asked for or signed first, newest first
/// @param shown the one that is opened
/// @param errors of the code that was shown
/// @param done a word with a message about what has just happened; empty for none
record ApprovalsPage(
    List<Line> waiting,
    int count,
    List<Line> own,
    Optional<Shown> shown,
    FormErrors errors,
    String done) {

  /// Whether a one-time code may stand for the signature.
  enum Code {
    /// No: the rules do not take one, or this person cannot sign it now.
    NOT_TAKEN,
    /// Yes, but this person has none.
    NOT_SET_UP,
    ASKED
  }

  /// One line of a list.
  ///
  /// @param title what it is about, with the names of people for their pseudonyms
  /// @param who asked for it
  record Line(Approval approval, String title, String sentence, String who) {

    String path() {
      return "/approvals/" + approval.id();
    }
  }

  /// One that is opened.
  ///
  /// @param sentence what will happen
  /// @param openedBy name of the person who asked for it
  /// @param preparer name of the person who signed first; empty as long as nobody has
  /// @param approver name of the person who ended it; empty where nobody did
  /// @param text the bytes that are signed, which are UTF-8
  /// @param objection why this person cannot sign it now
  /// @param desk where they can; empty when they cannot
  /// @param keys with which they can
  /// @param code whether they can with a one-time code
  /// @param mayRefuse whether they may say no, or take it back
  /// @param own whether it is their own
  /// @param beside what does not stand in the record: keys of messages, and texts
  /// @param password whether a one-time password waits to be shown to this person
  record Shown(
      Approval approval,
      String sentence,
      List<Said> said,
      String openedBy,
      String preparer,
      String approver,
      String text,
      Optional<Objection> objection,
      String desk,
      List<SigningKey> keys,
      Code code,
      boolean mayRefuse,
      boolean own,
      Map<String, String> beside,
      boolean password) {

    boolean open() {
      return approval.state().open();
    }

    boolean asksCode() {
      return code == Code.ASKED;
    }

    boolean lacksCode() {
      return code == Code.NOT_SET_UP;
    }

    /// Whether the first person's word rests on a code.
    boolean preparedByCode() {
      return approval.backing().attests("prepare");
    }

    /// The same of the second person.
    boolean approvedByCode() {
      return approval.backing().attests("approve");
    }
  }

  /// Whether nothing waits, nothing is opened and nothing was ever asked for.
  boolean isBlank() {
    return waiting.isEmpty() && own.isEmpty() && shown.isEmpty();
  }

  boolean isShown(UUID id) {
    return shown.filter(one -> one.approval().id().equals(id)).isPresent();
  }
}
