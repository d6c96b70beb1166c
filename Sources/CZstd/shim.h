#ifndef HARNESS_CZSTD_SHIM_H
#define HARNESS_CZSTD_SHIM_H

#include <zstd.h>

#endif
