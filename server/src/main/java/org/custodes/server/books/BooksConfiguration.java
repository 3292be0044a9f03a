package org.custodes.server.books;

import java.time.Clock;
import java.util.Optional;
import org.custodes.server.site.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parts of the room that are there in more than one form.
@Configuration(proxyBeanMethods = false)
class BooksConfiguration {

  @Bean
  static PostingAct postChanges(BookStore store, State state, Clock clock) {
    return new PostingAct(PostingAct.ORDINARY, store, state, clock);
  }

  @Bean
  static PostingAct postLateChanges(BookStore store, State state, Clock clock) {
    return new PostingAct(PostingAct.LATE, store, state, clock);
  }

  @Bean
  static Bookkeeping bookkeeping(Asks asks) {
    return new Desk(asks, Optional.empty());
  }
}
