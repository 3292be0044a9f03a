package org.custodes.transparency.signature;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodes.transparency.Digest;

/// The keys that enrolment facts brought in.
public interface KeyRegister {

  /// Every enrolment of the key with this id, past ones included; empty if there is none.
  List<EnrolledKey> withId(Digest id);

  /// A register of these keys and no others.
  static KeyRegister of(List<EnrolledKey> keys) {
    Map<Digest, List<EnrolledKey>> byId =
        keys.stream().collect(Collectors.groupingBy(EnrolledKey::id));
    return id -> byId.getOrDefault(id, List.of());
  }
}
