package org.custodes.verifier.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.leaf.Leaf;

/// An entry of the books as a fact has it.
///
/// @param lines what was reported of a change, and of the reversal that takes it back
/// @param reverses the entry that it takes back
record Entry(
    String key,
    String area,
    LocalDate date,
    String kind,
    boolean late,
    List<Json.Members> lines,
    Optional<String> reverses,
    List<Posting> postings) {

  /// What an entry adds to one account.
  ///
  /// @param batch of stock; empty for the other accounts
  /// @param code of the line it comes from; empty for an opening or a taking
  record Posting(String account, char category, String batch, String code, Mass mass) {

    Posting turned() {
      return new Posting(account, category, batch, code, mass.negated());
    }
  }

  /// A change; the postings follow from its lines.
  static Entry change(String area, Json.Members said, boolean late) {
    List<Json.Members> lines = Leaf.records(said, "lines");
    List<Posting> postings = new ArrayList<>();
    lines.forEach(line -> postings.addAll(postings(line)));
    return new Entry(
        said.text("key").orElse(""),
        area,
        LocalDate.parse(said.text("date").orElse("")),
        "change",
        late,
        lines,
        Optional.empty(),
        postings);
  }

  /// All signs turned, at the same day.
  Entry reversal(String reversalKey, boolean nowLate) {
    return new Entry(
        reversalKey,
        area,
        date,
        "reversal",
        nowLate,
        lines,
        Optional.of(key),
        postings.stream().map(Posting::turned).toList());
  }

  /// Brings batches to what was found, or opens them with what was there.
  ///
  /// @param other the account on the other side: `opening` or `muf`
  static Entry of(
      String key,
      String area,
      LocalDate date,
      String kind,
      boolean late,
      String other,
      List<Gain> gains) {
    List<Posting> postings = new ArrayList<>();
    for (Gain gain : gains) {
      postings.add(new Posting("stock", gain.category(), gain.batch(), "", gain.mass()));
      postings.add(new Posting(other, gain.category(), "", "", gain.mass().negated()));
    }
    return new Entry(key, area, date, kind, late, List.of(), Optional.empty(), postings);
  }

  /// What a batch gains in one category; negative if it loses.
  record Gain(String batch, char category, Mass mass) {}

  private static List<Posting> postings(Json.Members line) {
    String batch = line.text("batch").orElse("");
    Optional<Code> code = line.text("code").flatMap(Code::of);
    List<Posting> all = new ArrayList<>();
    for (Content content : code.isEmpty() ? List.<Content>of() : Content.all(line, "contents")) {
      all.addAll(postings(code.get(), batch, content));
    }
    return all;
  }

  private static List<Posting> postings(Code code, String batch, Content content) {
    if (code.changesCategory()) {
      List<Posting> all =
          new ArrayList<>(pair(code, batch, content.category(), content.mass().negated()));
      all.addAll(pair(code, batch, code.to(), content.mass()));
      return all;
    }
    Mass gained = code.sign() > 0 ? content.mass() : content.mass().negated();
    return pair(code, batch, content.category(), gained);
  }

  private static List<Posting> pair(Code code, String batch, char category, Mass gained) {
    return List.of(
        new Posting("stock", category, batch, code.code(), gained),
        new Posting(code.opposite(), category, "", code.code(), gained.negated()));
  }
}
