package org.usercenter.ca.agent.skf;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.Tries;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * An SKF library (GM/T 0016). {@code ULONG} passed by value has the width of the profile; whatever the library stores
 * through a {@code ULONG*} finds 8 zeroed bytes, so that a wrong width cannot damage memory.
 */
final class SkfLibrary {
    private static final long BUFFER_TOO_SMALL = 0x0A000020L;
    private static final long USER = 1;
    private static final int MAX_LIST = 64 * 1024;
    private static final int MAX_CERTIFICATE = 64 * 1024;
    /** DEVINFO has 294 or 326 bytes. */
    private static final int DEVICE_INFO = 1024;

    private static final int LABEL_OFFSET = 130;
    private static final int LABEL_LENGTH = 32;
    /** ECCSIGNATUREBLOB has 128 bytes; the rest is for libraries that write more. */
    private static final int SIGNATURE_BUFFER = 1024;

    private final Map<SkfFunction, Function> functions = new EnumMap<>(SkfFunction.class);
    private final boolean wide;

    /**
     * Loads the library.
     *
     * @throws TokenException when it is no SKF library
     */
    SkfLibrary(Path path, boolean wide) throws TokenException {
        this.wide = wide;
        boolean stdcall = Platform.isWindows() && !Platform.is64Bit();
        Map<String, Object> options =
                stdcall ? Map.of(Library.OPTION_CALLING_CONVENTION, Function.ALT_CONVENTION) : Map.of();
        try {
            NativeLibrary library = NativeLibrary.getInstance(path.toString(), options);
            for (SkfFunction function : SkfFunction.values()) {
                functions.put(function, library.getFunction(function.symbol()));
            }
        } catch (UnsatisfiedLinkError e) {
            throw new TokenException(Failure.DRIVER_FAILED, "The library cannot be loaded");
        }
    }

    List<SkfName> devices() throws TokenException {
        return names(SkfFunction.ENUM_DEVICES, bool(true));
    }

    List<SkfName> applications(Pointer device) throws TokenException {
        return names(SkfFunction.ENUM_APPLICATIONS, device);
    }

    List<SkfName> containers(Pointer application) throws TokenException {
        return names(SkfFunction.ENUM_CONTAINERS, application);
    }

    private List<SkfName> names(SkfFunction function, Object first) throws TokenException {
        // The list may grow between the two calls, when a key is plugged in.
        for (int round = 0; round < 3; round++) {
            Memory size = number(0);
            require(function, call(function, first, null, size));
            int known = bounded(size, MAX_LIST);
            if (known == 0) {
                return List.of();
            }
            Memory list = zeroed(known + 2L);
            long code = call(function, first, list, size);
            if (code != BUFFER_TOO_SMALL) {
                require(function, code);
                return SkfName.list(list.getByteArray(0, known));
            }
        }
        throw new TokenException(Failure.DRIVER_FAILED, function.symbol() + " names a new size each time");
    }

    Pointer connect(SkfName device) throws TokenException {
        return handle(SkfFunction.CONNECT_DEVICE, text(device));
    }

    Pointer openApplication(Pointer device, SkfName name) throws TokenException {
        return handle(SkfFunction.OPEN_APPLICATION, device, text(name));
    }

    Pointer openContainer(Pointer application, SkfName name) throws TokenException {
        return handle(SkfFunction.OPEN_CONTAINER, application, text(name));
    }

    /** Closing fails when the key is gone, and then there is nothing to close. */
    void close(SkfFunction how, Pointer handle) {
        call(how, handle);
    }

    /** The bare return code. */
    long clearSecureState(Pointer application) {
        return call(SkfFunction.CLEAR_SECURE_STATE, application);
    }

    String deviceLabel(Pointer device) throws TokenException {
        Memory info = zeroed(DEVICE_INFO);
        require(SkfFunction.GET_DEVICE_INFO, call(SkfFunction.GET_DEVICE_INFO, device, info));
        return SkfName.text(info.getByteArray(LABEL_OFFSET, LABEL_LENGTH));
    }

