package org.custodes.server.frame;

/// How a state is shown: a shape first, a word beside it, a colour that only repeats them.
public enum Mark {
  /// Needs a person now; nothing else is red.
  NOW("s-now", "now"),
  /// Soon, or to be looked at.
  WATCH("s-watch", "watch"),
  /// In order, and it was checked.
  GOOD("s-good", "good"),
  INFORMATION("s-info", "seal"),
  /// Cannot be said; never shown as in order.
  UNKNOWN("s-none", "none"),
  DRAFT("f-draft", "none"),
  /// Waits for a second person.
  PENDING("f-pending", "wait"),
  POSTED("f-posted", "ink"),
  SEALED("f-sealed", "seal"),
  WITNESSED("f-witnessed", "good"),
  /// Attested by the server only.
  SERVER_ONLY("f-server", "watch"),
  REFUSED("f-refused", "none"),
  CORRECTED("f-corrected", "none");

  private final String icon;
  private final String tone;

  Mark(String icon, String tone) {
    this.icon = icon;
    this.tone = tone;
  }

  /// The symbol in `icons.svg`.
  public String icon() {
    return icon;
  }

  /// The last part of the class names `t-`, `badge--` and `notice--`.
  public String tone() {
    return tone;
  }
}
