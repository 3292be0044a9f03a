package org.custodes.server.reports.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.protection.CategoryTable;
import org.custodes.server.frame.Mark;
import org.custodes.server.reports.StateMaterial.Held;
import org.custodes.server.reports.StateMaterial.OnDay;
import org.custodes.server.reports.StateMaterial.Total;
import org.custodes.server.site.RegisteredArea;
import org.custodes.server.site.RegisteredFacility;
import org.jspecify.annotations.Nullable;

/// What the State holds on a day, facility by facility.
///
/// @param table by which protection categories were given
record MaterialPage(OnDay state, List<FacilityPart> facilities, CategoryTable table) {

  static final int SIGNIFICANT_DECIMALS = 2;

  MaterialPage {
    facilities = List.copyOf(facilities);
  }

  /// A facility with what its areas hold, and those of its areas that are silent or hold nothing.
  ///
  /// @param facility absent where an area that reported is not on the State's list
  record FacilityPart(
      Optional<RegisteredFacility> facility,
      List<AreaRow> rows,
      List<RegisteredArea> silent,
      List<RegisteredArea> empty) {}

  /// @param area absent where it is not on the State's list
  record AreaRow(Held held, Optional<RegisteredArea> area, LocalDate day) {

    Content book() {
      return held.holding().book();
    }

    String path() {
      return MaterialPaths.category(held.holding().area(), book().category(), day);
    }

    String name() {
      return area.map(RegisteredArea::name).orElse("");
    }

    BigDecimal significant() {
      return rounded(held.weight().significant());
    }
  }

  /// Puts the rows under their facilities; the facility whose material stands in need of most
  /// protection comes first, and those that hold nothing last.
  static MaterialPage of(
      OnDay state,
      List<RegisteredArea> areas,
      List<RegisteredFacility> facilities,
      CategoryTable table) {
    Map<String, FacilityPart> parts = new LinkedHashMap<>();
    for (Held held : state.held()) {
      Optional<RegisteredArea> area =
          areas.stream().filter(one -> one.code().equals(held.holding().area())).findFirst();
      part(parts, area, facilities).rows().add(new AreaRow(held, area, state.day()));
    }
    for (RegisteredArea area : state.silent()) {
      part(parts, Optional.of(area), facilities).silent().add(area);
    }
    for (RegisteredArea area : state.empty()) {
      part(parts, Optional.of(area), facilities).empty().add(area);
    }
    return new MaterialPage(state, List.copyOf(parts.values()), table);
  }

  LocalDate day() {
    return state.day();
  }

  Map<Category, Total> totals() {
    return state.totals();
  }

  /// What a person should see first: books that cannot be right, then areas that are silent.
  @Nullable Mark mark() {
    return state.belowZero() > 0 ? Mark.NOW : state.silent().isEmpty() ? null : Mark.WATCH;
  }

  BigDecimal significant() {
    return rounded(state.significant());
  }

  boolean isEmpty() {
    return facilities.isEmpty();
  }

  static BigDecimal rounded(BigDecimal significant) {
    return significant.setScale(SIGNIFICANT_DECIMALS, RoundingMode.HALF_UP);
  }

  private static FacilityPart part(
      Map<String, FacilityPart> parts,
      Optional<RegisteredArea> area,
      List<RegisteredFacility> facilities) {
    String code = area.map(one -> one.facility().code()).orElse("");
    return parts.computeIfAbsent(
        code,
        _ ->
            new FacilityPart(
                facilities.stream().filter(one -> one.code().code().equals(code)).findFirst(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>()));
  }
}
