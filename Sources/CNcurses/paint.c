// Painting: what changes on the screen, in the words of the terminal's terminfo entry, sent in one write.
//
// The caller knows which cells change. ncurses' own update looks for them once more in a picture of its own and weighs
// every way of getting there: on each key that took longer than all the rest. Terminfo, modes, keys and the way in and
// out stay ncurses' business, and its windows stay empty.
#include "CNcurses.h"

#include <langinfo.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

// The terminal's words, asked for once.
static struct {
  const char *move, *clear, *clear_to_end, *plain, *no_color, *foreground, *background;
  const char *bold, *dim, *underline, *reverse, *italic;
  // Colours are numbered blue first.
  bool counts_blue_first;
  // Attributes that do not go with colours, as terminfo numbers them.
  int not_with_colors;
  // Moves are written as ECMA-48 has them; no need to ask for each.
  bool moves_plainly;
  // The cursor may move while a style is worn.
  bool moves_in_style;
  // To be plain is to have no colour either.
  bool plain_drops_color;
  // Signs in the lower right corner would scroll the screen.
  bool corner_scrolls;
  bool speaks_utf8, uses_colors, has_default_colors;
} terminal;

// A style and the bytes that ask for it.
typedef struct {
  unsigned attributes;
  int foreground, background;
  size_t length;
  char bytes[96];
} look_t;

static look_t looks[32];
static const look_t plain_look = {.foreground = -1, .background = -1};

static char *out = NULL;
static size_t used = 0, room = 0;
static int width = 0, height = 0;

// Where the terminal's cursor is and what it wears, where that is known.
static int at_x = -1, at_y = -1;
static look_t worn;
static bool knows_worn = false;
static bool wants_clear = true;

static bool make_room(size_t count) {
  if (used + count <= room) return true;
  size_t more = (used + count) * 2 + 4096;
  char *bytes = realloc(out, more);
  if (bytes == NULL) return false;
  out = bytes;
  room = more;
  return true;
}

static int add_byte(int byte) {
  if (make_room(1)) out[used++] = (char)byte;
  return byte;
}

static void add(const char *bytes, size_t count) {
  if (!make_room(count)) return;
  memcpy(out + used, bytes, count);
  used += count;
}

// A terminfo string, its padding included.
static void say(const char *words) {
  if (words) tputs(words, 1, add_byte);
}

static void add_number(int number) {
  char digits[12];
  int first = sizeof digits;
  do {
    digits[--first] = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0);
  add(digits + first, sizeof digits - (size_t)first);
}

static const char *words(const char *capability) {
  const char *found = tigetstr(capability);
  return found == (const char *)-1 ? NULL : found;
}

void hark_begin_painting(bool uses_colors, bool has_default_colors) {
  terminal.move = words("cup");
  terminal.clear = words("clear");
  terminal.clear_to_end = words("el");
  // Where a style cannot be put off again, or takes a column of its own, none is put on.
  bool has_styles = words("sgr0") && tigetnum("xmc") <= 0;
  terminal.plain = has_styles ? words("sgr0") : NULL;
  terminal.bold = has_styles ? words("bold") : NULL;
  terminal.dim = has_styles ? words("dim") : NULL;
  terminal.underline = has_styles ? words("smul") : NULL;
  terminal.reverse = has_styles ? words("rev") : NULL;
  terminal.italic = has_styles ? words("sitm") : NULL;
  terminal.no_color = words("op");
  terminal.counts_blue_first = words("setaf") == NULL;
  terminal.foreground = terminal.counts_blue_first ? words("setf") : words("setaf");
  terminal.background = terminal.counts_blue_first ? words("setb") : words("setab");
  int conflicts = tigetnum("ncv");
  terminal.not_with_colors = conflicts > 0 ? conflicts : 0;
  const char *example = terminal.move ? tiparm(terminal.move, 11, 22) : NULL;
  terminal.moves_plainly = example && strcmp(example, "\033[12;23H") == 0;
  terminal.moves_in_style = tigetflag("msgr") > 0;
  terminal.plain_drops_color = terminal.plain && (strstr(terminal.plain, "\033[m") || strstr(terminal.plain, "\033[0m")
      || strstr(terminal.plain, "\033[0;10m"));
  terminal.corner_scrolls = tigetflag("am") > 0 && tigetflag("xenl") <= 0;
  terminal.speaks_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  terminal.uses_colors = uses_colors;
  terminal.has_default_colors = has_default_colors;
  memset(looks, 0, sizeof looks);
  used = 0;
  hark_redraw_all();
}

void hark_painted_size(int new_width, int new_height) {
  width = new_width;
  height = new_height;
}

void hark_redraw_all(void) {
  wants_clear = true;
  at_x = at_y = -1;
  knows_worn = false;
}

// MARK: styles

static void say_color(const char *words, int color) {
  static const int blue_first[] = {0, 4, 2, 6, 1, 5, 3, 7};
  if (!words || color < 0) return;
  if (terminal.counts_blue_first && color < 16) color = blue_first[color % 8] + color / 8 * 8;
  say(tiparm(words, color));
}

