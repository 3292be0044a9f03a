package org.custodes.server.reports.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.custodes.server.reports.Upload;
import org.springframework.web.multipart.MultipartFile;

/// A file sent as a part of a form.
record PartUpload(MultipartFile part) implements Upload {

  /// The files that were really chosen: a browser sends one empty part when there is none.
  static List<Upload> of(List<MultipartFile> parts) {
    return parts.stream()
        .filter(part -> !part.isEmpty() || !nameOf(part).isEmpty())
        .<Upload>map(PartUpload::new)
        .toList();
  }

  @Override
  public String name() {
    String name = nameOf(part);
    String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return base.isBlank() ? "unnamed" : base;
  }

  @Override
  public long size() {
    return part.getSize();
  }

  @Override
  public InputStream open() throws IOException {
    return part.getInputStream();
  }

  private static String nameOf(MultipartFile part) {
    String name = part.getOriginalFilename();
    return name == null ? "" : name;
  }
}
