#include "CNcurses.h"

#include <locale.h>
#include <pthread.h>
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
