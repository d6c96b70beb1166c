#ifndef HARNESS_CLAPACK_SHIM_H
#define HARNESS_CLAPACK_SHIM_H

#include <cblas.h>
#include <lapacke.h>

#endif
