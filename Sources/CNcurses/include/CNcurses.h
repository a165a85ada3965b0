#ifndef HARK_CNCURSES_H
#define HARK_CNCURSES_H
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#endif
