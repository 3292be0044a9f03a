package org.custodes.server.rules.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.custodes.server.facts.Bytes;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.rules.KeepOutcome;
import org.custodes.server.rules.PackFile;
import org.custodes.server.rules.PackReader;
import org.custodes.server.rules.PackReading;
import org.custodes.server.rules.Packs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The page *Rules*: which packs there are, what one says, and taking a file.
@Controller
class PacksController {

  private static final MediaType YAML =
      new MediaType("application", "yaml", StandardCharsets.UTF_8);

  private final Packs packs;
  private final PackLookup lookup;
  private final Speech speech;

  PacksController(Packs packs, PackLookup lookup, Speech speech) {
    this.packs = packs;
    this.lookup = lookup;
    this.speech = speech;
  }

  @GetMapping("/rules")
  ModelAndView shelf() {
    return Page.of("rules/web/packs", lookup.shelf());
  }

  @GetMapping("/rules/packs/{id}/{version}")
  ModelAndView one(@PathVariable String id, @PathVariable String version) {
    return Page.of("rules/web/pack", lookup.page(lookup.find(id, version)));
  }

  /// The file, byte for byte, to copy and change.
  @GetMapping("/rules/packs/{id}/{version}/file")
  ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String version) {
    PackFile file = lookup.find(id, version);
    String name = file.version().id() + "-" + file.version().number() + ".yaml";
    return ResponseEntity.ok()
        .contentType(YAML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(file.bytes().toArray());
  }

  @GetMapping("/rules/new")
  ModelAndView form() {
    return Page.of("rules/web/new_pack", NewPackPage.BLANK);
  }

  /// @param act `check` judges the file only; anything else keeps it
  @PostMapping("/rules/packs")
  ModelAndView take(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "act", defaultValue = "keep") String act,
      @AuthenticationPrincipal SignedIn person,
      HttpServletRequest request)
      throws IOException {
    Words words = speech.of(request);
    if (file == null || file.isEmpty()) {
      return again(FormErrors.of("file", words.say("rules.new.no-file")));
    }
    Bytes bytes = Bytes.of(file.getBytes());
    return act.equals("check") ? check(name(file), bytes) : keep(name(file), bytes, person, words);
  }

  private ModelAndView check(String name, Bytes bytes) {
    return switch (PackReader.read(name, bytes)) {
      case PackReading.Good(var pack) -> Page.of("rules/web/new_pack", NewPackPage.of(pack));
      case PackReading.Faulty(var faults) -> again(NewPackPage.of(faults));
    };
  }

  private ModelAndView keep(String name, Bytes bytes, SignedIn person, Words words) {
    return switch (packs.keep(name, bytes, person.actor())) {
      case KeepOutcome.Kept(PackFile kept, _) -> Page.redirect(Paths.of(kept.version()));
      case KeepOutcome.Faulty(var faults) -> again(NewPackPage.of(faults));
      case KeepOutcome.VersionTaken(var version) ->
          again(FormErrors.of("file", words.say("rules.new.version-taken", version.toString())));
      case KeepOutcome.ShelfFull(int most) ->
          again(FormErrors.of("file", words.say("rules.new.shelf-full", most)));
    };
  }

  private static ModelAndView again(FormErrors errors) {
    return again(NewPackPage.of(errors));
  }

  private static ModelAndView again(NewPackPage page) {
    return Page.of(HttpStatus.UNPROCESSABLE_CONTENT, "rules/web/new_pack", page);
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    String base = name == null ? "" : name.substring(name.lastIndexOf('/') + 1);
    return base.isBlank() ? "unnamed" : base.substring(0, Math.min(base.length(), 100));
  }
}
