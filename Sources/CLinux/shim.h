#ifndef HARNESS_CLINUX_SHIM_H
#define HARNESS_CLINUX_SHIM_H

#include <fcntl.h>
#include <linux/fs.h>
#include <malloc.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Glibc's renameat2 hides behind _GNU_SOURCE, and syscall takes variable arguments, which Swift
   cannot call. Two paths trade places in one step; 0, or -1 with errno. */
static inline int harness_exchange_paths(const char *first, const char *second) {
  return (int)syscall(
      SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, (unsigned int)RENAME_EXCHANGE);
}

/* Glibc's posix_spawn_file_actions_addchdir_np (2.29) hides there too. The child starts in this
   folder. */
static inline int harness_spawn_in_folder(
    posix_spawn_file_actions_t *actions, const char *folder) {
  extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}

#endif
