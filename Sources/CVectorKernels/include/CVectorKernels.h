#ifndef HARNESS_CVECTORKERNELS_H
#define HARNESS_CVECTORKERNELS_H

#include <stddef.h>
#include <stdint.h>

/* Loops that are worth the widest vectors of the machine at hand. Swift compiles for the oldest
   x86-64 there is; these are compiled for several and the best is picked when the program starts. */

/* e^x of eight numbers, in place: within 1.5 units in the last place for x <= 709; 0 below -708. */
void harness_exponentials(double *eight);

/* Turns margins of the second of two classes into residuals, probability less truth (0 or 1).
   `count` places, a multiple of 8; place i belongs to problem i % width, where the width is 1, 2, 4
   or a multiple of 8. `limits`, `behind`, `totals` and `leads` have a number for each of
   max(8, width) lanes. Adds to `behind` how far the truth lies behind, `limits` at most; multiplies
   `totals` by what the logarithm is to be taken of for the rest of the loss; takes the least lead. */
void harness_logistic(
    double *margins, const double *truths, size_t count, size_t width, const double *limits,
    double *behind, double *totals, double *leads);

/* The same of rows that count by weights, of which there is one a place; a residual becomes its product
   with the weight, and `losses` takes the sums of weighted losses whole. */
void harness_weighted_logistic(
    double *margins, const double *truths, const double *weights, size_t count, size_t width,
    const double *limits, double *losses, double *leads);

/* The same for several classes: `margins` has for each row and problem `stride` numbers, of which
   the first `classes` are in use; the stride is 4 or a multiple of 8. `codes` has a row's class.
   Losses are limited one by one, where `limits`, a number a problem, is finite. Unused numbers
   become 0. */
void harness_softmax(
    double *margins, const int32_t *codes, size_t rows, size_t problems, size_t stride,
    size_t classes, const double *limits, double *behind, double *totals, double *leads);

/* The same of rows that count by weights, one a row. */
void harness_weighted_softmax(
    double *margins, const int32_t *codes, const double *weights, size_t rows, size_t problems,
    size_t stride, size_t classes, const double *limits, double *losses, double *leads);

/* Of the log odds intercept + slope * x of each row, outcomes of 0 or 1, and weights (NULL: all 1):
   the residuals, outcome less probability, unless NULL; and five sums of weight * residual * (1, x)
   and weight * probability * (1 - probability) * (1, x, x * x). */
void harness_recalibrate(
    const double *x, const double *outcomes, const double *weights, size_t rows, double intercept,
    double slope, double *sums, double *residuals);

/* column[row] = values[places[row]] / divisor * inverse - centre, and 0 where that is no number. */
void harness_gather(
    const double *values, const int32_t *places, size_t rows, double divisor, double inverse,
    double centre, double *column);

/* From the residuals of rows under one problem, as of `harness_softmax`, the products of the
   probabilities of two classes, for each pair k < l in order; `width` numbers a row, of which those
   beyond the pairs are left alone. The residuals become probabilities. */
void harness_pair_products(
    double *residuals, const int32_t *codes, size_t rows, size_t stride, size_t classes,
    size_t width, double *products);

/* Rows' lists of indices into a table of rows of numbers, `width` each. */
typedef struct {
  const int32_t *entries;
  const int32_t *counts;
  size_t stride;
  size_t rows;
} harness_lists;

/* result[row] += table[entry], for each entry of the row's list. */
void harness_add_listed(harness_lists lists, const double *table, size_t width, double *result);

/* table[entry] += values[row], for each entry of the row's list. */
void harness_add_to_listed(
    harness_lists lists, const double *values, size_t width, double *table);

/* table[entry][column] += numbers[row][column] * values[row], `width` numbers each, for each entry
   of the row's list. */
void harness_add_products_to_listed(
    harness_lists lists, const double *values, size_t width, const double *numbers,
    size_t columns, double *table);

#endif
