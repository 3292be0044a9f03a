package org.custodes.server.facts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.FactReader.Found;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.House;
import org.custodes.server.frame.Page;
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
  private final House house;
  private final Speech speech;

  RecordController(
      FactReader facts, VisibleFacts visible, Readings readings, House house, Speech speech) {
    this.facts = facts;
    this.visible = visible;
    this.readings = readings;
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

  static ResponseEntity<byte[]> download(Fact fact) {
    ContentDisposition file =
        ContentDisposition.attachment()
            .filename("fact-" + fact.id() + ".json", StandardCharsets.US_ASCII)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(fact.canonical().toArray());
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
