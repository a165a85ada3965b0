#include "CNcurses.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static SCREEN *screen = NULL;

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
  doupdate();  // sends what ncurses holds back; from here on it draws nothing
  hark_begin_painting(false, false);
  hark_resize(COLS, LINES);
  return true;
}

void hark_close_screen(void) {
  delscreen(screen);
  screen = NULL;
}

// Its own windows stay empty, but one column would make ncurses read beyond a row.
void hark_resize(int width, int height) {
  resizeterm(height, width < 2 ? 2 : width);
  hark_painted_size(width, height);
}

WINDOW *hark_screen(void) { return stdscr; }

int hark_start_colors(void) {
  bool uses_colors = has_colors() && start_color() == OK;
  bool has_default_colors = uses_colors && use_default_colors() == OK;
  hark_begin_painting(uses_colors, has_default_colors);
  return uses_colors ? COLORS : 0;
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
