package org.custodes.server.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// What this room needs of its tables: packs and activations are added, never changed.
public interface PackShelf {

  /// Keeps others from adding until the present transaction ends.
  void keepOthersOut();

  Optional<Stored> find(PackVersion version);

  /// Every pack, by id and version.
  List<Stored> all();

  /// @param fact by which it was kept
  void add(PackVersion version, PackKind kind, Bytes bytes, UUID fact);

  /// In the order in which they were recorded.
  List<Activated> activations();

  void activate(PackVersion version, LocalDate effective, UUID fact);

  /// A pack's row.
  record Stored(PackVersion version, Bytes bytes, UUID fact) {}

  /// An activation's row.
  ///
  /// @param order in which it was recorded
  /// @param hash of the pack's bytes
  record Activated(
      long order,
      PackVersion version,
      Bytes hash,
      LocalDate effective,
      UUID fact,
      Instant recordedAt) {}
}
