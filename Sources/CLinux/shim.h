#ifndef HARNESS_CLINUX_SHIM_H
#define HARNESS_CLINUX_SHIM_H

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Glibc's renameat2 hides behind _GNU_SOURCE, and syscall takes variable arguments, which Swift
   cannot call. Two paths trade places in one step; 0, or -1 with errno. */
static inline int harness_exchange_paths(const char *first, const char *second) {
  return (int)syscall(
      SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, (unsigned int)RENAME_EXCHANGE);
}

#endif
