package org.usercenter.ca.agent.pkcs11;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.TokenException;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * A PKCS#11 library, called through its function list. Structures are laid out by C's own rules, packed to one byte on
 * Windows; {@code CK_ULONG} is C's {@code long}.
 */
final class Pkcs11Library {
    private static final int MAX_ITEMS = 1024;
    private static final int MAX_VALUE = 64 * 1024;
    private static final long UNAVAILABLE = -1;

    private final Map<Pkcs11Function, Function> functions = new EnumMap<>(Pkcs11Function.class);
    private final boolean packed = Platform.isWindows();

    /**
     * Loads and initialises the library.
     *
     * @throws TokenException when it is no PKCS#11 library or does not start
     */
    Pkcs11Library(Path path) throws TokenException {
        Memory list = new Memory(Native.POINTER_SIZE);
        list.clear();
        try {
            Function getList = NativeLibrary.getInstance(path.toString()).getFunction("C_GetFunctionList");
            require("C_GetFunctionList", number(getList.invoke(NativeLong.class, new Object[] {list})));
        } catch (UnsatisfiedLinkError e) {
            throw new TokenException(Failure.DRIVER_FAILED, "The library cannot be loaded");
        }
        Pointer table = list.getPointer(0);
        for (Pkcs11Function function : Pkcs11Function.values()) {
            Pointer entry = table.getPointer(function.offset(Native.POINTER_SIZE, packed));
            functions.put(function, Function.getFunction(entry));
        }
        initialize();
    }

    private void initialize() throws TokenException {
        Memory arguments = zeroed(5L * Native.POINTER_SIZE + NativeLong.SIZE);
        write(arguments, 4L * Native.POINTER_SIZE, Ck.OS_LOCKING);
        long code = call(Pkcs11Function.INITIALIZE, arguments);
        if (code != Ck.ALREADY_INITIALIZED) {
            require("C_Initialize", code);
        }
    }

    /** Slots with a token in them, read anew. */
    List<Long> slotsWithToken() throws TokenException {
        Memory count = zeroed(NativeLong.SIZE);
        require("C_GetSlotList", call(Pkcs11Function.GET_SLOT_LIST, (byte) 1, null, count));
        int known = bounded(read(count, 0), MAX_ITEMS);
        if (known == 0) {
            return List.of();
        }
        Memory slots = zeroed((long) known * NativeLong.SIZE);
        require("C_GetSlotList", call(Pkcs11Function.GET_SLOT_LIST, (byte) 1, slots, count));
        return numbers(slots, Math.min(known, bounded(read(count, 0), MAX_ITEMS)));
    }

    /**
     * What a token says of itself.
     *
     * @param label blanks at the end removed
     */
    record TokenInfo(String label, String serial, long flags) {}

    TokenInfo tokenInfo(long slot) throws TokenException {
        Memory info = zeroed(512);
        require("C_GetTokenInfo", call(Pkcs11Function.GET_TOKEN_INFO, new NativeLong(slot), info));
        return new TokenInfo(text(info, 0, 32), text(info, 80, 16), read(info, 96));
    }

    List<Long> mechanisms(long slot) throws TokenException {
        Memory count = zeroed(NativeLong.SIZE);
        NativeLong id = new NativeLong(slot);
        require("C_GetMechanismList", call(Pkcs11Function.GET_MECHANISM_LIST, id, null, count));
        int known = bounded(read(count, 0), MAX_ITEMS);
        Memory list = zeroed((long) Math.max(1, known) * NativeLong.SIZE);
        require("C_GetMechanismList", call(Pkcs11Function.GET_MECHANISM_LIST, id, list, count));
        return numbers(list, Math.min(known, bounded(read(count, 0), MAX_ITEMS)));
    }

    long openSession(long slot) throws TokenException {
        Memory session = zeroed(NativeLong.SIZE);
        long code = call(
                Pkcs11Function.OPEN_SESSION,
                new NativeLong(slot),
                new NativeLong(Ck.SERIAL_SESSION),
                null,
                null,
                session);
        require("C_OpenSession", code);
        return read(session, 0);
    }

    void closeSession(long session) {
        // Fails when the key is gone, and then the session is gone too.
        call(Pkcs11Function.CLOSE_SESSION, new NativeLong(session));
    }

    /** The bare return code: the caller must tell wrong, locked and already logged in apart. */
    long login(long session, long user, byte @Nullable [] pin) {
        if (pin == null) {
            return call(Pkcs11Function.LOGIN, new NativeLong(session), new NativeLong(user), null, new NativeLong(0));
        }
        try (Memory memory = zeroed(pin.length + 1L)) {
            memory.write(0, pin, 0, pin.length);
            try {
                return call(
                        Pkcs11Function.LOGIN,
                        new NativeLong(session),
                        new NativeLong(user),
                        memory,
                        new NativeLong(pin.length));
            } finally {
                memory.clear();
            }
        }
    }

    /** The bare return code. */
    long logout(long session) {
        return call(Pkcs11Function.LOGOUT, new NativeLong(session));
    }

