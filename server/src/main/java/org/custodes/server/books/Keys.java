package org.custodes.server.books;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.accounting.journal.Entry;
import org.custodes.server.books.BookStore.Asked;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Json;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.ApprovalStore;
import org.custodes.server.identity.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes asking twice post once: a key names one change, and whoever asks again with the same
/// content hears what became of it the first time. The key of an act that was refused, withdrawn or
/// has expired is free again.
@Component
class Keys {

  private final BookStore store;
  private final ApprovalStore approvals;

  Keys(BookStore store, ApprovalStore approvals) {
    this.store = store;
    this.approvals = approvals;
  }

  /// What these keys stand for: nothing yet, or the answer of the first time.
  ///
  /// @param asked what each key is asked for now
  Optional<BookOutcome> before(Map<UUID, Bytes> asked) {
    store.keep(asked.keySet());
    Map<UUID, UUID> facts = store.facts(asked.keySet());
    Map<UUID, Asked> open = open(asked.keySet());
    if (facts.isEmpty() && open.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> other =
        asked.entrySet().stream()
            .filter(one -> !same(open.get(one.getKey()), one.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .findFirst();
    Set<UUID> acts = open.values().stream().map(Asked::approval).collect(Collectors.toSet());
    if (other.isPresent() || acts.size() != 1) {
      UUID key = other.orElseGet(() -> asked.keySet().iterator().next());
      return Optional.of(new BookOutcome.NotAllowed(Objection.of("books.key-reused", key)));
    }
    return Optional.of(
        facts.values().stream()
            .findFirst()
            .<BookOutcome>map(BookOutcome.Done::new)
            .orElseGet(() -> new BookOutcome.Asked(acts.iterator().next())));
  }

  void asked(UUID approval, Map<UUID, Bytes> keys) {
    store.asked(approval, keys);
  }

  /// What each change says, without words that depend on others.
  static Map<UUID, Bytes> of(Changes changes) {
    Map<UUID, Bytes> keys = new LinkedHashMap<>();
    for (Entry entry : changes.entries()) {
      keys.put(entry.key(), hash(entry, changes.reason()));
    }
    return keys;
  }

  static Bytes hash(Entry entry, Optional<String> reason) {
    Map<String, Json> said = new TreeMap<>();
    said.put("area", new Json.Text(entry.area().code()));
    said.put("change", ChangeForm.write(entry));
    said.put("reason", new Json.Text(reason.orElse("")));
    return CanonicalJson.write(new Json.Members(said)).sha256();
  }

  private static boolean same(@Nullable Asked before, Bytes now) {
    return before != null && before.sha256().equals(now);
  }

  /// What waits for signatures or was done, for each key.
  private Map<UUID, Asked> open(Set<UUID> keys) {
    Map<UUID, Boolean> counts = new LinkedHashMap<>();
    List<Asked> all = store.asked(keys);
    all.forEach(asked -> counts.computeIfAbsent(asked.approval(), this::counts));
    return all.stream()
        .filter(asked -> counts.getOrDefault(asked.approval(), false))
        .collect(Collectors.toMap(Asked::key, one -> one, (newest, _) -> newest));
  }

  private boolean counts(UUID approval) {
    return approvals
        .find(approval)
        .map(Approval::state)
        .filter(state -> state.open() || state == Approval.State.DONE)
        .isPresent();
  }
}
