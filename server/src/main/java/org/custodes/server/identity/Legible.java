package org.custodes.server.identity;

import java.util.Optional;
import org.custodes.server.facts.Content;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.json.JsonReader;
import org.custodes.transparency.sentence.Plain;

/// Whether a content can be shown faithfully: no character that cannot be seen or that turns the
/// direction of reading. The desk refuses such a one too, when it is too late to mend it.
final class Legible {

  private Legible() {}

  static Optional<Objection> wrong(Content content) {
    try {
      Plain.require(JsonReader.read(Bytes.of(content.canonical().toArray()), Content.LONGEST));
      return Optional.empty();
    } catch (IllegalArgumentException hidden) {
      return Optional.of(
          Objection.of("identity.hidden-character", String.valueOf(hidden.getMessage())));
    }
  }
}
