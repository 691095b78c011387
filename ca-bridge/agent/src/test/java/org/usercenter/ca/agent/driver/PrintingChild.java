package org.usercenter.ca.agent.driver;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

import org.usercenter.ca.agent.json.JsonObject;

/** A child whose library prints to the output that carries the messages, as on Windows. */
public final class PrintingChild {
    private PrintingChild() {}

    /** Answers everything, and prints before and after. */
    public static void main(String[] arguments) throws IOException {
        InputStream in = System.in;
        PrintStream out = System.out;
        Mark mark = Mark.read(in);
        while (true) {
            JsonObject asked = Frames.read(in);
            out.write("[vendor] J\0\0\0\2{} entering\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.write(mark.bytes(), 0, 7);
            Frames.write(
                    out,
                    mark,
                    JsonObject.builder()
                            .put("opened", true)
                            .put("heard", asked.names().size()));
            out.write(new byte[] {'S', -1, 0, 'J'});
            out.flush();
        }
    }
}
