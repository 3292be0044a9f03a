package org.custodes.server.facts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.FactReader.Found;
import org.custodes.server.facts.Seals;
import org.custodes.server.facts.SignatureEvidence;
import org.custodes.server.facts.SignatureEvidence.Evidence;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.House;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The page *Record*: facts in the order of the log, the last first, and one to its exact bytes.
@Controller
class RecordController {

  /// Facts on one page.
  static final int ROWS = 50;

  private final FactReader facts;
  private final VisibleFacts visible;
  private final Readings readings;
  private final SignatureEvidence evidence;
  private final Seals seals;
  private final House house;
  private final Speech speech;

  RecordController(
      FactReader facts,
      VisibleFacts visible,
      Readings readings,
      SignatureEvidence evidence,
      Seals seals,
      House house,
      Speech speech) {
    this.facts = facts;
    this.visible = visible;
    this.readings = readings;
    this.evidence = evidence;
    this.seals = seals;
    this.house = house;
    this.speech = speech;
  }

  @GetMapping("/record")
  ModelAndView list(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam Optional<Long> before,
      HttpServletRequest request) {
    Wanted wanted = Wanted.of(type, actor, subject, from, until);
    FormErrors errors = errors(wanted, speech.of(request));
    if (errors.any()) {
      RecordPage page = page(wanted, errors, List.of());
      return Page.of(HttpStatus.UNPROCESSABLE_CONTENT, "facts/web/record", page);
    }
    List<Found> found = visible.backwards(wanted.filter(house.zone()), Next.before(before), ROWS);
    return Page.of("facts/web/record", page(wanted, errors, found));
  }

  @GetMapping("/record/{id}")
  ModelAndView one(@PathVariable UUID id) {
    return Page.of("facts/web/fact", readings.page(visible.require(id)));
  }

  /// The bytes that are hashed, as a file.
  @GetMapping("/record/{id}/bytes")
  ResponseEntity<byte[]> bytes(@PathVariable UUID id) {
    return download(visible.fact(id));
  }

  /// That it is in the log, to be checked elsewhere with its bytes and a trust policy.
  @GetMapping("/record/{id}/proof")
  ResponseEntity<byte[]> proof(@PathVariable UUID id) {
    return download("proof-" + id + ".txt", proof(visible, seals, id));
  }

  /// @throws Refusal if no signed head covers it yet
  static Bytes proof(VisibleFacts visible, Seals seals, UUID id) {
    return visible
        .require(id)
        .place()
        .flatMap(place -> seals.proof(place.index()))
        .orElseThrow(() -> new Refusal(409, "facts.not-sealed", id));
  }

  /// What one of its signatures is checked with: the signature as JSON, the statement that the key
  /// signed, or the public key in DER.
  ///
  /// @param number which signature, from 0
  @GetMapping("/record/{id}/signatures/{number}/{part}")
  ResponseEntity<byte[]> signature(
      @PathVariable UUID id, @PathVariable int number, @PathVariable String part) {
    Evidence one =
        evidence.of(visible.fact(id)).stream()
            .filter(known -> known.number() == number)
            .findFirst()
            .orElseThrow(() -> new Refusal(404, "facts.no-signature", number));
    return switch (part) {
      case "signature" -> download("signature-" + number + "-" + id + ".json", one.signature());
      case "statement" -> download("statement-" + number + "-" + id + ".txt", one.statement());
      case "key" -> download("key-" + number + "-" + id + ".der", one.spki());
      default -> throw new Refusal(404, "facts.no-signature-part", part);
    };
  }

  static ResponseEntity<byte[]> download(Fact fact) {
    return download(file(fact.id()), fact.canonical());
  }

  /// The name under which a fact's bytes are taken.
  static String file(UUID fact) {
    return "fact-" + fact + ".json";
  }

  static ResponseEntity<byte[]> download(String name, Bytes bytes) {
    ContentDisposition file =
        ContentDisposition.attachment().filename(name, StandardCharsets.US_ASCII).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(bytes.toArray());
  }

  private RecordPage page(Wanted wanted, FormErrors errors, List<Found> found) {
    String more = Next.after(found, ROWS).map(before -> address(wanted, before)).orElse("");
    return new RecordPage(
        facts.extent(), readings.rows(found), wanted, errors, visible.types(), facts.tally(), more);
  }

  private FormErrors errors(Wanted wanted, Words words) {
    FormErrors errors = FormErrors.none();
    for (String part : wanted.wrong(house.zone())) {
      errors = errors.and(part, words.say("facts.record.wrong-time", wanted.typed(part)));
    }
    return errors;
  }

  private static String address(Wanted wanted, long before) {
    return UriComponentsBuilder.fromPath("/record")
        .queryParam("type", "{type}")
        .queryParam("actor", "{actor}")
        .queryParam("subject", "{subject}")
        .queryParam("from", "{from}")
        .queryParam("until", "{until}")
        .queryParam("before", before)
        .encode()
        .buildAndExpand(
            wanted.type(), wanted.actor(), wanted.subject(), wanted.from(), wanted.until())
        .toUriString();
  }
}
