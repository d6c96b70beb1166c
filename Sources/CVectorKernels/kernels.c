#include "CVectorKernels.h"

#include <math.h>

#if defined(__x86_64__) && defined(__linux__)
#define WIDEST __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define WIDEST
#endif
#define INLINE static inline __attribute__((always_inline))

typedef double lanes8 __attribute__((vector_size(64), aligned(8)));
typedef int64_t bits8 __attribute__((vector_size(64), aligned(8)));
typedef double lanes4 __attribute__((vector_size(32), aligned(8)));
typedef int64_t bits4 __attribute__((vector_size(32), aligned(8)));

/* Lane by lane, a where the mask is set and b elsewhere. */
#define SELECT(LANES, BITS, MASK, A, B) \
  ((LANES)(((BITS)(MASK) & (BITS)(A)) | (~(BITS)(MASK) & (BITS)(B))))
#define SELECT8(MASK, A, B) SELECT(lanes8, bits8, MASK, A, B)

/* x = n ln 2 + r with |r| <= ln 2 / 2. ln 2 is taken off in two parts, so that r is exact to its
   last digits (Cody & Waite, 1980); e^r is its Taylor sum to r^13, whose rest is below 5e-18; and n
   goes into the exponent's bits. Adding 1.5 * 2^52 leaves the nearest whole number in the low bits;
   pairs of terms come first, so that sums wait less for each other. */
#define DEFINE_EXPONENTIAL(NAME, LANES, BITS)                                                      \
  INLINE void NAME(LANES *value) {                                                                 \
    const LANES x = *value;                                                                        \
    const BITS is_low = x < -708.0;                                                                \
    const LANES clamped = SELECT(LANES, BITS, is_low, (LANES){} - 708.0, x);                       \
    const LANES shifted = clamped * 1.4426950408889634 + 6755399441055744.0;                       \
    const LANES whole = shifted - 6755399441055744.0;                                              \
    const LANES r = (clamped - whole * 0x1.62e42feep-1) - whole * 0x1.a39ef35793c76p-33;           \
    const LANES r2 = r * r;                                                                        \
    const LANES r4 = r2 * r2;                                                                      \
    const LANES p2 = 1.0 / 2 + r * (1.0 / 6);                                                      \
    const LANES p4 = 1.0 / 24 + r * (1.0 / 120);                                                   \
    const LANES p6 = 1.0 / 720 + r * (1.0 / 5040);                                                 \
    const LANES p8 = 1.0 / 40320 + r * (1.0 / 362880);                                             \
    const LANES p10 = 1.0 / 3628800 + r * (1.0 / 39916800);                                        \
    const LANES p12 = 1.0 / 479001600 + r * (1.0 / 6227020800.0);                                  \
    const LANES upper = (p8 + r2 * p10) + r4 * p12;                                                \
    const LANES lower = p2 + r2 * p4;                                                              \
    const LANES sum = lower + r4 * (p6 + r2 * upper);                                              \
    const LANES power = 1.0 + (r + r2 * sum);                                                      \
    const LANES result = (LANES)((BITS)power + ((BITS)shifted << 52));                             \
    *value = (LANES)(~is_low & (BITS)result);                                                      \
  }
DEFINE_EXPONENTIAL(exponential8, lanes8, bits8)
DEFINE_EXPONENTIAL(exponential4, lanes4, bits4)

WIDEST void harness_exponentials(double *eight) { exponential8((lanes8 *)eight); }

WIDEST void harness_recalibrate(
    const double *x, const double *outcomes, const double *weights, size_t rows, double intercept,
    double slope, double *sums, double *residuals) {
  lanes8 totals[5] = {};
  for (size_t row = 0; row < rows; row += 8) {
    const size_t left = rows - row < 8 ? rows - row : 8;
    lanes8 place = {};
    lanes8 outcome = {};
    lanes8 weight = {};
    if (left == 8) {
      place = *(const lanes8 *)(x + row);
      outcome = *(const lanes8 *)(outcomes + row);
      weight = weights ? *(const lanes8 *)(weights + row) : (lanes8){} + 1.0;
    } else {
      for (size_t lane = 0; lane < left; lane++) {
        place[lane] = x[row + lane];
        outcome[lane] = outcomes[row + lane];
        weight[lane] = weights ? weights[row + lane] : 1;
      }
    }
    lanes8 power = -(intercept + slope * place);
    /* Beyond that the power is no number. */
    power = SELECT8(power > 700.0, (lanes8){} + 700.0, power);
    exponential8(&power);
    const lanes8 probability = 1.0 / (1.0 + power);
    const lanes8 residual = outcome - probability;
    const lanes8 pull = weight * residual;
    const lanes8 information = weight * (power * probability) * probability;
    totals[0] += pull;
    totals[1] += pull * place;
    totals[2] += information;
    totals[3] += information * place;
    totals[4] += information * place * place;
    if (residuals) {
      if (left == 8) {
        *(lanes8 *)(residuals + row) = residual;
      } else {
        for (size_t lane = 0; lane < left; lane++) residuals[row + lane] = residual[lane];
      }
    }
  }
  for (int sum = 0; sum < 5; sum++) {
    sums[sum] = 0;
    for (int lane = 0; lane < 8; lane++) sums[sum] += totals[sum][lane];
  }
}

