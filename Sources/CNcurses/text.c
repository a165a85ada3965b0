#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

static locale_t utf8_locale = (locale_t)0;
static pthread_once_t utf8_locale_once = PTHREAD_ONCE_INIT;

static void make_utf8_locale(void) {
  const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names && utf8_locale == (locale_t)0; i++) {
    utf8_locale = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
  }
}

// wcwidth has no *_l variant, so the calling thread's locale is switched for the call (about 10 ns).
int hark_scalar_width(uint32_t scalar) {
  pthread_once(&utf8_locale_once, make_utf8_locale);
  if (utf8_locale == (locale_t)0) return wcwidth((wchar_t)scalar);
  locale_t before = uselocale(utf8_locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}

// The first of the variables that decide about characters, NULL when none is set.
static const char *wanted_locale(void) {
  const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return NULL;
}

static bool speaks_utf8(void) { return strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool hark_choose_locale(void) {
  const char *wanted = wanted_locale();
  if (wanted && setlocale(LC_CTYPE, "")) return speaks_utf8();
  if (!wanted || strcasestr(wanted, "UTF-8") || strcasestr(wanted, "UTF8")) setlocale(LC_CTYPE, "C.UTF-8");
  return speaks_utf8();
}

bool hark_can_encode(uint32_t scalar) {
  if (scalar < 0x80) return true;
  // glibc's C locale passes bytes through and so claims Latin-1; what the terminal makes of them nobody knows.
  if (strcmp(setlocale(LC_CTYPE, NULL), "C") == 0 || strcmp(setlocale(LC_CTYPE, NULL), "POSIX") == 0) return false;
  char bytes[16];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  return wcrtomb(bytes, (wchar_t)scalar, &state) != (size_t)-1;
}
