package org.usercenter.ca.agent.window;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.RenderingHints;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;

/** The agent's sign in the system tray, where there is one: shows that it runs, and lets the person end it. */
public final class TrayMenu {
    private static final Color BLUE = new Color(0x17458f);

    private TrayMenu() {}

    /** Shows it; does nothing on systems without a tray. */
    public static void show(Texts texts, String version, int port) {
        if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return;
        }
        PopupMenu menu = new PopupMenu();
        MenuItem running = new MenuItem(texts.get("tray.running", version, Integer.toString(port)));
        running.setEnabled(false);
        MenuItem quit = new MenuItem(texts.get("tray.quit"));
        quit.addActionListener(event -> System.exit(0));
        menu.add(running);
        menu.addSeparator();
        menu.add(quit);
        int size = SystemTray.getSystemTray().getTrayIconSize().width;
        TrayIcon icon = new TrayIcon(key(Math.max(16, size)), texts.get("tray.name"), menu);
        icon.setImageAutoSize(true);
        try {
            SystemTray.getSystemTray().add(icon);
        } catch (AWTException e) {
            // A desktop without a tray after all; the agent works without it.
            return;
        }
    }

    /** A key, drawn at that size. */
    static BufferedImage key(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(size / 32.0, size / 32.0);
        g.setColor(BLUE);
        g.fillRoundRect(0, 0, 32, 32, 10, 10);
        g.setColor(Color.WHITE);
        g.setStroke(new java.awt.BasicStroke(3.2f));
        g.drawOval(5, 11, 10, 10);
        g.drawLine(15, 16, 27, 16);
        g.drawLine(26, 16, 26, 21);
        g.drawLine(21, 16, 21, 20);
        g.dispose();
        return image;
    }
}
