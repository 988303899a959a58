// wrk has no option for a client certificate: preloaded, this gives the one of BENCH_CERTIFICATE and BENCH_KEY to every TLS
// context that it makes. Nothing else of wrk changes.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>

SSL_CTX *SSL_CTX_new(const SSL_METHOD *method) {
    SSL_CTX *(*original)(const SSL_METHOD *) = (SSL_CTX * (*)(const SSL_METHOD *)) dlsym(RTLD_NEXT, "SSL_CTX_new");
    SSL_CTX *context = original(method);
    const char *certificate = getenv("BENCH_CERTIFICATE"), *key = getenv("BENCH_KEY");
    if (!context || !certificate || !key || SSL_CTX_use_certificate_chain_file(context, certificate) != 1
        || SSL_CTX_use_PrivateKey_file(context, key, SSL_FILETYPE_PEM) != 1) {
        fputs("wrk-certificate: no client certificate\n", stderr);
        exit(1);
    }
    return context;
}