    /** The signing certificate; null when the container has none. */
    byte @Nullable [] signingCertificate(Pointer container) throws TokenException {
        Memory length = number(0);
        long code = call(SkfFunction.EXPORT_CERTIFICATE, container, bool(true), null, length);
        if (SkfFailures.of(SkfFunction.EXPORT_CERTIFICATE, code).failure() == Failure.REMOVED) {
            throw SkfFailures.of(SkfFunction.EXPORT_CERTIFICATE, code);
        }
        int size = bounded(length, MAX_CERTIFICATE);
        if (code != 0 || size == 0) {
            return null;
        }
        Memory der = zeroed(size);
        require(
                SkfFunction.EXPORT_CERTIFICATE,
                call(SkfFunction.EXPORT_CERTIFICATE, container, bool(true), der, length));
        return der.getByteArray(0, Math.min(size, bounded(length, MAX_CERTIFICATE)));
    }

    Tries tries(Pointer application) throws TokenException {
        Memory max = number(0);
        Memory left = number(0);
        Memory initial = number(0);
        require(SkfFunction.GET_PIN_INFO, call(SkfFunction.GET_PIN_INFO, application, ulong(USER), max, left, initial));
        return Tries.of(bounded(left, 255), bounded(max, 255));
    }

    void verifyPin(Pointer application, byte[] pin) throws TokenException {
        Memory left = number(0);
        try (Memory text = zeroed(pin.length + 1L)) {
            text.write(0, pin, 0, pin.length);
            try {
                require(SkfFunction.VERIFY_PIN, call(SkfFunction.VERIFY_PIN, application, ulong(USER), text, left));
            } finally {
                text.clear();
            }
        }
    }

    /** The blob as the library left it, at least 128 bytes. */
    byte[] signEcc(Pointer container, byte[] digest) throws TokenException {
        Memory blob = zeroed(SIGNATURE_BUFFER);
        long code = call(SkfFunction.SIGN_ECC, container, bytes(digest), ulong(digest.length), blob);
        require(SkfFunction.SIGN_ECC, code);
        return blob.getByteArray(0, 128);
    }

    byte[] signRsa(Pointer container, byte[] input) throws TokenException {
        Memory signature = zeroed(SIGNATURE_BUFFER);
        Memory length = number(SIGNATURE_BUFFER);
        long code = call(SkfFunction.SIGN_RSA, container, bytes(input), ulong(input.length), signature, length);
        require(SkfFunction.SIGN_RSA, code);
        return signature.getByteArray(0, bounded(length, SIGNATURE_BUFFER));
    }

    private Pointer handle(SkfFunction function, Object... arguments) throws TokenException {
        Memory handle = zeroed(Math.max(8, Native.POINTER_SIZE));
        @Nullable Object[] all = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = handle;
        require(function, call(function, all));
        Pointer opened = handle.getPointer(0);
        if (opened == null) {
            throw new TokenException(Failure.DRIVER_FAILED, function.symbol() + " gives no handle");
        }
        return opened;
    }

    private long call(SkfFunction function, @Nullable Object... arguments) {
        Function bound = functions.get(function);
        if (bound == null) {
            throw new IllegalStateException("Not bound: " + function);
        }
        Number returned = (Number) bound.invoke(wide ? Long.class : Integer.class, arguments);
        return returned.longValue() & 0xffffffffL;
    }

    private static void require(SkfFunction function, long code) throws TokenException {
        if (code != 0) {
            throw SkfFailures.of(function, code);
        }
    }

    private Object ulong(long value) {
        if (wide) {
            return value;
        }
        return (int) value;
    }

    private Object bool(boolean value) {
        return ulong(value ? 1 : 0);
    }

    private static Memory number(long value) {
        Memory memory = zeroed(8);
        memory.setLong(0, value);
        return memory;
    }

    private static int bounded(Memory number, int max) throws TokenException {
        long value = number.getInt(0) & 0xffffffffL;
        if (value > max) {
            throw new TokenException(Failure.DRIVER_FAILED, "The library names an impossible length");
        }
        return (int) value;
    }

    private static Memory text(SkfName name) {
        return bytes(name.terminated());
    }

    private static Memory bytes(byte[] bytes) {
        Memory memory = zeroed(bytes.length);
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    private static Memory zeroed(long size) {
        Memory memory = new Memory(size);
        memory.clear();
        return memory;
    }
}