/* What rows' margins and truths say of two classes. */
typedef struct {
  /* Positive where the row is on its own class's side. */
  lanes8 lead;
  /* How far the row is behind; 0 where it is ahead. */
  lanes8 distance;
  /* exp(-|margin|). */
  lanes8 share;
  /* Probability less truth: the probability of the other class, but for its sign. */
  lanes8 residual;
} odds8;

INLINE void read_odds8(const double *margins, const double *truths, odds8 *odds) {
  const lanes8 margin = *(const lanes8 *)margins;
  const lanes8 truth = *(const lanes8 *)truths;
  const lanes8 lead = (truth + truth - 1.0) * margin;
  const bits8 is_ahead = lead > 0.0;
  const bits8 is_behind = lead < 0.0;
  lanes8 share = SELECT8(is_behind, lead, -lead);
  exponential8(&share);
  const lanes8 larger = 1.0 / (1.0 + share);
  const lanes8 smaller = share * larger;
  const lanes8 miss = SELECT8(is_ahead, smaller, larger);
  odds->lead = lead;
  odds->distance = (lanes8)(~is_ahead & (bits8)(-lead));
  odds->share = share;
  odds->residual = miss * (1.0 - (truth + truth));
}

WIDEST void harness_logistic(
    double *margins, const double *truths, size_t count, size_t width, const double *limits,
    double *behind, double *totals, double *leads) {
  const size_t step = width < 8 ? 8 : width;
  for (size_t first = 0; first < step; first += 8) {
    const lanes8 limit = *(const lanes8 *)(limits + first);
    lanes8 sums = {};
    lanes8 products = (lanes8){} + 1.0;
    lanes8 least = (lanes8){} + INFINITY;
    for (size_t place = first; place < count; place += step) {
      odds8 odds;
      read_odds8(margins + place, truths + place, &odds);
      *(lanes8 *)(margins + place) = odds.residual;
      sums += SELECT8(odds.distance > limit, limit, odds.distance);
      products *= 1.0 + odds.share;
      least = SELECT8(odds.lead < least, odds.lead, least);
    }
    *(lanes8 *)(behind + first) += sums;
    *(lanes8 *)(totals + first) *= products;
    const lanes8 before = *(lanes8 *)(leads + first);
    *(lanes8 *)(leads + first) = SELECT8(least < before, least, before);
  }
}

/* ln(1 + x) for 0 <= x <= 1: twice the inverse hyperbolic tangent of s = x / (2 + x), which is at most
   1/3, by its series up to s^33, whose rest is below 2e-18. */
INLINE void logarithm_beyond_one8(lanes8 *value) {
  const lanes8 s = *value / (2.0 + *value);
  const lanes8 s2 = s * s;
  lanes8 sum = (lanes8){} + 1.0 / 33;
  for (int odd = 31; odd > 0; odd -= 2) sum = 1.0 / odd + s2 * sum;
  *value = 2.0 * s * sum;
}

WIDEST void harness_weighted_logistic(
    double *margins, const double *truths, const double *weights, size_t count, size_t width,
    const double *limits, double *losses, double *leads) {
  const size_t step = width < 8 ? 8 : width;
  for (size_t first = 0; first < step; first += 8) {
    const lanes8 limit = *(const lanes8 *)(limits + first);
    lanes8 sums = {};
    lanes8 least = (lanes8){} + INFINITY;
    for (size_t place = first; place < count; place += step) {
      const lanes8 weight = *(const lanes8 *)(weights + place);
      odds8 odds;
      read_odds8(margins + place, truths + place, &odds);
      *(lanes8 *)(margins + place) = weight * odds.residual;
      logarithm_beyond_one8(&odds.share);
      sums += weight * (SELECT8(odds.distance > limit, limit, odds.distance) + odds.share);
      least = SELECT8(odds.lead < least, odds.lead, least);
    }
    *(lanes8 *)(losses + first) += sums;
    const lanes8 before = *(lanes8 *)(leads + first);
    *(lanes8 *)(leads + first) = SELECT8(least < before, least, before);
  }
}

