package org.custodes.server.seal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.seal.Head;
import org.custodes.server.seal.Heads;
import org.custodes.server.seal.LogNames;
import org.custodes.server.seal.SealedLog;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.tile.LogPath;
import org.custodes.transparency.tile.TilePath;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page *Seal*, and what can be taken from the log.
@Controller
class SealController {

  /// Heads on one page.
  static final int ROWS = 25;

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final SealedLog log;
  private final Heads heads;

  SealController(SealedLog log, Heads heads) {
    this.log = log;
    this.heads = heads;
  }

  @GetMapping("/seal")
  ModelAndView seal(@RequestParam Optional<Long> below) {
    List<Heads.Listed> listed =
        heads.backwards(below.map(OptionalLong::of).orElse(OptionalLong.empty()), ROWS);
    String more = listed.size() < ROWS ? "" : "/seal?below=" + listed.getLast().head().size();
    LogNames names = log.names().orElse(new LogNames("", "", List.of()));
    return Page.of("seal/web/seal", new SealPage(log.state(), names, listed, more));
  }

  /// One head with all signatures that are known, as a signed note.
  @GetMapping("/seal/heads/{size}")
  ResponseEntity<byte[]> head(@PathVariable long size) {
    return log.head(size)
        .map(note -> file("head-" + size + ".txt", Bytes.ofText(note)))
        .orElseThrow(() -> new Refusal(404, "seal.no-head", size));
  }

  @GetMapping("/seal/policy")
  ResponseEntity<byte[]> policy() {
    return log.names()
        .map(names -> file("policy.txt", Bytes.ofText(names.policy())))
        .orElseThrow(SealController::noLog);
  }

  @GetMapping("/seal/verify")
  ModelAndView verify() {
    return Page.of("seal/web/verify", VerifyPage.of(log.folder().toString()));
  }

  /// The newest head, as C2SP tlog-tiles has it.
  @GetMapping("/log/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    return heads
        .newest()
        .map(Head::size)
        .flatMap(log::head)
        .map(note -> file("checkpoint", Bytes.ofText(note)))
        .orElseThrow(SealController::noLog);
  }

  /// A tile of hashes. The entries themselves are not handed out here: whoever may have them is
  /// given an export.
  @GetMapping("/log/tile/{level}/**")
  ResponseEntity<byte[]> tile(@PathVariable String level, HttpServletRequest request) {
    String path = request.getRequestURI().substring("/log/".length());
    return tilePath(path)
        .flatMap(log::tile)
        .map(bytes ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes.toArray()))
        .orElseThrow(() -> new Refusal(404, "seal.no-tile", path));
  }

  private static Optional<TilePath> tilePath(String path) {
    try {
      return LogPath.parse(path) instanceof TilePath tile ? Optional.of(tile) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Refusal noLog() {
    return new Refusal(404, "seal.no-log");
  }

  private static ResponseEntity<byte[]> file(String name, Bytes bytes) {
    ContentDisposition file =
        ContentDisposition.attachment().filename(name, StandardCharsets.US_ASCII).build();
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(bytes.toArray());
  }
}
