package org.usercenter.ca.agent.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.usercenter.ca.agent.certificate.TokenCertificate;
import org.usercenter.ca.agent.config.LocalizedName;
import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.config.Site;
import org.usercenter.ca.agent.ticket.Purpose;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.TokenKey;
import org.usercenter.ca.agent.token.Tries;

/** A program that opens the window for the certificate in a file and prints every text that can be seen in it. */
final class ShownWindow {
    private ShownWindow() {}

    /** Arguments: file with the certificate, language, tries left. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PinRequest request = request(Files.readAllBytes(Path.of(arguments[0])), Integer.parseInt(arguments[2]));
        SwingUtilities.invokeAndWait(() -> {
            new PinWindow(new Texts(Locale.forLanguageTag(arguments[1])), request, new CompletableFuture<>()).open();
            for (Window window : Window.getWindows()) {
                if (window.isShowing()) {
                    out.println(((JDialog) window).getTitle());
                    print(window, out);
                }
            }
        });
        System.exit(0);
    }

    private static void print(Container container, PrintStream out) {
        for (Component component : container.getComponents()) {
            if (!component.isShowing()) {
                continue;
            }
            if (component instanceof JLabel label && label.getText() != null) {
                out.println(label.getText());
            } else if (component instanceof JTextArea area) {
                out.println(area.getText());
            } else if (component instanceof JButton button) {
                out.println(button.getText());
            } else if (component instanceof Container inner) {
                print(inner, out);
            }
        }
    }

    private static PinRequest request(byte[] certificate, int left) throws Exception {
        TokenKey key = new TokenKey(
                "place",
                "SIMKEY",
                TokenCertificate.parse(certificate, new BouncyCastleProvider()),
                Tries.of(left, 6),
                false);
        DriverProfile driver = new DriverProfile(
                "x",
                new LocalizedName("示例厂商", "Example Vendor"),
                Optional.of("400-000-0000"),
                DriverProfile.Kind.SKF,
                Path.of("/x.so"),
                Optional.empty(),
                4,
                DriverProfile.BlobForm.AUTO,
                DriverProfile.RsaInput.DIGEST_INFO,
                OptionalInt.empty(),
                false,
                Optional.empty());
        Site site =
                new Site(new Origin("https://auth.example.test"), new LocalizedName("统一用户中心", "Unified User Center"));
        return new PinRequest(site, Purpose.BIND, key, driver, Duration.ofMinutes(1));
    }
}
