package org.custodes.server.books.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;
import org.custodes.server.books.SavedForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSavedForms implements SavedForms {

  private static final String OF =
      "select area, name, code, fields, texts, person from books.saved_form where area = ? ";

  private static final String KEEP =
      """
      insert into books.saved_form (area, name, code, fields, texts, person)
      select :area, :name, :code, :fields, :texts, :person
      where (select count(*) from books.saved_form where area = :area and name <> :name) < :most
      on conflict (area, name) do update
        set code = excluded.code, fields = excluded.fields, texts = excluded.texts, person = excluded.person
      """;

  private final JdbcClient jdbc;

  PostgresSavedForms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SavedForm> of(Mba area) {
    return jdbc.sql(OF + "order by name").param(area.code()).query(PostgresSavedForms::form).list();
  }

  @Override
  public Optional<SavedForm> find(Mba area, String name) {
    return jdbc.sql(OF + "and name = ?")
        .params(area.code(), name)
        .query(PostgresSavedForms::form)
        .optional();
  }

  @Override
  public boolean keep(SavedForm form) {
    List<Map.Entry<String, String>> fields = List.copyOf(form.fields().entrySet());
    return jdbc.sql(KEEP)
            .param("area", form.area().code())
            .param("name", form.name())
            .param("code", form.code().code())
            .param("fields", fields.stream().map(Map.Entry::getKey).toArray(String[]::new))
            .param("texts", fields.stream().map(Map.Entry::getValue).toArray(String[]::new))
            .param("person", form.person())
            .param("most", MOST)
            .update()
        == 1;
  }

  @Override
  public void delete(Mba area, String name) {
    jdbc.sql("delete from books.saved_form where area = ? and name = ?")
        .params(area.code(), name)
        .update();
  }

  private static SavedForm form(ResultSet row, int number) throws SQLException {
    String[] names = texts(row.getArray("fields"));
    String[] values = texts(row.getArray("texts"));
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      fields.put(names[i], values[i]);
    }
    return new SavedForm(
        new Mba(row.getString("area")),
        row.getString("name"),
        ChangeCode.of(row.getString("code")).orElseThrow(),
        fields,
        row.getObject("person", UUID.class));
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
