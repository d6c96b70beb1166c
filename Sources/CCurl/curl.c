#include "CCurl.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

/* What is taken of the library. */
#define FUNCTIONS(EACH) \
  EACH(global_init) \
  EACH(easy_init) \
  EACH(easy_cleanup) \
  EACH(easy_setopt) \
  EACH(easy_getinfo) \
  EACH(easy_strerror) \
  EACH(slist_append) \
  EACH(slist_free_all) \
  EACH(multi_init) \
  EACH(multi_cleanup) \
  EACH(multi_add_handle) \
  EACH(multi_remove_handle) \
  EACH(multi_perform) \
  EACH(multi_poll) \
  EACH(multi_info_read)

struct harness_curl {
  void *library;
#define DECLARE(name) __typeof__(&curl_##name) name;
  FUNCTIONS(DECLARE)
#undef DECLARE
};

/* The header's macros would check the types of arguments that are not constants here. */
#undef curl_easy_setopt
#undef curl_easy_getinfo

static int load_functions(harness_curl *curl) {
#define LOAD(name)                                                       \
  if (!(curl->name = (__typeof__(curl->name))dlsym(curl->library, "curl_" #name))) return 0;
  FUNCTIONS(LOAD)
#undef LOAD
  return 1;
}

harness_curl *harness_curl_load(char *why, size_t size) {
  harness_curl *curl = calloc(1, sizeof *curl);
  if (!curl) {
    snprintf(why, size, "out of memory");
    return NULL;
  }
  curl->library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!curl->library || !load_functions(curl)) {
    const char *said = dlerror();
    snprintf(why, size, "%s", said ? said : "libcurl.so.4 is not to be loaded");
  } else if (curl->global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
    snprintf(why, size, "libcurl does not start");
  } else {
    return curl;
  }
  harness_curl_unload(curl);
  return NULL;
}

/* The library itself stays in memory: those behind it may have threads or exit handlers. */
void harness_curl_unload(harness_curl *curl) { free(curl); }

CURL *harness_curl_make(const harness_curl *curl) { return curl->easy_init(); }

void harness_curl_free(const harness_curl *curl, CURL *transfer) { curl->easy_cleanup(transfer); }

const char *harness_curl_message(const harness_curl *curl, CURLcode code) {
  return curl->easy_strerror(code);
}

CURLcode harness_curl_set_number(
    const harness_curl *curl, CURL *transfer, CURLoption option, long number) {
  return curl->easy_setopt(transfer, option, number);
}

CURLcode harness_curl_set_text(
    const harness_curl *curl, CURL *transfer, CURLoption option, const char *text) {
  return curl->easy_setopt(transfer, option, text);
}

CURLcode harness_curl_set_pointer(
    const harness_curl *curl, CURL *transfer, CURLoption option, void *pointer) {
  return curl->easy_setopt(transfer, option, pointer);
}

CURLcode harness_curl_set_body(
    const harness_curl *curl, CURL *transfer, const void *bytes, size_t count) {
  CURLcode code =
      curl->easy_setopt(transfer, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
  return code != CURLE_OK ? code : curl->easy_setopt(transfer, CURLOPT_COPYPOSTFIELDS, bytes);
}

CURLcode harness_curl_set_receiver(
    const harness_curl *curl, CURL *transfer,
    size_t (*take)(char *, size_t, size_t, void *), void *context) {
  CURLcode code = curl->easy_setopt(transfer, CURLOPT_WRITEFUNCTION, take);
  return code != CURLE_OK ? code : curl->easy_setopt(transfer, CURLOPT_WRITEDATA, context);
}

long harness_curl_number(const harness_curl *curl, CURL *transfer, CURLINFO info) {
  long number = 0;
  return curl->easy_getinfo(transfer, info, &number) == CURLE_OK ? number : 0;
}

double harness_curl_seconds(const harness_curl *curl, CURL *transfer) {
  curl_off_t microseconds = 0;
  curl->easy_getinfo(transfer, CURLINFO_TOTAL_TIME_T, &microseconds);
  return (double)microseconds / 1e6;
}

const char *harness_curl_text(const harness_curl *curl, CURL *transfer, CURLINFO info) {
  char *text = NULL;
  return curl->easy_getinfo(transfer, info, &text) == CURLE_OK ? text : NULL;
}

struct curl_slist *harness_curl_append(
    const harness_curl *curl, struct curl_slist *list, const char *text) {
  return curl->slist_append(list, text);
}

void harness_curl_free_list(const harness_curl *curl, struct curl_slist *list) {
  curl->slist_free_all(list);
}

CURLM *harness_curl_make_set(const harness_curl *curl) { return curl->multi_init(); }

void harness_curl_free_set(const harness_curl *curl, CURLM *set) { curl->multi_cleanup(set); }

CURLMcode harness_curl_add(const harness_curl *curl, CURLM *set, CURL *transfer) {
  return curl->multi_add_handle(set, transfer);
}

CURLMcode harness_curl_remove(const harness_curl *curl, CURLM *set, CURL *transfer) {
  return curl->multi_remove_handle(set, transfer);
}

CURLMcode harness_curl_perform(const harness_curl *curl, CURLM *set) {
  int running = 0;
  return curl->multi_perform(set, &running);
}

CURLMcode harness_curl_wait(const harness_curl *curl, CURLM *set, int milliseconds) {
  return curl->multi_poll(set, NULL, 0, milliseconds, NULL);
}

CURL *harness_curl_ended(const harness_curl *curl, CURLM *set, CURLcode *code) {
  int waiting = 0;
  CURLMsg *message;
  while ((message = curl->multi_info_read(set, &waiting))) {
    if (message->msg == CURLMSG_DONE) {
      *code = message->data.result;
      return message->easy_handle;
    }
  }
  return NULL;
}
