package org.custodes.server.rules.web;

import java.util.List;
import java.util.Optional;
import org.custodes.server.rules.Activation;
import org.custodes.server.rules.PackFile;
import org.custodes.server.rules.PackKind;
import org.custodes.server.rules.Timeline;

/// The shelf, kind by kind.
record PacksPage(List<Group> groups) {

  /// The packs of one kind, the one in force first.
  record Group(PackKind kind, List<Row> rows) {

    boolean ruled() {
      return rows.stream().anyMatch(row -> row.standing() == Timeline.Standing.IN_FORCE);
    }
  }

  /// @param activation its latest one
  record Row(PackFile file, Timeline.Standing standing, Optional<Activation> activation) {

    int values() {
      return file.pack().rules().size();
    }

    long confirmed() {
      return values() - file.pack().unconfirmed();
    }
  }

  long inForce() {
    return groups.stream().filter(Group::ruled).count();
  }

  /// Whether nobody has said who must sign what.
  boolean signsByDefault() {
    return groups.stream().anyMatch(group -> group.kind() == PackKind.SIGNING && !group.ruled());
  }

  /// How many values in force nobody answers for.
  long unconfirmed() {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .filter(row -> row.standing() == Timeline.Standing.IN_FORCE)
        .mapToLong(row -> row.file().pack().unconfirmed())
        .sum();
  }
}
