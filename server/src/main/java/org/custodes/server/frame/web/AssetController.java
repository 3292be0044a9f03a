package org.custodes.server.frame.web;

import java.time.Duration;
import org.custodes.server.frame.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// Serves the assets for a browser to keep for a year: their path changes when they do.
@Controller
class AssetController {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final StaticAssets assets;

  AssetController(StaticAssets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{stamp}/{name}")
  ResponseEntity<byte[]> asset(
      @PathVariable String stamp,
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    Asset asset = assets.find(stamp, name).orElseThrow(() -> new Refusal(404, "frame.not-found"));
    boolean zip = asset.gains() && encodings.contains("gzip");
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .cacheControl(FOR_EVER)
            .header(HttpHeaders.CONTENT_TYPE, asset.type())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return zip
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.zipped())
        : answer.body(asset.bytes());
  }
}
