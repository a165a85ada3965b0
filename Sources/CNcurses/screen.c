#include "CNcurses.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static bool has_default_colors = false;
static bool uses_colors = false;

static SCREEN *screen = NULL;

// A style as ncurses wants it.
typedef struct {
  unsigned attributes;
  int foreground, background;
  cchar_t space;
  // The same for a cell of ASCII, where the pair's number fits in.
  chtype ascii;
  bool is_known, fits_ascii;
} look_t;

// The styles put last: to ask ncurses for one takes longer than to put a word in it.
static look_t looks[32];

// With an error pointer, setupterm answers instead of ending the process.
int hark_check_terminal_type(const char *name) {
  TERMINAL *before = cur_term;
  int error = 0;
  if (setupterm(name, STDOUT_FILENO, &error) != OK) return HARK_TYPE_UNKNOWN;
  const char *move = tigetstr("cup");
  bool is_simple = move == NULL || move == (const char *)-1 || tigetflag("hc") > 0;
  if (cur_term != before) {
    del_curterm(cur_term);
    set_curterm(before);
  }
  return is_simple ? HARK_TYPE_TOO_SIMPLE : HARK_TYPE_FINE;
}

bool hark_open_screen(void) {
  screen = newterm(NULL, stdout, stdin);
  if (!screen) return false;
  if (!getenv("ESCDELAY")) set_escdelay(25);
  raw();  // also frees ^S, ^Q, ^V and ^O
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  typeahead(-1);  // else an update stops half-way when a key is waiting
  def_prog_mode();
  // Until it has given the terminal back once, ncurses sends what it has at every movement of the cursor; from then on
  // an update is one write.
  endwin();
  doupdate();
  hark_resize(COLS, LINES);
  return true;
}

void hark_close_screen(void) {
  delscreen(screen);
  screen = NULL;
}

// ncurses draws the lower right corner by way of the column before it: where there is none it would read beyond the row,
// and draw what it finds there. It never hears of a single column.
void hark_resize(int width, int height) { resizeterm(height, width < 2 ? 2 : width); }

WINDOW *hark_screen(void) { return stdscr; }

int hark_start_colors(void) {
  uses_colors = has_colors() && start_color() == OK;
  has_default_colors = uses_colors && use_default_colors() == OK;
  memset(looks, 0, sizeof looks);
  return uses_colors ? COLORS : 0;
}

// alloc_pair keeps a table of the pairs in use and gives the oldest away when it is full.
static int color_pair(int foreground, int background) {
  if (!uses_colors || (foreground < 0 && background < 0)) return 0;
  if (!has_default_colors && foreground < 0) foreground = COLOR_WHITE;
  if (!has_default_colors && background < 0) background = COLOR_BLACK;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

static const look_t *look_of(unsigned attributes, int foreground, int background) {
  unsigned place = (attributes + 5 * (unsigned)foreground + 11 * (unsigned)background) % (sizeof looks / sizeof *looks);
  look_t *look = &looks[place];
  if (look->is_known && look->attributes == attributes && look->foreground == foreground
      && look->background == background) {
    return look;
  }
  attr_t set = WA_NORMAL;
  if (attributes & HARK_BOLD) set |= WA_BOLD;
  if (attributes & HARK_DIM) set |= WA_DIM;
  if (attributes & HARK_UNDERLINE) set |= WA_UNDERLINE;
  if (attributes & HARK_REVERSE) set |= WA_REVERSE;
  if (attributes & HARK_ITALIC) set |= WA_ITALIC;
  int pair = color_pair(foreground, background);
  *look = (look_t){.attributes = attributes, .foreground = foreground, .background = background, .is_known = true};
  setcchar(&look->space, L" ", set, 0, &pair);
  look->ascii = set | COLOR_PAIR(pair);
  look->fits_ascii = pair < 256;
  return look;
}

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wchar_t holds a Unicode scalar");

// ASCII goes without a question to the locale about each character. False when it is something else.
static bool put_ascii(int y, int x, const look_t *look, const uint32_t *scalars, int count) {
  static chtype cells[256];
  if (count > 256 || !look->fits_ascii) return false;
  for (int i = 0; i < count; i++) {
    if (scalars[i] >= 0x7F) return false;
    cells[i] = (chtype)scalars[i] | look->ascii;
  }
  mvwaddchnstr(newscr, y, x, cells, count);
  return true;
}

// Whole cells cost ncurses less than text does, of which it asks the locale for each character. They go straight to
// `newscr`, the picture that `doupdate` compares with the terminal's: a window between would be one more copy.
void hark_put(
    int y, int x, unsigned attributes, int foreground, int background, const uint32_t *scalars, int count) {
  static cchar_t *cells = NULL;
  static int room = 0;
  if (count > room) {
    cchar_t *more = realloc(cells, (size_t)count * sizeof *cells);
    if (more == NULL) return;
    cells = more;
    room = count;
  }
  const look_t *look = look_of(attributes, foreground, background);
  if (put_ascii(y, x, look, scalars, count)) return;
  int used = 0;
  for (int i = 0; i < count;) {
    cchar_t *cell = &cells[used++];
    *cell = look->space;
    cell->chars[0] = (wchar_t)scalars[i++];
    // Marks stand in the cell of their base.
    for (int n = 1; n < CCHARW_MAX && i < count && scalars[i] >= 0x300 && hark_scalar_width(scalars[i]) == 0; n++) {
      cell->chars[n] = (wchar_t)scalars[i++];
    }
  }
  mvwadd_wchnstr(newscr, y, x, cells, used);
}

void hark_clear_to_end(int y, int x) {
  if (wmove(newscr, y, x) == OK) wclrtoeol(newscr);
}

void hark_redraw_all(void) { clearok(curscr, TRUE); }

void hark_update(int y, int x) {
  if (x < 0) {
    curs_set(0);
    wmove(newscr, 0, 0);
  } else {
    wmove(newscr, y, x);
  }
  doupdate();
  if (x >= 0) curs_set(1);
}

int hark_key_code(const char *capability) {
  const char *sequence = tigetstr(capability);
  if (sequence == NULL || sequence == (const char *)-1) return -1;
  int code = key_defined(sequence);
  return code > 0 ? code : -1;
}

bool hark_terminal_size(int *width, int *height) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}

void hark_start_mouse(void) {
  mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}
