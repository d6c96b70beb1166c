#ifndef HARNESS_CLINUX_SHIM_H
#define HARNESS_CLINUX_SHIM_H

#include <fcntl.h>
#include <linux/fs.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
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

/* From now on, processes whose parent has ended become children of this one, and not of init: so a
   program cannot leave its family by forking twice. prctl takes variable arguments. */
static inline int harness_adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

/* A descriptor of a process that can be polled: readable once it has ended; -1 with errno. */
static inline int harness_process_descriptor(pid_t process) {
  return (int)syscall(SYS_pidfd_open, process, 0);
}

/* pipe2 and dup3, behind _GNU_SOURCE: descriptors that programs do not inherit. */
static inline int harness_make_pipe(int *reading, int *writing) {
  int ends[2];
  if (syscall(SYS_pipe2, ends, O_CLOEXEC) != 0) return -1;
  *reading = ends[0];
  *writing = ends[1];
  return 0;
}

static inline void harness_replace_descriptor(int with, int descriptor) {
  syscall(SYS_dup3, with, descriptor, O_CLOEXEC);
}

/* fcntl takes variable arguments too. */
static inline int harness_set_nonblocking(int descriptor) {
  return fcntl(descriptor, F_SETFL, O_NONBLOCK);
}

#endif
