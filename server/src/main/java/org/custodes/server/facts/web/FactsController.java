package org.custodes.server.facts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.FactReader.Found;
import org.custodes.server.facts.Place;
import org.custodes.server.facts.Seals;
import org.custodes.server.frame.House;
import org.custodes.server.frame.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The record for programs.
@RestController
@Tag(name = "Facts", description = "What happened, in bytes that never change")
class FactsController {

  private final VisibleFacts facts;
  private final Seals seals;
  private final House house;

  FactsController(VisibleFacts facts, Seals seals, House house) {
    this.facts = facts;
    this.seals = seals;
    this.house = house;
  }

  @GetMapping("/api/v1/facts")
  @Operation(summary = "Facts in the order of the log, the last first")
  Listed list(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam Optional<Long> before,
      @RequestParam(defaultValue = "50") int rows) {
    Wanted wanted = Wanted.of(type, actor, subject, from, until);
    for (String part : wanted.wrong(house.zone())) {
      throw new Refusal(422, "facts.time-malformed", part, wanted.typed(part));
    }
    if (rows < 1 || rows > FactReader.MOST_ROWS) {
      throw new Refusal(422, "facts.rows-out-of-range", rows, FactReader.MOST_ROWS);
    }
    List<Found> found = facts.backwards(wanted.filter(house.zone()), Next.before(before), rows);
    Seals.Reach reach = seals.reach();
    return new Listed(
        found.stream().map(one -> Told.of(one, reach)).toList(), Next.after(found, rows));
  }

  @GetMapping("/api/v1/facts/{id}")
  @Operation(summary = "One fact")
  Told one(@PathVariable UUID id) {
    return Told.of(facts.require(id), seals.reach());
  }

  @GetMapping("/api/v1/facts/{id}/bytes")
  @Operation(summary = "The exact bytes of one fact, which its hash is of")
  ResponseEntity<byte[]> bytes(@PathVariable UUID id) {
    return RecordController.download(facts.fact(id));
  }

  @GetMapping("/api/v1/facts/{id}/proof")
  @Operation(summary = "The proof that one fact is in the log (C2SP tlog-proof)")
  ResponseEntity<byte[]> proof(@PathVariable UUID id) {
    return RecordController.download(
        "proof-" + id + ".txt", RecordController.proof(facts, seals, id));
  }

  @Schema(name = "Facts")
  record Listed(
      List<Told> facts,
      @Schema(description = "Give it as `before` for the next page; absent at the end")
          Optional<Long> next) {}

  @Schema(name = "Fact")
  record Told(
      UUID id,
      @Schema(
              description =
                  "Place in the log, from 0 without gaps; absent for the moment until it has one")
          Optional<Long> index,
      @Schema(description = "When it got its place") Optional<Instant> placedAt,
      @Schema(example = "site.area-registered.1") String type,
      @Schema(description = "Pseudonym of who did it") String actor,
      String subject,
      Optional<LocalDate> eventDate,
      Instant recordedAt,
      @Schema(
              description =
                  "posted: in the record; sealed: under a signed head of the log; witnessed: under a"
                      + " head that enough witnesses signed")
          String state,
      @Schema(description = "SHA-256 of the canonical bytes, hexadecimal") String hash,
      @Schema(description = "The canonical bytes, which are UTF-8, as text") String canonical) {

    static Told of(Found found, Seals.Reach reach) {
      Fact fact = found.fact();
      return new Told(
          fact.id(),
          found.place().map(Place::index),
          found.place().map(Place::at),
          fact.type(),
          fact.actor().pseudonym(),
          fact.subject(),
          fact.eventDate(),
          fact.recordedAt(),
          reach.at(found.place()).name().toLowerCase(Locale.ROOT),
          fact.hash().hex(),
          fact.canonical().text());
    }
  }
}
