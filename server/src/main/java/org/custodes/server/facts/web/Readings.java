package org.custodes.server.facts.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.ActorNames;
import org.custodes.server.facts.Attestation;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader.Found;
import org.custodes.server.facts.FactType;
import org.custodes.server.facts.Field;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.JsonReader;
import org.custodes.server.facts.Seals;
import org.custodes.server.facts.SignatureEvidence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts facts into the words of the catalogue and the names of people.
@Component
class Readings {

  private static final int HEX_LINE = 32;

  /// Kinds whose values nobody reads as words.
  private static final Set<Field.Kind> UNREADABLE =
      Set.of(Field.Kind.HASH, Field.Kind.ID, Field.Kind.RECORDS);

  private final Catalogue catalogue;
  private final ObjectProvider<ActorNames> names;
  private final SignatureEvidence evidence;
  private final Seals seals;

  Readings(
      Catalogue catalogue,
      ObjectProvider<ActorNames> names,
      SignatureEvidence evidence,
      Seals seals) {
    this.catalogue = catalogue;
    this.names = names;
    this.evidence = evidence;
    this.seals = seals;
  }

  Row row(Found found) {
    return row(found, who(found.fact().actor()), seals.reach());
  }

  /// Rows of one page, each actor looked up once.
  List<Row> rows(List<Found> facts) {
    Map<Actor, String> known = new HashMap<>();
    Seals.Reach reach = seals.reach();
    return facts.stream()
        .map(found -> row(found, known.computeIfAbsent(found.fact().actor(), this::who), reach))
        .toList();
  }

  private Row row(Found found, String who, Seals.Reach reach) {
    String type = found.fact().type();
    String meaning = catalogue.find(type).map(FactType::meaning).orElse(type);
    return new Row(found.fact(), found.place(), meaning, who, reach.at(found.place()));
  }

  FactPage page(Found found) {
    Fact fact = found.fact();
    return new FactPage(
        row(found),
        seals.of(found.place()),
        said(fact),
        Signatures.of(fact),
        evidence.of(fact),
        Backing.attestations(fact).stream().map(this::attested).toList(),
        evidence.log(),
        fact.canonical().text(),
        lines(fact.canonical().hex()));
  }

  private FactPage.Attested attested(Attestation one) {
    Actor person = Actor.of(one.person());
    return new FactPage.Attested(one.act(), who(person), person.pseudonym());
  }

  private String who(Actor actor) {
    return names.stream()
        .flatMap(known -> known.name(actor).stream())
        .findFirst()
        .orElse(actor.pseudonym());
  }

  private List<FactPage.Said> said(Fact fact) {
    if (JsonReader.read(fact.canonical()) instanceof Json.Members(var members)
        && members.get("fields") instanceof Json.Members(var fields)) {
      Optional<FactType> type = catalogue.find(fact.type());
      return fields.entrySet().stream().map(field -> said(type, field)).toList();
    }
    return List.of();
  }

  private static FactPage.Said said(Optional<FactType> type, Map.Entry<String, Json> entry) {
    Optional<Field> field =
        type.flatMap(known ->
            known.fields().stream().filter(one -> one.name().equals(entry.getKey())).findFirst());
    return new FactPage.Said(
        entry.getKey(),
        field.map(Field::meaning).orElse(""),
        values(entry.getValue()),
        field.map(Field::kind).filter(UNREADABLE::contains).isEmpty(),
        field.flatMap(Field::unit).orElse(""));
  }

  private static List<String> values(Json value) {
    return switch (value) {
      case Json.Text(var text) -> List.of(text);
      case Json.Items(var items) -> items.stream().flatMap(item -> values(item).stream()).toList();
      default -> List.of(CanonicalJson.write(value).text());
    };
  }

  private static List<String> lines(String hex) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < hex.length(); at += HEX_LINE) {
      lines.add(hex.substring(at, Math.min(at + HEX_LINE, hex.length())));
    }
    return lines;
  }
}