    /** Objects of a class, with that ID if one is given. */
    List<Long> find(long session, long objectClass, byte @Nullable [] id) throws TokenException {
        Memory classValue = zeroed(NativeLong.SIZE);
        write(classValue, 0, objectClass);
        Memory template = zeroed(2 * tripleSize());
        triple(template, 0, Ck.ATTRIBUTE_CLASS, classValue, NativeLong.SIZE);
        Memory idValue = zeroed(id == null ? 1 : Math.max(1, id.length));
        if (id != null) {
            idValue.write(0, id, 0, id.length);
            triple(template, tripleSize(), Ck.ATTRIBUTE_ID, idValue, id.length);
        }
        NativeLong handle = new NativeLong(session);
        NativeLong size = new NativeLong(id == null ? 1 : 2);
        require("C_FindObjectsInit", call(Pkcs11Function.FIND_OBJECTS_INIT, handle, template, size));
        try {
            Memory found = zeroed(256L * NativeLong.SIZE);
            Memory count = zeroed(NativeLong.SIZE);
            require("C_FindObjects", call(Pkcs11Function.FIND_OBJECTS, handle, found, new NativeLong(256), count));
            return numbers(found, bounded(read(count, 0), 256));
        } finally {
            call(Pkcs11Function.FIND_OBJECTS_FINAL, handle);
        }
    }

    /** A value of an object; null when the object has none. */
    byte @Nullable [] attribute(long session, long object, long type) throws TokenException {
        Memory attribute = zeroed(tripleSize());
        triple(attribute, 0, type, null, 0);
        NativeLong handle = new NativeLong(session);
        long code =
                call(Pkcs11Function.GET_ATTRIBUTE_VALUE, handle, new NativeLong(object), attribute, new NativeLong(1));
        long length = read(attribute, lengthOffset());
        if (code == 0x11 || code == 0x12 || (code == Ck.OK && length == UNAVAILABLE)) {
            return null;
        }
        require("C_GetAttributeValue", code);
        int size = bounded(length, MAX_VALUE);
        Memory value = zeroed(Math.max(1, size));
        triple(attribute, 0, type, value, size);
        require(
                "C_GetAttributeValue",
                call(Pkcs11Function.GET_ATTRIBUTE_VALUE, handle, new NativeLong(object), attribute, new NativeLong(1)));
        return value.getByteArray(0, Math.min(size, bounded(read(attribute, lengthOffset()), MAX_VALUE)));
    }

    void signInit(long session, long mechanism, long key) throws TokenException {
        Memory structure = zeroed(tripleSize());
        triple(structure, 0, mechanism, null, 0);
        require("C_SignInit", call(Pkcs11Function.SIGN_INIT, new NativeLong(session), structure, new NativeLong(key)));
    }

    byte[] sign(long session, byte[] data) throws TokenException {
        Memory input = zeroed(data.length);
        input.write(0, data, 0, data.length);
        Memory output = zeroed(2048);
        Memory length = zeroed(NativeLong.SIZE);
        write(length, 0, output.size());
        require(
                "C_Sign",
                call(Pkcs11Function.SIGN, new NativeLong(session), input, new NativeLong(data.length), output, length));
        return output.getByteArray(0, bounded(read(length, 0), (int) output.size()));
    }

    private long call(Pkcs11Function function, @Nullable Object... arguments) {
        Function bound = functions.get(function);
        if (bound == null) {
            throw new IllegalStateException("Not bound: " + function);
        }
        return number(bound.invoke(NativeLong.class, arguments));
    }

    private static void require(String function, long code) throws TokenException {
        if (code != Ck.OK) {
            throw Pkcs11Failures.of(function, code);
        }
    }

    private static long number(Object returned) {
        return ((NativeLong) returned).longValue() & 0xffffffffL;
    }

    private static int bounded(long value, int max) throws TokenException {
        if (value < 0 || value > max) {
            throw new TokenException(Failure.DRIVER_FAILED, "The library names an impossible length");
        }
        return (int) value;
    }

    /** CK_ATTRIBUTE and CK_MECHANISM: a number, a pointer, a length. */
    private void triple(Memory memory, long offset, long type, @Nullable Pointer value, long length) {
        write(memory, offset, type);
        memory.setPointer(offset + NativeLong.SIZE, value);
        write(memory, offset + lengthOffset(), length);
    }

    private long lengthOffset() {
        // Without packing a pointer would be aligned; C's long has its size wherever nothing is packed.
        return (long) NativeLong.SIZE + Native.POINTER_SIZE;
    }

    private long tripleSize() {
        return 2L * NativeLong.SIZE + Native.POINTER_SIZE;
    }

    private static Memory zeroed(long size) {
        Memory memory = new Memory(size);
        memory.clear();
        return memory;
    }

    private static void write(Memory memory, long offset, long value) {
        memory.setNativeLong(offset, new NativeLong(value));
    }

    private static long read(Memory memory, long offset) {
        return memory.getNativeLong(offset).longValue();
    }

    private static List<Long> numbers(Memory memory, int count) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(read(memory, (long) i * NativeLong.SIZE));
        }
        return List.copyOf(values);
    }

    private static String text(Memory memory, long offset, int length) {
        return new String(memory.getByteArray(offset, length), StandardCharsets.UTF_8)
                .replace('\0', ' ')
                .strip();
    }
}