/* The sum of a vector's numbers, and the greatest, by halves. */
INLINE double sum4(const lanes4 *x) { return ((*x)[0] + (*x)[2]) + ((*x)[1] + (*x)[3]); }
INLINE double greater(double a, double b) { return a > b ? a : b; }
INLINE double greatest4(const lanes4 *x) {
  return greater(greater((*x)[0], (*x)[2]), greater((*x)[1], (*x)[3]));
}
#define LOW(x) __builtin_shufflevector(*(x), *(x), 0, 1, 2, 3)
#define HIGH(x) __builtin_shufflevector(*(x), *(x), 4, 5, 6, 7)
INLINE double sum8(const lanes8 *x) {
  const lanes4 half = LOW(x) + HIGH(x);
  return sum4(&half);
}
INLINE double greatest8(const lanes8 *x) {
  const lanes4 a = LOW(x), b = HIGH(x);
  const lanes4 half = SELECT(lanes4, bits4, a > b, a, b);
  return greatest4(&half);
}

/* A row's margins under one problem: what is left is told to the caller. */
#define DEFINE_SOFTMAX_ROW(NAME, LANES, BITS, COUNT, EXPONENTIAL, SUM, GREATEST, INDICES)          \
  INLINE void NAME(                                                                                \
      double *margins, size_t vectors, size_t classes, int32_t code, double *behind,               \
      double *total, double *lead) {                                                               \
    const BITS indices = INDICES;                                                                  \
    const double own = margins[code];                                                              \
    double other = -INFINITY;                                                                      \
    for (size_t vector = 0; vector < vectors; vector++) {                                          \
      const BITS index = indices + (int64_t)(vector * COUNT);                                      \
      const LANES margin = *(const LANES *)(margins + vector * COUNT);                             \
      const BITS counts = (index != (int64_t)code) & (index < (int64_t)classes);                   \
      const LANES others = SELECT(LANES, BITS, counts, margin, (LANES){} - INFINITY);              \
      other = greater(other, GREATEST(&others));                                                   \
    }                                                                                              \
    const double top = greater(own, other);                                                        \
    double rest = 0;                                                                               \
    for (size_t vector = 0; vector < vectors; vector++) {                                          \
      const BITS index = indices + (int64_t)(vector * COUNT);                                      \
      LANES share = *(const LANES *)(margins + vector * COUNT) - top;                              \
      EXPONENTIAL(&share);                                                                         \
      const BITS counts = (index != (int64_t)code) & (index < (int64_t)classes);                   \
      const LANES others = (LANES)(counts & (BITS)share);                                          \
      rest += SUM(&others);                                                                        \
      *(LANES *)(margins + vector * COUNT) = (LANES)((index < (int64_t)classes) & (BITS)share);    \
    }                                                                                              \
    *total = rest + margins[code];                                                                 \
    const double scale = 1 / *total;                                                               \
    for (size_t vector = 0; vector < vectors; vector++) {                                          \
      *(LANES *)(margins + vector * COUNT) *= scale;                                               \
    }                                                                                              \
    /* The own class's residual is what the others have: 1 less its probability would lose         \
       digits. */                                                                                  \
    margins[code] = -rest * scale;                                                                 \
    *behind = top - own;                                                                           \
    *lead = own - other;                                                                           \
  }
DEFINE_SOFTMAX_ROW(
    softmax4, lanes4, bits4, 4, exponential4, sum4, greatest4, ((bits4){0, 1, 2, 3}))
DEFINE_SOFTMAX_ROW(
    softmax8, lanes8, bits8, 8, exponential8, sum8, greatest8, ((bits8){0, 1, 2, 3, 4, 5, 6, 7}))

/* The same for any stride. One vector alone is a loop that the compiler need not keep. */
INLINE void softmax_row(
    double *margins, size_t stride, size_t classes, int32_t code, double *behind, double *total,
    double *lead) {
  if (stride == 4) {
    softmax4(margins, 1, classes, code, behind, total, lead);
  } else if (stride == 8) {
    softmax8(margins, 1, classes, code, behind, total, lead);
  } else {
    softmax8(margins, stride / 8, classes, code, behind, total, lead);
  }
}

