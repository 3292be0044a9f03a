package org.custodes.server.rules.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.rules.PackFile;
import org.custodes.server.rules.Preview;
import org.custodes.server.rules.Span;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows what a pack would have decided otherwise.
@Controller
class PreviewController {

  /// How far back decisions are made again where nobody says otherwise.
  private static final int DAYS = 365;

  private static final String TEMPLATE = "rules/web/preview";

  private final Preview preview;
  private final PackLookup lookup;
  private final Speech speech;

  PreviewController(Preview preview, PackLookup lookup, Speech speech) {
    this.preview = preview;
    this.lookup = lookup;
    this.speech = speech;
  }

  /// Without `effective` the pack is supposed to have held from the first of the days asked for.
  @GetMapping("/rules/packs/{id}/{version}/preview")
  ModelAndView preview(
      @PathVariable String id,
      @PathVariable String version,
      @RequestParam(defaultValue = "") String effective,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      HttpServletRequest request) {
    PackFile file = lookup.find(id, version);
    LocalDate today = lookup.today();
    String first = from.isEmpty() ? today.minusDays(DAYS).toString() : from;
    String last = until.isEmpty() ? today.toString() : until;
    String since = effective.isEmpty() ? first : effective;
    return shown(file, since, first, last, speech.of(request));
  }

  private ModelAndView shown(
      PackFile file, String effective, String from, String until, Words words) {
    FormErrors errors = wrong("effective", effective, FormErrors.none(), words);
    errors = wrong("from", from, errors, words);
    errors = wrong("until", until, errors, words);
    if (!errors.any() && LocalDate.parse(until).isBefore(LocalDate.parse(from))) {
      errors = FormErrors.of("until", words.say("rules.preview.reversed", from));
    }
    if (errors.any()) {
      return Page.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          new PreviewPage(file, effective, from, until, errors, null));
    }
    Span period = Span.between(LocalDate.parse(from), LocalDate.parse(until));
    Preview.Outcome outcome = preview.of(file, LocalDate.parse(effective), period);
    return Page.of(TEMPLATE, new PreviewPage(file, effective, from, until, errors, outcome));
  }

  private static FormErrors wrong(String field, String typed, FormErrors errors, Words words) {
    return PackLookup.read(typed).isPresent()
        ? errors
        : errors.and(field, words.say("rules.refusal.day-malformed.detail", typed));
  }
}