// Every style is asked for from plain on, so that it does not matter what was worn before.
static void say_look(const look_t *look) {
  say(terminal.plain);
  if (terminal.uses_colors && !terminal.plain_drops_color) say(terminal.no_color);
  int foreground = look->foreground, background = look->background;
  bool has_color = terminal.uses_colors && (foreground >= 0 || background >= 0);
  int conflicts = has_color ? terminal.not_with_colors : 0;
  if (look->attributes & HARK_BOLD && !(conflicts & 1 << 5)) say(terminal.bold);
  if (look->attributes & HARK_DIM && !(conflicts & 1 << 4)) say(terminal.dim);
  if (look->attributes & HARK_UNDERLINE && !(conflicts & 1 << 1)) say(terminal.underline);
  if (look->attributes & HARK_REVERSE && !(conflicts & 1 << 2)) say(terminal.reverse);
  if (look->attributes & HARK_ITALIC && !(conflicts & 1 << 15)) say(terminal.italic);
  if (!has_color) return;
  if (!terminal.has_default_colors && foreground < 0) foreground = COLOR_WHITE;
  if (!terminal.has_default_colors && background < 0) background = COLOR_BLACK;
  say_color(terminal.foreground, foreground);
  say_color(terminal.background, background);
}

static bool is_same(const look_t *one, const look_t *other) {
  return one->attributes == other->attributes && one->foreground == other->foreground
      && one->background == other->background;
}

static void wear(const look_t *wanted) {
  if (knows_worn && is_same(&worn, wanted)) return;
  unsigned place = wanted->attributes + 5 * (unsigned)wanted->foreground + 11 * (unsigned)wanted->background;
  look_t *look = &looks[place % (sizeof looks / sizeof *looks)];
  if (look->length > 0 && is_same(look, wanted)) {
    add(look->bytes, look->length);
  } else {
    size_t start = used;
    say_look(wanted);
    *look = *wanted;
    look->length = used - start <= sizeof look->bytes ? used - start : 0;
    if (look->length > 0) memcpy(look->bytes, out + start, look->length);
  }
  worn = *wanted;
  knows_worn = true;
}

// MARK: places

static void go(int y, int x) {
  if (y == at_y && x == at_x) return;
  if (!terminal.moves_in_style) wear(&plain_look);
  if (terminal.moves_plainly) {
    add("\033[", 2);
    add_number(y + 1);
    add(";", 1);
    add_number(x + 1);
    add("H", 1);
  } else {
    say(tiparm(terminal.move, y, x));
  }
  at_y = y;
  at_x = x;
}

static void begin(void) {
  if (!wants_clear) return;
  wants_clear = false;
  wear(&plain_look);
  say(terminal.clear);
  at_x = at_y = -1;
}

// MARK: text

static void add_scalar(uint32_t scalar) {
  if (scalar < 0x80) {
    add_byte((int)scalar);
  } else if (!terminal.speaks_utf8) {
    char bytes[MB_LEN_MAX];
    mbstate_t state = {0};
    size_t count = wcrtomb(bytes, (wchar_t)scalar, &state);
    if (count != (size_t)-1) add(bytes, count);
  } else if (scalar < 0x800) {
    add_byte((int)(0xC0 | scalar >> 6));
    add_byte((int)(0x80 | (scalar & 0x3F)));
  } else {
    if (scalar < 0x10000) {
      add_byte((int)(0xE0 | scalar >> 12));
    } else {
      add_byte((int)(0xF0 | scalar >> 18));
      add_byte((int)(0x80 | (scalar >> 12 & 0x3F)));
    }
    add_byte((int)(0x80 | (scalar >> 6 & 0x3F)));
    add_byte((int)(0x80 | (scalar & 0x3F)));
  }
}

// How many scalars may be put before the sign in the lower right corner.
static int outside_of_corner(int x, const uint32_t *scalars, int count) {
  int column = x;
  for (int i = 0; i < count; i++) {
    int own_width = hark_scalar_width(scalars[i]);
    column += own_width > 0 ? own_width : 0;
    if (column >= width) return i;
  }
  return count;
}

void hark_put(
    int y, int x, unsigned attributes, int foreground, int background, const uint32_t *scalars, int count) {
  begin();
  if (terminal.corner_scrolls && y == height - 1) count = outside_of_corner(x, scalars, count);
  if (count <= 0) return;
  look_t look = {.attributes = attributes, .foreground = foreground, .background = background};
  go(y, x);
  wear(&look);
  bool is_ascii = true;
  for (int i = 0; i < count; i++) {
    if (scalars[i] >= 0x80) is_ascii = false;
    add_scalar(scalars[i]);
  }
  // Terminals differ in how wide they take some signs, and in where the cursor is at the end of a row.
  bool is_sure = is_ascii && x + count < width;
  at_x = is_sure ? x + count : -1;
  at_y = is_sure ? y : -1;
}

void hark_clear_to_end(int y, int x) {
  begin();
  wear(&plain_look);
  go(y, x);
  if (terminal.clear_to_end) {
    say(terminal.clear_to_end);
    return;
  }
  int end = terminal.corner_scrolls && y == height - 1 ? width - 1 : width;
  for (int column = x; column < end; column++) add_byte(' ');
  at_x = at_y = -1;
}

void hark_update(int y, int x) {
  begin();
  wear(&plain_look);
  if (x < 0) {
    curs_set(0);
  } else {
    go(y, x);
  }
  hark_send(out, used);
  used = 0;
  if (x >= 0) curs_set(1);
}
