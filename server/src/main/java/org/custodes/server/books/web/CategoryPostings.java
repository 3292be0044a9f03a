package org.custodes.server.books.web;

import java.util.Arrays;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Posting;

/// The postings of an entry in one category. Their sum is zero.
record CategoryPostings(Category category, List<Posting> postings) {

  CategoryPostings {
    postings = List.copyOf(postings);
  }

  static List<CategoryPostings> of(Entry entry) {
    return Arrays.stream(Category.values())
        .map(category ->
            new CategoryPostings(
                category,
                entry.postings().stream()
                    .filter(posting -> posting.account().category() == category)
                    .toList()))
        .filter(one -> !one.postings().isEmpty())
        .toList();
  }

  Content sum() {
    return postings.stream().map(Posting::amount).reduce(Content.zero(category), Content::plus);
  }

  Shown shown() {
    return Shown.of(category, postings.stream().map(Posting::amount).toList());
  }
}
