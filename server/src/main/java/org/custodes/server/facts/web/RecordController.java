package org.custodes.server.facts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
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

/// The page *Record*: facts newest first, and one to its exact bytes.
@Controller
class RecordController {

  /// Facts on one page.
  static final int ROWS = 50;

  private final FactReader facts;
  private final Readings readings;
  private final House house;
  private final Speech speech;

  RecordController(FactReader facts, Readings readings, House house, Speech speech) {
    this.facts = facts;
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
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      HttpServletRequest request) {
    Wanted wanted = Wanted.of(type, actor, subject, from, until);
    FormErrors errors = errors(wanted, speech.of(request));
    if (errors.any()) {
      RecordPage page = page(wanted, errors, List.of());
      return Page.of(HttpStatus.UNPROCESSABLE_CONTENT, "facts/web/record", page);
    }
    List<Fact> found = facts.newest(wanted.filter(house.zone()), OptionalLong.of(before), ROWS);
    return Page.of("facts/web/record", page(wanted, errors, found));
  }

  @GetMapping("/record/{id}")
  ModelAndView one(@PathVariable UUID id) {
    return Page.of("facts/web/fact", readings.page(find(id)));
  }

  /// The bytes that are hashed, as a file.
  @GetMapping("/record/{id}/bytes")
  ResponseEntity<byte[]> bytes(@PathVariable UUID id) {
    return download(find(id));
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

  private Fact find(UUID id) {
    return facts.find(id).orElseThrow(() -> new Refusal(404, "facts.unknown-fact", id.toString()));
  }

  private RecordPage page(Wanted wanted, FormErrors errors, List<Fact> found) {
    List<Row> rows = readings.rows(found);
    String more = found.size() < ROWS ? "" : address(wanted, found.getLast().entered());
    return new RecordPage(facts.extent(), rows, wanted, errors, readings.types(), more);
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