WIDEST void harness_softmax(
    double *margins, const int32_t *codes, size_t rows, size_t problems, size_t stride,
    size_t classes, const double *limits, double *behind, double *totals, double *leads) {
  for (size_t row = 0; row < rows; row++) {
    const int32_t code = codes[row];
    for (size_t problem = 0; problem < problems; problem++) {
      double *place = margins + (row * problems + problem) * stride;
      double distance, total, lead;
      softmax_row(place, stride, classes, code, &distance, &total, &lead);
      if (limits[problem] < INFINITY && distance + log(total) > limits[problem]) {
        distance = limits[problem];
        total = 1;
      }
      behind[problem] += distance;
      totals[problem] *= total;
      leads[problem] = lead < leads[problem] ? lead : leads[problem];
    }
  }
}

WIDEST void harness_weighted_softmax(
    double *margins, const int32_t *codes, const double *weights, size_t rows, size_t problems,
    size_t stride, size_t classes, const double *limits, double *losses, double *leads) {
  for (size_t row = 0; row < rows; row++) {
    const int32_t code = codes[row];
    for (size_t problem = 0; problem < problems; problem++) {
      double *place = margins + (row * problems + problem) * stride;
      double distance, total, lead;
      softmax_row(place, stride, classes, code, &distance, &total, &lead);
      const double loss = distance + log(total);
      losses[problem] += weights[row] * (loss > limits[problem] ? limits[problem] : loss);
      leads[problem] = lead < leads[problem] ? lead : leads[problem];
      for (size_t index = 0; index < stride; index++) place[index] *= weights[row];
    }
  }
}

WIDEST void harness_gather(
    const double *values, const int32_t *places, size_t rows, double divisor, double inverse,
    double centre, double *column) {
  if (divisor == 1) {
    for (size_t row = 0; row < rows; row++) {
      const double number = values[places[row]] * inverse - centre;
      column[row] = number == number ? number : 0;
    }
  } else {
    for (size_t row = 0; row < rows; row++) {
      const double number = values[places[row]] / divisor * inverse - centre;
      column[row] = number == number ? number : 0;
    }
  }
}

WIDEST void harness_pair_products(
    double *residuals, const int32_t *codes, size_t rows, size_t stride, size_t classes,
    size_t width, double *products) {
  for (size_t row = 0; row < rows; row++) {
    double *shares = residuals + row * stride;
    double *to = products + row * width;
    shares[codes[row]] += 1;
    for (size_t first = 0; first + 1 < classes; first++) {
      for (size_t second = first + 1; second < classes; second++) {
        /* Rounding may leave a probability a little below 0. */
        const double product = shares[first] * shares[second];
        *to++ = product > 0 ? product : 0;
      }
    }
  }
}

INLINE void add_row(const double *from, size_t width, double *to) {
  size_t place = 0;
  for (; place + 8 <= width; place += 8) {
    *(lanes8 *)(to + place) += *(const lanes8 *)(from + place);
  }
  for (; place < width; place++) to[place] += from[place];
}

WIDEST void harness_add_listed(
    harness_lists lists, const double *table, size_t width, double *result) {
  for (size_t row = 0; row < lists.rows; row++) {
    const int32_t *entries = lists.entries + row * lists.stride;
    for (int32_t index = 0; index < lists.counts[row]; index++) {
      add_row(table + (size_t)entries[index] * width, width, result + row * width);
    }
  }
}

WIDEST void harness_add_to_listed(
    harness_lists lists, const double *values, size_t width, double *table) {
  for (size_t row = 0; row < lists.rows; row++) {
    const int32_t *entries = lists.entries + row * lists.stride;
    for (int32_t index = 0; index < lists.counts[row]; index++) {
      add_row(values + row * width, width, table + (size_t)entries[index] * width);
    }
  }
}

WIDEST void harness_add_products_to_listed(
    harness_lists lists, const double *values, size_t width, const double *numbers,
    size_t columns, double *table) {
  for (size_t row = 0; row < lists.rows; row++) {
    const int32_t *entries = lists.entries + row * lists.stride;
    const double *from = values + row * width;
    for (int32_t index = 0; index < lists.counts[row]; index++) {
      double *sums = table + (size_t)entries[index] * columns * width;
      for (size_t column = 0; column < columns; column++) {
        const double factor = numbers[row * columns + column];
        double *to = sums + column * width;
        size_t place = 0;
        for (; place + 4 <= width; place += 4) {
          *(lanes4 *)(to + place) += factor * *(const lanes4 *)(from + place);
        }
        for (; place < width; place++) to[place] += factor * from[place];
      }
    }
  }
}
