#ifndef HARNESS_CZLIB_SHIM_H
#define HARNESS_CZLIB_SHIM_H

#include <zlib.h>

/* A macro that takes sizeof, which Swift cannot import. 15 + 32: the largest window, and gzip or
   zlib headers told apart by zlib itself. */
static inline int harness_inflate_init(z_streamp stream) {
  return inflateInit2(stream, 15 + 32);
}

#endif
