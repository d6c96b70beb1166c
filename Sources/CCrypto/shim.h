#ifndef HARNESS_CCRYPTO_SHIM_H
#define HARNESS_CCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
