package org.custodes.server.frame.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodes.server.frame.Assets;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The assets, held in memory: some three hundred kilobytes, read and compressed once.
///
/// All of them stand under one stamp, a hash over every byte of every asset. A style sheet can so
/// name the font and a page the icons by a relative path, and nothing stale is ever shown.
final class StaticAssets implements Assets {

  private static final String OWN = "classpath:static/assets/*";
  private static final String HTMX =
      "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";
  private static final int STAMP_LENGTH = 16;
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "txt", "text/plain;charset=UTF-8",
          "woff2", "font/woff2");

  private final Map<String, Asset> assets;
  private final String stamp;

  private StaticAssets(Map<String, Asset> assets) {
    this.assets = assets;
    this.stamp = stamp(assets);
  }

  static StaticAssets read() {
    Map<String, Asset> assets = new TreeMap<>();
    PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    try {
      add(resources.getResources(OWN), assets);
      add(resources.getResources(HTMX), assets);
    } catch (IOException failure) {
      throw new UncheckedIOException("the assets cannot be read", failure);
    }
    return new StaticAssets(assets);
  }

  @Override
  public String url(String name) {
    if (!assets.containsKey(name)) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return "/assets/" + stamp + "/" + name;
  }

  Optional<Asset> find(String stamp, String name) {
    return this.stamp.equals(stamp) ? Optional.ofNullable(assets.get(name)) : Optional.empty();
  }

  String stamp() {
    return stamp;
  }

  Map<String, Asset> all() {
    return Map.copyOf(assets);
  }

  private static void add(Resource[] found, Map<String, Asset> assets) throws IOException {
    for (Resource resource : found) {
      String name = String.valueOf(resource.getFilename());
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      if (type == null) {
        throw new IllegalStateException("no media type is known for the asset " + name);
      }
      assets.put(name, new Asset(type, resource.getContentAsByteArray()));
    }
  }

  private static String stamp(Map<String, Asset> assets) {
    MessageDigest digest = sha256();
    assets.values().forEach(asset -> digest.update(asset.bytes()));
    return HexFormat.of().formatHex(digest.digest()).substring(0, STAMP_LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
