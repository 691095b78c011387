/*
 * A PKCS#11 library before SoftHSM (or another real one) that adds what SoftHSM lacks: a PIN retry counter, and being
 * pulled out. For tests and the demo's key drawer.
 *
 * The real library is $UKEYSIM_REAL, or SoftHSM's usual place. The state is a directory that is read at every call:
 * $UKEYSIM_DIR, or "ukey" beside the library.
 *   retry          tries left (decimal); absent = 6
 *   removed        exists: pulled out
 *   hang, crash    exist: Login and Sign block for ever, or abort the process
 *   slow           milliseconds that Login and Sign wait
 *   softhsm2.conf  where it exists and SOFTHSM2_CONF is not set, SoftHSM uses it
 *
 * SoftHSM answers Login with 0x100 while logged in, whatever the PIN; this is passed on as it is.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long CK_ULONG;
typedef CK_ULONG CK_RV;
typedef void (*Function)(void);

enum {
    OK = 0, GENERAL_ERROR = 5, ARGUMENTS_BAD = 7, DEVICE_REMOVED = 0x32, PIN_INCORRECT = 0xA0, PIN_LOCKED = 0xA4,
    SESSION_HANDLE_INVALID = 0xB3, TOKEN_NOT_PRESENT = 0xE0,
    COUNT_LOW = 0x10000, FINAL_TRY = 0x20000, LOCKED = 0x40000, TOKEN_PRESENT = 1, USER = 1, TRIES = 6
};

/* Places in the list of PKCS#11 2.40. */
enum {
    GET_FUNCTION_LIST = 3, GET_SLOT_LIST = 4, GET_SLOT_INFO = 5, GET_TOKEN_INFO = 6, OPEN_SESSION = 12,
    GET_SESSION_INFO = 15, LOGIN = 18, GET_ATTRIBUTE_VALUE = 24, FIND_OBJECTS_INIT = 26, SIGN_INIT = 42, SIGN = 43,
    FUNCTIONS = 68
};

typedef struct { unsigned char version[2]; Function f[FUNCTIONS]; } FunctionList;

static FunctionList real, proxy;

#define REAL(at, ...) ((CK_RV (*)(__VA_ARGS__)) real.f[at])

static int state_path(char path[PATH_MAX], const char *name) {
    const char *named = getenv("UKEYSIM_DIR");
    char library[PATH_MAX];
    Dl_info info;
    int n = -1;
    if (named && *named) n = snprintf(path, PATH_MAX, "%s/%s", named, name);
    else if (dladdr((void *) &proxy, &info) && realpath(info.dli_fname, library))
        n = snprintf(path, PATH_MAX, "%s/ukey/%s", dirname(library), name);
    return n > 0 && n < PATH_MAX;
}

static int exists(const char *name) {
    char path[PATH_MAX];
    return state_path(path, name) && !access(path, F_OK);
}

static int removed(void) { return exists("removed"); }

static int number_of(const char *name, int usual) {
    char path[PATH_MAX];
    FILE *f = state_path(path, name) ? fopen(path, "r") : NULL;
    int n = usual;
    if (f && fscanf(f, "%d", &n) != 1) n = usual;
    if (f) fclose(f);
    return n;
}

static void write_retry(int left) {
    char path[PATH_MAX], fresh[PATH_MAX + 8];
    if (!state_path(path, "retry")) return;
    snprintf(fresh, sizeof fresh, "%s.new", path);
    FILE *f = fopen(fresh, "w");
    if (!f) return;
    fprintf(f, "%d", left);
    if (!fclose(f)) rename(fresh, path);
}

static void misbehave(void) {
    if (exists("crash")) abort();
    while (exists("hang")) usleep(20000);
    int ms = number_of("slow", 0);
    if (ms > 0) usleep((useconds_t) ms * 1000);
}

static CK_RV login(CK_ULONG session, CK_ULONG user, unsigned char *pin, CK_ULONG length) {
    misbehave();
    if (removed()) return DEVICE_REMOVED;
    int left = number_of("retry", TRIES);
    if (user == USER && left <= 0) return PIN_LOCKED;
    CK_RV rv = REAL(LOGIN, CK_ULONG, CK_ULONG, unsigned char *, CK_ULONG)(session, user, pin, length);
    if (user != USER) return rv;
    if (rv == OK) write_retry(TRIES);
    if (rv == PIN_INCORRECT) {
        write_retry(--left);
        if (left <= 0) return PIN_LOCKED;
    }
    return rv;
}

static CK_RV get_token_info(CK_ULONG slot, unsigned char *info) {
    if (removed()) return TOKEN_NOT_PRESENT;
    CK_RV rv = REAL(GET_TOKEN_INFO, CK_ULONG, unsigned char *)(slot, info);
    if (rv != OK) return rv;
    CK_ULONG flags; /* after label, manufacturer (32 each), model, serial (16 each) */
    int left = number_of("retry", TRIES);
    memcpy(&flags, info + 96, sizeof flags);
    flags &= ~(CK_ULONG) (COUNT_LOW | FINAL_TRY | LOCKED);
    if (left < TRIES) flags |= COUNT_LOW;
    if (left == 1) flags |= FINAL_TRY;
    if (left <= 0) flags |= LOCKED;
    memcpy(info + 96, &flags, sizeof flags);
    return OK;
}

