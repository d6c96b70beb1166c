#ifndef HARNESS_CBYTEMASKS_SHIM_H
#define HARNESS_CBYTEMASKS_SHIM_H

#include <stdint.h>
#include <string.h>

/* Which of some bytes are a given one, as bits: bit i is set for byte i. Swift has no way to ask the
   vector units for that; SSE2 is part of every x86-64. */

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint32_t harness_mask_16(const uint8_t *bytes, uint8_t byte) {
  __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8((char)byte)));
}

/* Bytes that are any of three. */
static inline uint32_t harness_mask_16_any(
    const uint8_t *bytes, uint8_t first, uint8_t second, uint8_t third) {
  __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  __m128i either = _mm_or_si128(
      _mm_cmpeq_epi8(block, _mm_set1_epi8((char)first)),
      _mm_cmpeq_epi8(block, _mm_set1_epi8((char)second)));
  __m128i any = _mm_or_si128(either, _mm_cmpeq_epi8(block, _mm_set1_epi8((char)third)));
  return (uint32_t)_mm_movemask_epi8(any);
}

/* Bytes that are not ASCII. */
static inline uint32_t harness_mask_16_high(const uint8_t *bytes) {
  return (uint32_t)_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)bytes));
}

#else

/* The top bit of each byte, gathered. */
static inline uint32_t harness_gather_8(uint64_t word) {
  return (uint32_t)((((word & 0x8080808080808080u) >> 7) * 0x0102040810204080u) >> 56);
}

static inline uint64_t harness_load_8(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

/* The top bit set in each byte that is the given one. */
static inline uint64_t harness_equal_8(uint64_t word, uint8_t byte) {
  uint64_t low = 0x7f7f7f7f7f7f7f7fu;
  uint64_t difference = word ^ (0x0101010101010101u * byte);
  return ~(((difference & low) + low) | difference | low);
}

static inline uint32_t harness_mask_16(const uint8_t *bytes, uint8_t byte) {
  return harness_gather_8(harness_equal_8(harness_load_8(bytes), byte))
      | harness_gather_8(harness_equal_8(harness_load_8(bytes + 8), byte)) << 8;
}

static inline uint32_t harness_mask_16_any(
    const uint8_t *bytes, uint8_t first, uint8_t second, uint8_t third) {
  return harness_mask_16(bytes, first) | harness_mask_16(bytes, second)
      | harness_mask_16(bytes, third);
}

static inline uint32_t harness_mask_16_high(const uint8_t *bytes) {
  return harness_gather_8(harness_load_8(bytes)) | harness_gather_8(harness_load_8(bytes + 8)) << 8;
}

#endif

static inline uint64_t harness_mask_64(const uint8_t *bytes, uint8_t byte) {
  return (uint64_t)harness_mask_16(bytes, byte)
      | (uint64_t)harness_mask_16(bytes + 16, byte) << 16
      | (uint64_t)harness_mask_16(bytes + 32, byte) << 32
      | (uint64_t)harness_mask_16(bytes + 48, byte) << 48;
}

static inline uint64_t harness_mask_64_high(const uint8_t *bytes) {
  return (uint64_t)harness_mask_16_high(bytes)
      | (uint64_t)harness_mask_16_high(bytes + 16) << 16
      | (uint64_t)harness_mask_16_high(bytes + 32) << 32
      | (uint64_t)harness_mask_16_high(bytes + 48) << 48;
}

#endif
