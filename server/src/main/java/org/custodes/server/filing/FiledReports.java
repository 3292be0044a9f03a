package org.custodes.server.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Mba;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds filed reports and how they stand with whom they are for.
@Service
public class FiledReports {

  private final FilingStore store;
  private final ReportMaker maker;

  FiledReports(FilingStore store, ReportMaker maker) {
    this.store = store;
    this.maker = maker;
  }

  /// A report and how it stands.
  ///
  /// @param told what became of this attempt, in the order in which it was told
  /// @param counts whether it counts as reported: it was not rejected, and not filed anew since
  public record Standing(FiledReport report, List<Delivery> told, boolean counts) {

    public Standing {
      told = List.copyOf(told);
    }

    /// What was told last about a receiver.
    public Optional<Delivery> last(Receiver receiver) {
      return told.stream().filter(one -> one.receiver() == receiver).reduce((_, last) -> last);
    }

    /// What can be told next about a receiver.
    public List<Delivery.Step> next(Receiver receiver) {
      Optional<Delivery.Step> last = last(receiver).map(Delivery::step);
      return List.of(Delivery.Step.values()).stream()
          .filter(step -> Delivery.Step.follows(last, step))
          .toList();
    }
  }

  /// All that an area has filed, every attempt, the newest first.
  @Transactional(readOnly = true)
  public List<Standing> of(Mba area) {
    SentAs sent = maker.sentAs(area, maker.now());
    List<Standing> all = new ArrayList<>();
    for (FiledReport report : store.filed(area)) {
      boolean last = isLast(sent, report);
      all.add(
          new Standing(
              report,
              sent.told().stream().filter(one -> isAbout(one, report)).toList(),
              last && sent.counts(report)));
    }
    return List.copyOf(all.reversed());
  }

  /// The last attempt under a number.
  public Optional<Standing> find(Mba area, int number) {
    return of(area).stream().filter(one -> one.report().number() == number).findFirst();
  }

  /// The bytes that were signed.
  public byte[] file(FiledReport report) {
    return store
        .file(report.submission().sha256())
        .orElseThrow(() -> new IllegalStateException("no file of " + report.submission()));
  }

  private static boolean isLast(SentAs sent, FiledReport report) {
    FiledReport last = sent.byNumber().get(report.number());
    return last != null && last.fact().equals(report.fact());
  }

  private static boolean isAbout(Delivery delivery, FiledReport report) {
    return delivery.number() == report.number()
        && delivery.attempt() == report.submission().attempt();
  }
}
