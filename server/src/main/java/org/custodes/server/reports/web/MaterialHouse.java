package org.custodes.server.reports.web;

import org.custodes.accounting.protection.CategoryTable;
import org.custodes.accounting.protection.CategoryTables;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.reports.StateMaterial;
import org.custodes.server.reports.Weighing;
import org.custodes.server.site.Areas;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the material pages plug into the house.
@Configuration
class MaterialHouse {

  @Bean
  NavigationEntry materialEntry() {
    return new NavigationEntry(
        Subject.MATERIAL, 10, "books", "reports.material.navigation", "/material", 'm');
  }

  @Bean
  NavigationEntry transfersEntry() {
    return new NavigationEntry(
        Subject.MATERIAL, 30, "transfers", "reports.transfers.navigation", "/transfers", 't');
  }

  /// @param name the State's table of protection categories, one of those the library has
  @Bean
  Weighing weighing(
      ReportedMaterial material, @Value("${custodes.state.categories:IAEA}") String name) {
    return new Weighing(
        (area, category, day) ->
            material.batches(area, category, day, "", ReportedMaterial.MOST).stream()
                .map(ReportedMaterial.BatchHolding::amount)
                .toList(),
        material::newest,
        table(name));
  }

  @Bean
  StateMaterial stateMaterial(ReportedMaterial material, Weighing weighing, Areas areas) {
    return new StateMaterial(material, weighing, areas);
  }

  static CategoryTable table(String name) {
    return CategoryTables.named(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "custodes.state.categories names no table: found %s, wanted one of %s"
                    .formatted(
                        name, CategoryTables.all().stream().map(CategoryTable::name).toList())));
  }
}
