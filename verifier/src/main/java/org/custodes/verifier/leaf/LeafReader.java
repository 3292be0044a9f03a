package org.custodes.verifier.leaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.json.CanonicalJson;
import org.custodes.transparency.json.Json;

/// Reads a fact from its bytes, or says what is wrong with them.
public final class LeafReader {

  /// Longest fact, in bytes: the longest entry of a log (C2SP tlog-tiles).
  public static final int LONGEST = 65_535;

  private static final Set<String> NEEDED =
      Set.of("version", "type", "state", "subject", "fields", "salt", "id", "recorded", "actor");
  private static final Set<String> OPTIONAL = Set.of("date", "facility", "signatures", "attested");
  private static final Set<String> ENVELOPE =
      Set.of("id", "recorded", "actor", "signatures", "attested");
  private static final Pattern MICROSECONDS =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z");
  private static final Pattern ACTOR = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");
  private static final int MOST_ATTESTED = 2;

  private final Catalogue catalogue;

  public LeafReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// @param index its place in the log
  public Leaf read(long index, Bytes bytes) throws Unreadable {
    Json.Members all = members(bytes);
    requireEnvelope(all);
    FactType type = type(all);
    Json.Members fields = fields(all, type);
    return new Leaf(
        index,
        bytes,
        type,
        id(all),
        text(all, "state"),
        all.text("facility"),
        text(all, "subject"),
        date(all),
        recorded(all),
        matching(all, "actor", ACTOR, "1 to 64 of a-z, 0-9 and hyphen"),
        fields,
        content(all),
        items(all, "signatures"),
        attested(all));
  }

  private static Json.Members members(Bytes bytes) throws Unreadable {
    try {
      Json json = CanonicalJson.read(bytes, LONGEST);
      if (json instanceof Json.Members members) {
        return members;
      }
      throw new Unreadable("fact-form", json.word(), "an object");
    } catch (IllegalArgumentException e) {
      throw new Unreadable(
          "fact-form", "bytes of which one can say: " + e.getMessage(), "canonical JSON");
    }
  }

  private static void requireEnvelope(Json.Members all) throws Unreadable {
    for (String name : NEEDED) {
      if (all.find(name).isEmpty()) {
        throw new Unreadable("fact-envelope", "no member " + name, "one");
      }
    }
    for (String name : all.values().keySet()) {
      if (!NEEDED.contains(name) && !OPTIONAL.contains(name)) {
        throw new Unreadable("fact-envelope", "the member " + name, "only those of a fact");
      }
    }
    if (!all.find("version").orElseThrow().equals(new Json.Whole(1))) {
      throw new Unreadable("fact-version", "another version of the envelope", "1");
    }
    matching(all, "salt", SALT, "16 bytes as hexadecimal digits");
  }

  private FactType type(Json.Members all) throws Unreadable {
    String name = text(all, "type");
    Optional<FactType> type = catalogue.find(name);
    if (type.isEmpty()) {
      throw new Unreadable(
          "fact-type", "the type " + name, "one of the " + catalogue.types().size() + " known");
    }
    return type.get();
  }

  private static Json.Members fields(Json.Members all, FactType type) throws Unreadable {
    if (!(all.find("fields").orElseThrow() instanceof Json.Members fields)) {
      throw new Unreadable("fact-fields", "fields that are no object", "an object");
    }
    Optional<Field.Wrong> wrong = Field.wrong(type.fields(), fields);
    if (wrong.isPresent()) {
      throw new Unreadable("fact-fields", wrong.get().found(), wrong.get().wanted());
    }
    return fields;
  }

  private static String id(Json.Members all) throws Unreadable {
    String id = text(all, "id");
    try {
      if (UUID.fromString(id).toString().equals(id)) {
        return id;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw new Unreadable("fact-envelope", "the id " + id, "a UUID in small letters");
  }

  private static Optional<LocalDate> date(Json.Members all) throws Unreadable {
    if (all.find("date").isEmpty()) {
      return Optional.empty();
    }
    String text = text(all, "date");
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.toString().equals(text)) {
        return Optional.of(date);
      }
    } catch (DateTimeException _) {
      // said below
    }
    throw new Unreadable("fact-envelope", "the date " + text, "a day such as 2026-11-22");
  }

  private static Instant recorded(Json.Members all) throws Unreadable {
    String text = matching(all, "recorded", MICROSECONDS, "a time in microseconds with zone Z");
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      throw new Unreadable("fact-envelope", "the record time " + text, "one that there is");
    }
  }

  /// What people signed: nothing in it depends on when and by whom it was recorded.
  private static Bytes content(Json.Members all) {
    Map<String, Json> signed = new HashMap<>(all.values());
    ENVELOPE.forEach(signed::remove);
    return CanonicalJson.write(new Json.Members(signed));
  }

  private static List<Json> items(Json.Members all, String name) throws Unreadable {
    if (all.find(name).isEmpty()) {
      return List.of();
    }
    if (all.find(name).get() instanceof Json.Items(List<Json> items) && !items.isEmpty()) {
      return items;
    }
    throw new Unreadable("fact-envelope", name + " that are no list or an empty one", "a list");
  }

  private static List<Leaf.Attested> attested(Json.Members all) throws Unreadable {
    List<Leaf.Attested> attested = new ArrayList<>();
    for (Json item : items(all, "attested")) {
      if (!(item instanceof Json.Members one)
          || !one.values().keySet().equals(Set.of("act", "by", "person"))
          || !one.text("by").equals(Optional.of("totp"))) {
        throw new Unreadable("fact-attested", "something else", "act, person, and by totp");
      }
      attested.add(new Leaf.Attested(text(one, "act"), text(one, "person")));
    }
    if (attested.size() > MOST_ATTESTED) {
      throw new Unreadable("fact-attested", attested.size() + " codes", "at most " + MOST_ATTESTED);
    }
    return attested;
  }

  private static String matching(Json.Members all, String name, Pattern form, String wanted)
      throws Unreadable {
    String text = text(all, name);
    if (!form.matcher(text).matches()) {
      throw new Unreadable("fact-envelope", name + " " + text, wanted);
    }
    return text;
  }

  private static String text(Json.Members all, String name) throws Unreadable {
    Optional<String> text = all.text(name);
    if (text.isEmpty()) {
      throw new Unreadable("fact-envelope", name + " that is no text", "a text");
    }
    return text.get();
  }
}
