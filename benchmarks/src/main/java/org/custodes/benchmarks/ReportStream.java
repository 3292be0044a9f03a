package org.custodes.benchmarks;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Valid labelled reports of an invented State as one stream, made while it is read.
///
/// Twenty areas send a change report every month, a correction report beside it, and after a year a
/// listing and a balance that agree with them. Shipments of one area are receipts of the next.
final class ReportStream extends InputStream {

  static final int AREAS = 20;
  private static final int ENTRIES = 1_000;
  private static final int CORRECTIONS = 10;
  private static final int LISTED = 100;
  private static final int MONTHS = 12;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final long wanted;
  private final long seed;
  private final Random random;
  private final int[] numbers = new int[AREAS];
  private final long[][] sums = new long[AREAS][Code.values().length];
  private final long[] beginning = new long[AREAS];
  private final StringBuilder text = new StringBuilder(1 << 18);

  private byte[] block = new byte[0];
  private int position;
  private long entries;
  private int month;
  private int area;

  private static final List<Code> CODES = List.of(Code.values());

  private enum Code {
    RD,
    SD,
    RM,
    RP,
    LD,
    TW,
    RF,
    SF,
    RN,
    LN
  }

  ReportStream(long wanted, long seed) {
    this.wanted = wanted;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /// Entries made so far.
  long entries() {
    return entries;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (position == block.length && !refill()) {
      return -1;
    }
    int n = Math.min(length, block.length - position);
    System.arraycopy(block, position, bytes, offset, n);
    position += n;
    return n;
  }

  private boolean refill() {
    if (entries >= wanted && area == 0) {
      return false;
    }
    text.setLength(0);
    change();
    corrections();
    if (month % MONTHS == MONTHS - 1) {
      closeYear();
    }
    area = (area + 1) % AREAS;
    month += area == 0 ? 1 : 0;
    block = text.toString().getBytes(StandardCharsets.US_ASCII);
    position = 0;
    return true;
  }

  private void change() {
    int number = ++numbers[area];
    for (int i = 0; i < ENTRIES; i++) {
      Code code = Code.values()[i % 10];
      long grams = code == Code.RM || code == Code.RP ? paired(area, i / 10) : grams(code, i / 10);
      begin(number, i + 1, ENTRIES, 'I', month());
      text.append("309:N#");
      parties(code);
      text.append("407:1#411:").append(code).append("#412:").append(day(i));
      text.append("#430:O/G/R/B#446:");
      batch(code, i);
      if (code == Code.RD || code == Code.RF) {
        text.append("#447:");
        batch(code, i);
      }
      text.append(code == Code.RD ? "#469:N" : "#469:M").append("#470:1#");
      weights(grams);
      sums[area][i % 10] += grams;
    }
  }

  private void corrections() {
    int corrected = numbers[area];
    int number = ++numbers[area];
    for (int i = 0; i < CORRECTIONS; i++) {
      int entry = i * 100 + 4;
      long old = grams(Code.LD, entry / 10);
      long grams = old + 25;
      begin(number, i + 1, CORRECTIONS, 'I', month());
      text.append("309:C/ZZ;").append(corrected).append('/').append(entry + 1);
      text.append("#407:1#411:LD#412:").append(day(entry));
      text.append("#430:O/G/R/B#446:");
      batch(Code.LD, entry);
      text.append("#469:M#470:1#");
      weights(grams);
      sums[area][4] += grams - old;
    }
  }

  private void closeYear() {
    int listing = ++numbers[area];
    String day = DAY.format(lastDay());
    long physical = 0;
    for (int i = 0; i < LISTED; i++) {
      long grams = 25L * (1 + random.nextInt(40_000));
      begin(listing, i + 1, LISTED, 'P', day);
      text.append("309:N#407:A#430:O/G/R/B#446:L").append(listing).append('-').append(i);
      text.append("#469:T#470:1#");
      weights(grams);
      physical += grams;
    }
    balance(physical);
    beginning[area] = physical;
    Arrays.fill(sums[area], 0);
  }

  private void balance(long physical) {
    long[] sum = sums[area];
    long book =
        beginning[area] + sum[0] + sum[6] + sum[8] - sum[1] - sum[4] - sum[5] - sum[7] - sum[9];
    int number = ++numbers[area];
    int line = 0;
    line(number, ++line, "PB", beginning[area]);
    for (int i = 0; i < CODES.size(); i++) {
      Code code = CODES.get(i);
      if (code != Code.RM && code != Code.RP) {
        line(number, ++line, code.name(), sum[i]);
      }
    }
    line(number, ++line, "BA", book);
    line(number, ++line, "PE", physical);
    line(number, ++line, "MF", book - physical);
  }

  private void line(int number, int entry, String code, long grams) {
    LocalDate first = YearMonth.from(lastDay()).minusMonths(MONTHS - 1).atDay(1);
    begin(number, entry, 12, 'M', DAY.format(first) + "/" + DAY.format(lastDay()));
    text.append("309:N#411:").append(code).append('#');
    weights(grams);
  }

  private void begin(int number, int entry, int total, char type, String period) {
    entries++;
    text.append("001:OI/ZZ;").append(number).append("#002:").append(entry);
    if (entry == 1) {
      text.append('/').append(total);
    }
    text.append("#003:").append(DAY.format(lastDay().plusDays(12)));
    text.append("#006:DOE,JA#010:").append(type).append("#015:").append(period);
    text.append("#207:ZF01#307:").append(name(area)).append('#');
  }

  private void parties(Code code) {
    switch (code) {
      case RD -> parties("ZZ/" + name((area + 1) % AREAS), "ZZ/" + name(area));
      case SD -> parties("ZZ/" + name(area), "ZZ/" + name((area + AREAS - 1) % AREAS));
      case RF -> parties("YY/YM01", "ZZ/" + name(area));
      case SF -> parties("ZZ/" + name(area), "YY/YM01");
      default -> {}
    }
  }

  private void parties(String shipper, String receiver) {
    text.append("370:").append(shipper).append("#372:").append(receiver).append('#');
  }

  /// A receipt bears the shipper's name, so that both sides can be matched.
  private void batch(Code code, int i) {
    int owner = code == Code.RD ? (area + 1) % AREAS : area;
    char kind = code == Code.RD || code == Code.SD ? 'T' : (char) ('A' + i % 10);
    text.append(kind).append(owner).append('-').append(month).append('-').append(i / 10);
  }

  /// Masses are drawn again from the place, so that nothing has to be remembered.
  private long grams(Code code, int k) {
    return code == Code.RD
        ? paired((area + 1) % AREAS, k)
        : code == Code.SD ? paired(area, k) : drawn(area, CODES.indexOf(code), k);
  }

  private long paired(int owner, int k) {
    return drawn(owner, 1, k);
  }

  private long drawn(int owner, int what, int k) {
    long key = seed + 31L * (owner + 97L * (what + 11L * (k + 1009L * month)));
    long z = (key ^ (key >>> 31)) * 0xBF58476D1CE4E5B9L;
    // Losses and exports are smaller than what comes in, so that no book turns negative.
    int most = what == 4 || what == 5 || what == 7 || what == 9 ? 100 : 800;
    return 25 * (1 + ((z ^ (z >>> 27)) >>> 1) % most);
  }

  private void weights(long grams) {
    text.append("630:").append(grams).append("G#670:").append(grams / 25).append("G#\n");
  }

  private String day(int i) {
    return DAY.format(YearMonth.from(lastDay()).atDay(1 + i * 28 / ENTRIES));
  }

  private String month() {
    return DAY.format(YearMonth.from(lastDay()).atDay(1)) + "/" + DAY.format(lastDay());
  }

  private LocalDate lastDay() {
    return YearMonth.of(1990, 1).plusMonths(month).atEndOfMonth();
  }

  private static String name(int area) {
    return "ZM" + (char) ('0' + area / 10) + (char) ('0' + area % 10);
  }
}
