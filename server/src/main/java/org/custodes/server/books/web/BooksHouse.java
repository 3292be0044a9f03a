package org.custodes.server.books.web;

import java.util.List;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.BodyLimit;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the room stands in the frame, and who may do what in it.
@Configuration(proxyBeanMethods = false)
class BooksHouse {

  private static final Duty KEEPER = Duty.ACCOUNTANT;

  @Bean
  NavigationEntry booksEntry() {
    return new NavigationEntry(Subject.MATERIAL, 20, "books", "books.navigation", "/books", 'b');
  }

  @Bean
  AccessRules booksRules() {
    return () ->
        List.of(
            AccessRule.readers("GET", "/books"),
            AccessRule.readers("GET", "/books/{area}"),
            AccessRule.readers("GET", "/books/{area}/entries"),
            AccessRule.readers("GET", "/books/{area}/ledger"),
            AccessRule.readers("GET", "/books/{area}/ledger.csv"),
            AccessRule.readers("GET", "/books/{area}/batches"),
            AccessRule.readers("GET", "/books/{area}/batches.csv"),
            AccessRule.readers("GET", "/books/entries/{key}"),
            AccessRule.duty("GET", "/books/{area}/open", KEEPER),
            AccessRule.duty("POST", "/books/{area}/open", KEEPER),
            AccessRule.duty("GET", "/books/{area}/post", KEEPER),
            AccessRule.duty("POST", "/books/{area}/post", KEEPER),
            AccessRule.duty("POST", "/books/{area}/forms", KEEPER),
            AccessRule.duty("GET", "/books/{area}/paste", KEEPER),
            AccessRule.duty("POST", "/books/{area}/paste", KEEPER),
            AccessRule.readers("GET", "/books/{area}/decay"),
            AccessRule.duty("POST", "/books/{area}/decay", KEEPER),
            AccessRule.duty("GET", "/books/{area}/close", KEEPER),
            AccessRule.duty("POST", "/books/{area}/close", KEEPER),
            AccessRule.duty("GET", "/books/{area}/inventory", KEEPER),
            AccessRule.duty("POST", "/books/{area}/inventory", KEEPER),
            AccessRule.duty("GET", "/books/entries/{key}/correct", KEEPER),
            AccessRule.duty("POST", "/books/entries/{key}/correct", KEEPER),
            AccessRule.duty("GET", "/books/entries/{key}/take-back", KEEPER),
            AccessRule.duty("POST", "/books/entries/{key}/take-back", KEEPER),
            AccessRule.readers("GET", "/api/v1/books"),
            AccessRule.readers("GET", "/api/v1/books/{area}"),
            AccessRule.readers("GET", "/api/v1/books/{area}/batches"),
            AccessRule.readers("GET", "/api/v1/books/{area}/ledger"),
            AccessRule.readers("GET", "/api/v1/books/{area}/decay"),
            AccessRule.duty("POST", "/api/v1/books/{area}/decay", KEEPER),
            AccessRule.readers("GET", "/api/v1/books/{area}/entries"),
            AccessRule.readers("GET", "/api/v1/books/entries/{key}"),
            AccessRule.duty("POST", "/api/v1/books/{area}/checks", KEEPER),
            AccessRule.duty("POST", "/api/v1/books/{area}/changes", KEEPER),
            AccessRule.duty("POST", "/api/v1/books/{area}/openings", KEEPER),
            AccessRule.duty("POST", "/api/v1/books/{area}/inventories", KEEPER),
            AccessRule.duty("POST", "/api/v1/books/{area}/closings", KEEPER),
            AccessRule.duty("POST", "/api/v1/books/entries/{key}/corrections", KEEPER));
  }

  @Bean
  BodyLimit bookOpeningLimit() {
    return new BodyLimit("/books/{area}/open", ListingForm.BYTES + BodyLimit.USUAL);
  }

  @Bean
  BodyLimit bookInventoryLimit() {
    return new BodyLimit("/books/{area}/inventory", ListingForm.BYTES + BodyLimit.USUAL);
  }

  @Bean
  BodyLimit bookChangesLimit() {
    return new BodyLimit("/api/v1/books/{area}/changes", BooksApi.BYTES);
  }

  @Bean
  BodyLimit bookChecksLimit() {
    return new BodyLimit("/api/v1/books/{area}/checks", BooksApi.BYTES);
  }

  @Bean
  BodyLimit bookOpeningsLimit() {
    return new BodyLimit("/api/v1/books/{area}/openings", BooksApi.LISTING_BYTES);
  }

  @Bean
  BodyLimit bookInventoriesLimit() {
    return new BodyLimit("/api/v1/books/{area}/inventories", BooksApi.LISTING_BYTES);
  }
}
