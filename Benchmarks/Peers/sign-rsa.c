// sign-rsa KEY.pem COUNT: the private operation of RSA 2048 alone, as `openssl speed` does it: EVP_PKEY_sign of a SHA-256
// digest, the key loaded and the context made once.
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <string.h>

#include "timing.h"

static EVP_PKEY_CTX *context;

static void action(void *digest) {
    unsigned char signature[256];
    size_t length = sizeof signature;
    if (EVP_PKEY_sign(context, signature, &length, digest, 32) <= 0) bench_fail("OpenSSL refused to sign");
}

int main(int argc, char **argv) {
    if (argc != 3) bench_fail("usage: sign-rsa KEY.pem COUNT");
    FILE *file = fopen(argv[1], "r");
    EVP_PKEY *key = file ? PEM_read_PrivateKey(file, NULL, NULL, NULL) : NULL;
    if (!key || EVP_PKEY_get_bits(key) != 2048) bench_fail("no key of 2048 bits");
    fclose(file);
    context = EVP_PKEY_CTX_new(key, NULL);
    if (!context || EVP_PKEY_sign_init(context) <= 0 || EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) <= 0
        || EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) <= 0)
        bench_fail("OpenSSL refused the key");
    unsigned char digest[32];
    memset(digest, 7, sizeof digest);
    bench_measure(atol(argv[2]), action, digest);
    EVP_PKEY_CTX_free(context);
    EVP_PKEY_free(key);
    return 0;
}
