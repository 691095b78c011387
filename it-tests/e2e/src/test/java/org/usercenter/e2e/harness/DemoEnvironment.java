package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of a demo (演示环境), as {@code ./start} has them, for servers that no shell starts. */
final class DemoEnvironment {

    private DemoEnvironment() {}

    /** By their names, which begin with {@code UC_}. */
    static Map<String, String> of(Sandbox sandbox) throws IOException {
        Process shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        ". \"$0\" && demo_environment \"$1\" \"$2\" && env -0",
                        Repository.root().resolve("scripts/demo-environment.sh").toString(),
                        sandbox.url(),
                        Integer.toString(sandbox.at().oldDatabase()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String variables = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(variables.split("\0"))
                .filter(variable -> variable.startsWith("UC_"))
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
