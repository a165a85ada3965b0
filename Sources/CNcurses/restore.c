// Bringing the terminal back when the process dies. The handlers do nothing but write bytes prepared beforehand and set
// the terminal's modes: both are allowed in a signal handler.
#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGQUIT};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction before[CRASHES];
static struct termios original;
static bool has_original = false;
static volatile sig_atomic_t is_armed = 0;
static char reset[1024];
static size_t reset_length = 0;
static char notice[512];
static size_t notice_length = 0;
static char crash_stack[64 * 1024];  // a stack overflow leaves none of the other

void hark_remember_terminal(void) { has_original = tcgetattr(STDIN_FILENO, &original) == 0; }

// Appends a terminfo string without its padding ("$<5/>").
static void append(const char *sequence) {
  if (sequence == NULL || sequence == (const char *)-1) return;
  while (*sequence && reset_length < sizeof reset) {
    const char *end = strncmp(sequence, "$<", 2) == 0 ? strchr(sequence, '>') : NULL;
    if (end) {
      sequence = end + 1;
    } else {
      reset[reset_length++] = *sequence++;
    }
  }
}

void hark_prepare_restore(bool mouse, const char *crash_notice) {
  reset_length = 0;
  append("\033[?2004l");
  if (mouse) append("\033[?1000l\033[?1006l");
  append(tigetstr("sgr0"));
  append(tigetstr("op"));
  append(tigetstr("rmkx"));
  append(tigetstr("cnorm"));
  const char *move = tigetstr("cup");
  if (move && move != (const char *)-1) append(tparm(move, LINES - 1, 0, 0, 0, 0, 0, 0, 0, 0));
  const char *leave = tigetstr("rmcup");
  bool has_other_screen = leave && leave != (const char *)-1 && *leave;
  append(has_other_screen ? leave : "\r\n");
  notice_length = strnlen(crash_notice, sizeof notice);
  memcpy(notice, crash_notice, notice_length);
}

static void write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void restore_now(void) {
  if (!is_armed) return;
  is_armed = 0;
  write_all(STDOUT_FILENO, reset, reset_length);
  if (has_original) tcsetattr(STDIN_FILENO, TCSANOW, &original);
}

static void crash(int number) {
  bool was_armed = is_armed;
  restore_now();
  if (was_armed) write_all(STDERR_FILENO, notice, notice_length);
  signal(number, SIG_DFL);
  raise(number);  // ends the process as soon as this handler returns
}

void hark_arm_restore(bool armed) { is_armed = armed; }

void hark_begin_crash_handlers(void) {
  static bool catches_exit = false;
  if (!catches_exit) catches_exit = atexit(restore_now) == 0;
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &before[i]);
}

void hark_end_crash_handlers(void) {
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before[i], NULL);
}

void hark_bracketed_paste(bool on) {
  write_all(STDOUT_FILENO, on ? "\033[?2004h" : "\033[?2004l", 8);
}

void hark_send(const void *bytes, size_t count) { write_all(STDOUT_FILENO, bytes, count); }
