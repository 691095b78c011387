package org.usercenter.sandbox.drawer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** Calls an SKF library with the given width of ULONG. */
final class Skf {
    private final NativeLibrary library;
    private final boolean wide;

    Skf(Path library, boolean wide) {
        this.library = NativeLibrary.getInstance(library.toString());
        this.wide = wide;
    }

    /** A ULONG argument. */
    Object ulong(long value) {
        return wide ? (Object) value : (Object) (int) value;
    }

    long call(String function, Object... arguments) {
        return Integer.toUnsignedLong(
                library.getFunction(function, Function.C_CONVENTION).invokeInt(arguments));
    }

    Pointer opened(String function, Object... arguments) {
        PointerByReference handle = new PointerByReference();
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = handle;
        long code = call(function, all);
        if (code != 0) {
            throw new IllegalStateException(function + ": " + Long.toHexString(code));
        }
        return handle.getValue();
    }

    /** What the pattern of two calls, size and content, gives. */
    byte[] bytes(String function, Object... arguments) {
        Memory size = new Memory(8);
        size.clear();
        Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = Pointer.NULL;
        all[arguments.length + 1] = size;
        long code = call(function, all);
        Memory content = new Memory(Math.max(1, size.getInt(0)));
        all[arguments.length] = content;
        code |= call(function, all);
        if (code != 0) {
            throw new IllegalStateException(function + ": " + Long.toHexString(code));
        }
        return content.getByteArray(0, size.getInt(0));
    }

    String text(String function, Object... arguments) {
        return new String(bytes(function, arguments), StandardCharsets.US_ASCII);
    }

    /** Container of the application of the device. */
    Pointer application(String device) {
        return opened("SKF_OpenApplication", opened("SKF_ConnectDev", device), "CAAPP");
    }

    long verifyPin(Pointer application, String pin, Memory left) {
        left.clear();
        return call("SKF_VerifyPIN", application, ulong(1), pin, left);
    }
}
