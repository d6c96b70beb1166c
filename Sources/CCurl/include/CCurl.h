#ifndef HARNESS_CCURL_H
#define HARNESS_CCURL_H

#include <curl/curl.h>
#include <stddef.h>

/* libcurl, loaded when it is first needed. Linked in, it and the thirty libraries behind it would
   make every start of the program three times as long, `harness --version` included, and the program
   would not start where it is not installed. The functions are those of libcurl; the ones that take
   any kind of argument there have one for each kind here, since Swift cannot call them. */

typedef struct harness_curl harness_curl;

/* Null where there is no libcurl; `why` then holds what the system says of it. */
harness_curl *harness_curl_load(char *why, size_t size);
void harness_curl_unload(harness_curl *library);

CURL *harness_curl_make(const harness_curl *library);
void harness_curl_free(const harness_curl *library, CURL *transfer);
const char *harness_curl_message(const harness_curl *library, CURLcode code);

CURLcode harness_curl_set_number(
    const harness_curl *library, CURL *transfer, CURLoption option, long number);
/* The text is copied. */
CURLcode harness_curl_set_text(
    const harness_curl *library, CURL *transfer, CURLoption option, const char *text);
CURLcode harness_curl_set_pointer(
    const harness_curl *library, CURL *transfer, CURLoption option, void *pointer);
/* Copies the body. */
CURLcode harness_curl_set_body(
    const harness_curl *library, CURL *transfer, const void *bytes, size_t count);
/* `take` is given the context with each piece of an answer, and says how many bytes it took. */
CURLcode harness_curl_set_receiver(
    const harness_curl *library, CURL *transfer,
    size_t (*take)(char *bytes, size_t size, size_t count, void *context), void *context);

long harness_curl_number(const harness_curl *library, CURL *transfer, CURLINFO info);
double harness_curl_seconds(const harness_curl *library, CURL *transfer);
/* Of the transfer; null where there is none. */
const char *harness_curl_text(const harness_curl *library, CURL *transfer, CURLINFO info);

/* Null where memory is short. */
struct curl_slist *harness_curl_append(
    const harness_curl *library, struct curl_slist *list, const char *text);
void harness_curl_free_list(const harness_curl *library, struct curl_slist *list);

CURLM *harness_curl_make_set(const harness_curl *library);
void harness_curl_free_set(const harness_curl *library, CURLM *set);
CURLMcode harness_curl_add(const harness_curl *library, CURLM *set, CURL *transfer);
CURLMcode harness_curl_remove(const harness_curl *library, CURLM *set, CURL *transfer);
/* Does what can be done now. */
CURLMcode harness_curl_perform(const harness_curl *library, CURLM *set);
/* Waits until something can be done, so long at most. */
CURLMcode harness_curl_wait(const harness_curl *library, CURLM *set, int milliseconds);
/* A transfer that has ended, each once; null where there is none. */
CURL *harness_curl_ended(const harness_curl *library, CURLM *set, CURLcode *code);

#endif
