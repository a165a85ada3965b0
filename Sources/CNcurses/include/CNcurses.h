// What makes ncursesw usable from Swift: the wide functions switched on, and small functions for what Swift cannot import
// (attribute macros, globals, `newterm` on the standard streams) or must not do itself (signal handlers).
#ifndef HARK_CNCURSES_H
#define HARK_CNCURSES_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1  // wcwidth
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1  // get_wch, addnwstr
#endif
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

// MARK: text (text.c)

/// Columns of one Unicode scalar in a UTF-8 locale, whatever the process's locale is; -1 when it cannot be printed.
int hark_scalar_width(uint32_t scalar);

/// Sets the process's character locale from the environment, C.UTF-8 when that says nothing, or names a UTF-8 locale
/// that is not installed. Returns whether the locale speaks UTF-8.
bool hark_choose_locale(void);

/// Whether the process's locale can write this scalar.
bool hark_can_encode(uint32_t scalar);

// MARK: the screen (screen.c)

enum { HARK_TYPE_FINE, HARK_TYPE_UNKNOWN, HARK_TYPE_TOO_SIMPLE };

/// Whether a terminal of this type can be drawn on. Touches no terminal.
int hark_check_terminal_type(const char *name);

/// Starts ncurses on the standard streams. False when it cannot; then nothing has changed.
bool hark_open_screen(void);

/// Frees what ncurses holds, after `endwin`.
void hark_close_screen(void);

/// `stdscr`.
WINDOW *hark_screen(void);

/// Switches colours on where the terminal has any; returns how many it has, 0 for none.
int hark_start_colors(void);

/// Tells ncurses the terminal's size.
void hark_resize(int width, int height);

/// The code that ncurses answers for a key named by its terminfo capability, -1 when this terminal does not tell.
int hark_key_code(const char *capability);

/// The number of columns and rows now; false when nobody knows.
bool hark_terminal_size(int *width, int *height);

/// Asks the terminal for the mouse.
void hark_start_mouse(void);

// MARK: painting (paint.c)

/// Forgets what the terminal shows and how styles are asked for; before the first painting.
void hark_begin_painting(bool uses_colors, bool has_default_colors);

/// The size of what is painted on.
void hark_painted_size(int width, int height);

enum { HARK_BOLD = 1, HARK_DIM = 2, HARK_UNDERLINE = 4, HARK_REVERSE = 8, HARK_ITALIC = 16 };

/// Puts scalars of one look from a column on. Colours are numbers, -1 the terminal's own.
void hark_put(
    int y, int x, unsigned attributes, int foreground, int background, const uint32_t *scalars, int count);

/// Clears a row from a column on.
void hark_clear_to_end(int y, int x);

/// Sends everything again with the next update, since nobody knows what the terminal shows.
void hark_redraw_all(void);

/// Sends what changed and leaves the cursor there; it is hidden when x is negative.
void hark_update(int y, int x);

// MARK: input (input.c)

/// Reads what the terminal has sent, which waits when that is nothing. False when there is no more now, or never will be.
bool hark_receive(void);

/// Whether input has come to its end.
bool hark_input_ended(void);

/// Whether there is something for `hark_read` that was received already.
bool hark_holds_input(void);

/// The next input within so many milliseconds: OK and a scalar, KEY_CODE_YES and a key code, or ERR.
int hark_read(int milliseconds, uint32_t *input);

enum { HARK_MOUSE_NONE, HARK_MOUSE_PRESS, HARK_MOUSE_RELEASE, HARK_MOUSE_UP, HARK_MOUSE_DOWN };

/// What the mouse did after KEY_MOUSE.
int hark_mouse(int *x, int *y);

// MARK: signals (signals.c)

enum {
  HARK_RESIZED = 1,
  HARK_INTERRUPTED = 2,
  HARK_TERMINATED = 4,
  HARK_HUNG_UP = 8,
  HARK_CONTINUED = 16,
  HARK_STOP_WANTED = 32,
};

/// Installs handlers that only note the signal and wake `hark_wait`. Before `hark_open_screen`, so that ncurses leaves
/// these signals alone. False when they are installed already, or there is no pipe to be had.
bool hark_begin_signals(void);

/// Puts back the handlers of before.
void hark_end_signals(void);

/// The signals noted since the last call.
int hark_take_signals(void);

/// Waits for input and receives it, or for a signal, or so many milliseconds (-1: for ever). False when the terminal is
/// gone.
bool hark_wait(int milliseconds);

/// Stops the program as the shell's ^Z would, and returns when it is continued.
void hark_stop(void);

/// While another program has the terminal: interrupts are not for us, ^Z stops us along with it.
void hark_begin_outside(void);
void hark_end_outside(void);

// MARK: restoring the terminal (restore.c)

/// Remembers how the terminal is set, to be called before ncurses starts.
void hark_remember_terminal(void);

/// Prepares the bytes that bring the terminal back, and what is said on standard error after a crash.
void hark_prepare_restore(bool mouse, const char *crash_notice);

/// Whether the terminal is ours and has to be restored when the process ends, crashes included.
void hark_arm_restore(bool armed);

/// Catches crashes and `exit`.
void hark_begin_crash_handlers(void);
void hark_end_crash_handlers(void);

/// Bracketed paste on or off.
void hark_bracketed_paste(bool on);

/// Sends bytes to the terminal as they are, past ncurses; between two updates only.
void hark_send(const void *bytes, size_t count);

#endif
