package org.custodes.server.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The shelf of packs: those that come with the program and those that people gave. What stands on
/// it rules nothing until it is activated.
@Service
public class Packs {

  /// The most packs that people may give.
  public static final int MOST_PACKS = 1000;

  private final PackShelf shelf;
  private final Facts facts;
  private final Map<PackVersion, PackFile> shipped;

  /// Packs never change, so each is read once, by the hash of its bytes.
  private final Map<Bytes, PackFile> read = new ConcurrentHashMap<>();

  @Autowired
  Packs(PackShelf shelf, Facts facts) {
    this(shelf, facts, ShippedPacks.read());
  }

  Packs(PackShelf shelf, Facts facts, Collection<PackFile> shipped) {
    this.shelf = shelf;
    this.facts = facts;
    this.shipped = new TreeMap<>();
    shipped.forEach(file -> this.shipped.put(file.version(), file));
  }

  /// All, by id and version.
  public List<PackFile> all() {
    Map<PackVersion, PackFile> all = new TreeMap<>(shipped);
    shelf.all().forEach(stored -> all.put(stored.version(), file(stored)));
    return List.copyOf(all.values());
  }

  /// What people gave or activated comes before what the program ships, should they differ.
  public Optional<PackFile> find(PackVersion version) {
    return shelf.find(version).map(this::file).or(() -> Optional.ofNullable(shipped.get(version)));
  }

  /// Judges a file without keeping it.
  public PackReading check(String file, Bytes bytes) {
    return PackReader.read(file, bytes);
  }

  /// Puts a pack on the shelf, as one fact; the same bytes again change nothing.
  @Transactional
  public KeepOutcome keep(String file, Bytes bytes, Actor actor) {
    return switch (PackReader.read(file, bytes)) {
      case PackReading.Faulty(var faults) -> new KeepOutcome.Faulty(faults);
      case PackReading.Good(Pack pack) -> keep(pack, bytes, actor);
    };
  }

  /// Keeps the bytes of a pack of the shelf, before it is put in force.
  void keep(PackFile file, Actor actor) {
    if (!(keep(file.pack(), file.bytes(), actor) instanceof KeepOutcome.Kept)) {
      throw new IllegalStateException("the pack " + file.version() + " cannot be kept");
    }
  }

  private KeepOutcome keep(Pack pack, Bytes bytes, Actor actor) {
    shelf.keepOthersOut();
    Optional<PackFile> there = find(pack.version());
    if (there.isPresent() && !there.get().bytes().equals(bytes)) {
      return new KeepOutcome.VersionTaken(pack.version());
    }
    if (shelf.find(pack.version()).isPresent()) {
      return new KeepOutcome.Kept(there.orElseThrow(), true);
    }
    if (shelf.all().size() >= MOST_PACKS) {
      return new KeepOutcome.ShelfFull(MOST_PACKS);
    }
    NewFact kept = kept(pack, bytes, actor);
    shelf.add(pack.version(), pack.kind(), bytes, facts.record(kept).id());
    return new KeepOutcome.Kept(
        PackFile.of(pack, bytes, shipped.containsKey(pack.version())), false);
  }

  private static NewFact kept(Pack pack, Bytes bytes, Actor actor) {
    return NewFact.of("rules.pack-kept.1", actor, "pack " + pack.version())
        .with("pack", pack.version().toString())
        .with("kind", pack.kind().word())
        .with("sha256", bytes.sha256())
        .with("values", pack.rules().size())
        .with("unconfirmed", pack.unconfirmed());
  }

  /// A pack that was kept, without asking the database again for bytes that are known.
  PackFile kept(PackVersion version, Bytes hash) {
    PackFile known = read.get(hash);
    return known != null ? known : shelf.find(version).map(this::file).orElseThrow();
  }

  private PackFile file(PackShelf.Stored stored) {
    return read.computeIfAbsent(
        stored.bytes().sha256(),
        _ -> PackFile.of(read(stored), stored.bytes(), shipped.containsKey(stored.version())));
  }

  private static Pack read(PackShelf.Stored stored) {
    return switch (PackReader.read(stored.version().toString(), stored.bytes())) {
      case PackReading.Good(Pack pack) -> pack;
      case PackReading.Faulty(var faults) ->
          throw new IllegalStateException("a kept pack cannot be read any more: " + faults);
    };
  }
}
