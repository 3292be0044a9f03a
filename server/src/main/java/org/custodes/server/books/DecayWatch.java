package org.custodes.server.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.server.books.DecayProposals.Proposal;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.rules.PackKind;
import org.custodes.server.rules.Ruled;
import org.custodes.server.rules.Ruling;
import org.custodes.server.rules.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Proposes losses by decay as often as the rules say, each time as one fact for an area. It posts
/// nothing: proposals wait until an accountant asks for them, and two people sign.
///
/// Fact and note are written in one transaction, one look at a time, so that looking twice, after a
/// crash too, proposes nothing twice. Where no rule is in force nothing is proposed; whoever looks
/// at an area's decay sees what is due at any time.
@Service
public class DecayWatch {

  static final String TYPE = "books.decay-proposed.1";

  /// The key of the rule; see the pack of the kind `cases`.
  static final String EVERY = "decay.every";

  private final Books books;
  private final DecayProposals proposals;
  private final DecayNotes notes;
  private final Ruling rules;
  private final Facts facts;

  DecayWatch(Books books, DecayProposals proposals, DecayNotes notes, Ruling rules, Facts facts) {
    this.books = books;
    this.proposals = proposals;
    this.notes = notes;
    this.rules = rules;
    this.facts = facts;
  }

  /// Looks at all books.
  ///
  /// @return for how many areas losses were proposed now
  @Transactional
  public int look() {
    notes.keepOthersOut();
    LocalDate through = proposals.lastMonthEnd();
    Optional<Ruled<Value.Time>> every = rules.at(through).time(PackKind.CASES, EVERY);
    if (every.isEmpty()) {
      return 0;
    }
    return (int)
        books.all().stream()
            .filter(book -> isTime(book.area(), through, every.get()))
            .filter(book -> propose(book, through, every.get()))
            .count();
  }

  /// What was proposed for an area and is not posted yet, calculated to the end of the last month;
  /// empty where nothing waits. What was posted to a later day than was proposed counts as posted.
  @Transactional(readOnly = true)
  public List<Proposal> waiting(Mba area) {
    return notes
        .last(area)
        .map(proposed ->
            proposals.due(area, proposals.lastMonthEnd()).stream()
                .filter(one -> one.from().isBefore(proposed))
                .toList())
        .orElse(List.of());
  }

  private boolean isTime(Mba area, LocalDate through, Ruled<Value.Time> every) {
    return notes
        .last(area)
        .map(last -> !through.isBefore(every.value().after(last)) && through.isAfter(last))
        .orElse(true);
  }

  private boolean propose(Book book, LocalDate through, Ruled<Value.Time> every) {
    List<Proposal> due = proposals.due(book.area(), through);
    if (due.isEmpty()) {
      return false;
    }
    Mass loss = due.stream().map(Proposal::loss).reduce(Mass.ZERO, Mass::plus);
    Fact fact =
        facts.record(
            NewFact.of(TYPE, Actor.HOUSE, "decay in " + book.area())
                .at(book.facility().code())
                .on(through)
                .with("area", book.area().code())
                .with("through", through)
                .with("batches", due.size())
                .with("loss", Long.toString(loss.micrograms()))
                .with("pack", every.pack().toString()));
    notes.add(book.area(), through, due.size(), loss, fact.id());
    return true;
  }
}
