#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

// One flag a signal, set by the handler and taken by the loop; the pipe only wakes the loop.
static const struct {
  int signal;
  int meaning;
} caught[] = {
    {SIGWINCH, HARK_RESIZED}, {SIGINT, HARK_INTERRUPTED},  {SIGTERM, HARK_TERMINATED},
    {SIGHUP, HARK_HUNG_UP},   {SIGCONT, HARK_CONTINUED}, {SIGTSTP, HARK_STOP_WANTED},
};
enum { CAUGHT = sizeof caught / sizeof *caught };

static volatile sig_atomic_t noted[CAUGHT];
static volatile sig_atomic_t is_outside = 0;
static struct sigaction before[CAUGHT];
static int wake_pipe[2] = {-1, -1};
static bool is_catching = false;
static bool was_foreground = false;
static struct sigaction quit_before;

static void note(int signal) {
  int saved = errno;
  for (int i = 0; i < CAUGHT; i++) {
    if (caught[i].signal != signal) continue;
    if (is_outside && signal == SIGINT) break;
    noted[i] = 1;
  }
  ssize_t written = write(wake_pipe[1], "", 1);  // a full pipe wakes as well
  (void)written;
  errno = saved;
}


// A handler rather than SIG_IGN: programs that we start inherit "ignored", handlers they do not.
static void let_pass(int signal) { (void)signal; }

static void install(int signal, void (*handler)(int), struct sigaction *previous) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, previous);
}

bool hark_begin_signals(void) {
  if (is_catching) return false;
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return false;
  for (int i = 0; i < CAUGHT; i++) {
    noted[i] = 0;
    install(caught[i].signal, note, &before[i]);
  }
  is_catching = true;
  return true;
}

void hark_end_signals(void) {
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i].signal, &before[i], NULL);
  is_catching = false;
}

int hark_take_signals(void) {
  int result = 0;
  for (int i = 0; i < CAUGHT; i++) {
    if (!noted[i]) continue;
    noted[i] = 0;
    result |= caught[i].meaning;
  }
  return result;
}

bool hark_wait(int milliseconds) {
  struct pollfd watched[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wake_pipe[0], .events = POLLIN}};
  if (poll(watched, 2, milliseconds) < 0) return errno == EINTR;
  if (watched[0].revents & POLLIN) hark_receive();
  if (watched[1].revents & POLLIN) {
    char bytes[64];
    while (read(wake_pipe[0], bytes, sizeof bytes) > 0) continue;
  }
  return !hark_input_ended() && !(watched[0].revents & (POLLHUP | POLLERR | POLLNVAL));
}

static void forget(int signal) {
  for (int i = 0; i < CAUGHT; i++) {
    if (caught[i].signal == signal) noted[i] = 0;
  }
}

void hark_stop(void) {
  install(SIGTSTP, SIG_DFL, NULL);
  kill(0, SIGTSTP);  // the whole job, as the terminal's own ^Z does
  install(SIGTSTP, note, NULL);
  forget(SIGTSTP);
  forget(SIGCONT);
}

void hark_begin_outside(void) {
  is_outside = 1;
  was_foreground = tcgetpgrp(STDIN_FILENO) == getpgrp();
  install(SIGTSTP, SIG_DFL, NULL);
  install(SIGQUIT, let_pass, &quit_before);
}

void hark_end_outside(void) {
  // A program that ran in a process group of its own may not have given the terminal back.
  if (was_foreground && tcgetpgrp(STDIN_FILENO) != getpgrp()) {
    struct sigaction stop;
    install(SIGTTOU, SIG_IGN, &stop);
    tcsetpgrp(STDIN_FILENO, getpgrp());
    sigaction(SIGTTOU, &stop, NULL);
  }
  install(SIGTSTP, note, NULL);
  sigaction(SIGQUIT, &quit_before, NULL);
  is_outside = 0;
  forget(SIGCONT);
}
