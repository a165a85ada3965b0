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
// Keys are read through a pad: reading them through a window would draw that window.
static WINDOW *keys = NULL;

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
  keys = newpad(1, 1);
  keypad(keys, TRUE);
  intrflush(keys, FALSE);
  typeahead(-1);  // else an update stops half-way when a key is waiting
  def_prog_mode();
  // Until it has given the terminal back once, ncurses sends what it has at every movement of the cursor; from then on
  // an update is one write.
  endwin();
  doupdate();
  return true;
}

void hark_close_screen(void) {
  delwin(keys);
  delscreen(screen);
  screen = NULL;
}

WINDOW *hark_screen(void) { return stdscr; }

int hark_start_colors(void) {
  uses_colors = has_colors() && start_color() == OK;
  has_default_colors = uses_colors && use_default_colors() == OK;
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

static cchar_t styled_space(unsigned attributes, int foreground, int background) {
  attr_t set = WA_NORMAL;
  if (attributes & HARK_BOLD) set |= WA_BOLD;
  if (attributes & HARK_DIM) set |= WA_DIM;
  if (attributes & HARK_UNDERLINE) set |= WA_UNDERLINE;
  if (attributes & HARK_REVERSE) set |= WA_REVERSE;
  if (attributes & HARK_ITALIC) set |= WA_ITALIC;
  int pair = color_pair(foreground, background);
  cchar_t cell;
  setcchar(&cell, L" ", set, 0, &pair);
  return cell;
}

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wchar_t holds a Unicode scalar");

// ASCII goes without a question to the locale about each character, as long as the colours fit beside it. False when it
// is something else.
static bool put_ascii(int y, int x, const cchar_t *space, const uint32_t *scalars, int count) {
  static chtype cells[256];
  wchar_t text[CCHARW_MAX + 1];
  attr_t attributes;
  short short_pair;
  int pair = 0;
  getcchar(space, text, &attributes, &short_pair, &pair);
  if (count > 256 || pair > 255) return false;
  for (int i = 0; i < count; i++) {
    if (scalars[i] >= 0x7F) return false;
    cells[i] = (chtype)scalars[i] | (attributes & ~A_COLOR) | COLOR_PAIR(pair);
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
  cchar_t space = styled_space(attributes, foreground, background);
  if (put_ascii(y, x, &space, scalars, count)) return;
  int used = 0;
  for (int i = 0; i < count;) {
    cchar_t *cell = &cells[used++];
    *cell = space;
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

int hark_read(int milliseconds, uint32_t *input) {
  wint_t value = 0;
  wtimeout(keys, milliseconds);
  int kind = wget_wch(keys, &value);
  *input = (uint32_t)value;
  return kind;
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

// When both come in one read, ncurses makes a click of press and release all the same.
#define PRESSED (BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED)

void hark_start_mouse(void) {
  mouseinterval(0);  // told when the button goes down, without waiting for what may follow
  mousemask(PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}

int hark_mouse(int *x, int *y) {
  MEVENT event;
  if (getmouse(&event) != OK) return HARK_MOUSE_NONE;
  *x = event.x;
  *y = event.y;
  if (event.bstate & PRESSED) return HARK_MOUSE_PRESS;
  if (event.bstate & BUTTON1_RELEASED) return HARK_MOUSE_RELEASE;
  if (event.bstate & BUTTON4_PRESSED) return HARK_MOUSE_UP;
  if (event.bstate & BUTTON5_PRESSED) return HARK_MOUSE_DOWN;
  return HARK_MOUSE_NONE;
}
