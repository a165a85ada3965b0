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

// MARK: text width (width.c)

/// Columns of one Unicode scalar in a UTF-8 locale, whatever the process's locale is; -1 when it cannot be printed.
int hark_scalar_width(uint32_t scalar);

#endif