static CK_RV get_slot_info(CK_ULONG slot, unsigned char *info) {
    CK_RV rv = REAL(GET_SLOT_INFO, CK_ULONG, unsigned char *)(slot, info);
    if (rv == OK && removed()) {
        CK_ULONG flags; /* after description (64) and manufacturer (32) */
        memcpy(&flags, info + 96, sizeof flags);
        flags &= ~(CK_ULONG) TOKEN_PRESENT;
        memcpy(info + 96, &flags, sizeof flags);
    }
    return rv;
}

static CK_RV get_slot_list(unsigned char present, CK_ULONG *slots, CK_ULONG *count) {
    if (!present || !removed()) return REAL(GET_SLOT_LIST, unsigned char, CK_ULONG *, CK_ULONG *)(present, slots, count);
    if (!count) return ARGUMENTS_BAD;
    *count = 0;
    return OK;
}

static CK_RV open_session(CK_ULONG slot, CK_ULONG flags, void *data, void *notify, CK_ULONG *session) {
    if (removed()) return TOKEN_NOT_PRESENT;
    return REAL(OPEN_SESSION, CK_ULONG, CK_ULONG, void *, void *, CK_ULONG *)(slot, flags, data, notify, session);
}

static CK_RV get_session_info(CK_ULONG session, void *info) {
    return removed() ? SESSION_HANDLE_INVALID : REAL(GET_SESSION_INFO, CK_ULONG, void *)(session, info);
}

static CK_RV sign_init(CK_ULONG session, void *mechanism, CK_ULONG key) {
    return removed() ? DEVICE_REMOVED : REAL(SIGN_INIT, CK_ULONG, void *, CK_ULONG)(session, mechanism, key);
}

static CK_RV sign(CK_ULONG session, unsigned char *data, CK_ULONG length, unsigned char *sig, CK_ULONG *sig_length) {
    misbehave();
    if (removed()) return DEVICE_REMOVED;
    return REAL(SIGN, CK_ULONG, unsigned char *, CK_ULONG, unsigned char *, CK_ULONG *)(session, data, length, sig, sig_length);
}

static CK_RV find_objects_init(CK_ULONG session, void *template, CK_ULONG count) {
    return removed() ? DEVICE_REMOVED : REAL(FIND_OBJECTS_INIT, CK_ULONG, void *, CK_ULONG)(session, template, count);
}

static CK_RV get_attribute_value(CK_ULONG session, CK_ULONG object, void *template, CK_ULONG count) {
    if (removed()) return DEVICE_REMOVED;
    return REAL(GET_ATTRIBUTE_VALUE, CK_ULONG, CK_ULONG, void *, CK_ULONG)(session, object, template, count);
}

__attribute__((visibility("default"))) CK_RV C_GetFunctionList(FunctionList **list) {
    if (!list) return ARGUMENTS_BAD;
    if (!proxy.f[GET_FUNCTION_LIST]) {
        char conf[PATH_MAX];
        if (state_path(conf, "softhsm2.conf") && !access(conf, F_OK)) setenv("SOFTHSM2_CONF", conf, 0);
        const char *name = getenv("UKEYSIM_REAL");
        void *library = dlopen(name && *name ? name : "/usr/lib/softhsm/libsofthsm2.so", RTLD_NOW | RTLD_LOCAL);
        CK_RV (*get)(FunctionList **) = library ? (CK_RV (*)(FunctionList **)) dlsym(library, "C_GetFunctionList") : NULL;
        FunctionList *found = NULL;
        if (!get || get(&found) != OK || !found) return GENERAL_ERROR;
        proxy = real = *found;
        proxy.f[GET_SLOT_LIST] = (Function) get_slot_list;
        proxy.f[GET_SLOT_INFO] = (Function) get_slot_info;
        proxy.f[GET_TOKEN_INFO] = (Function) get_token_info;
        proxy.f[OPEN_SESSION] = (Function) open_session;
        proxy.f[GET_SESSION_INFO] = (Function) get_session_info;
        proxy.f[LOGIN] = (Function) login;
        proxy.f[GET_ATTRIBUTE_VALUE] = (Function) get_attribute_value;
        proxy.f[FIND_OBJECTS_INIT] = (Function) find_objects_init;
        proxy.f[SIGN_INIT] = (Function) sign_init;
        proxy.f[SIGN] = (Function) sign;
        proxy.f[GET_FUNCTION_LIST] = (Function) C_GetFunctionList;
    }
    *list = &proxy;
    return OK;
}
