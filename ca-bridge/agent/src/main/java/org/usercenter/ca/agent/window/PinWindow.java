package org.usercenter.ca.agent.window;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.Timer;

import org.usercenter.ca.agent.token.TokenKey;

/** The window for one question; lives on Swing's thread. */
final class PinWindow {
    private static final Color BLUE = new Color(0x17458f);
    private static final Color GREY = new Color(0x54657a);
    private static final Color AMBER = new Color(0xb4500f);
    private static final Color AMBER_GROUND = new Color(0xfdf0e7);
    private static final int WIDTH = 500;

    private final Texts texts;
    private final PinRequest request;
    private final CompletableFuture<PinAnswer> answer;
    private final JDialog dialog;
    private final JPasswordField pin = new JPasswordField(20);
    private final JLabel hint = new JLabel();
    private final JLabel clock = new JLabel();
    private final JPanel warning = new JPanel();
    private final JButton sign;
    private final Timer timer;
    private final long end;
    private boolean askingForLastTry;

    PinWindow(Texts texts, PinRequest request, CompletableFuture<PinAnswer> answer) {
        this.texts = texts;
        this.request = request;
        this.answer = answer;
        this.sign = new JButton(texts.get("button.sign"));
        this.end = System.nanoTime() + request.time().toNanos();
        this.dialog = new JDialog((JFrame) null, texts.get("title"), false);
        this.timer = new Timer(250, event -> showClock());
        build();
    }

    private void build() {
        dialog.setIconImage(TrayMenu.key(64));
        dialog.setDefaultCloseOperation(JDialog.DO_NOTHING_ON_CLOSE);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                refuse();
            }
        });
        JPanel body = new JPanel();
        body.setLayout(new BoxLayout(body, BoxLayout.Y_AXIS));
        body.setBackground(Color.WHITE);
        body.setBorder(BorderFactory.createEmptyBorder(16, 24, 14, 24));
        body.add(left(facts()));
        body.add(Box.createVerticalStrut(14));
        body.add(left(pinRow()));
        body.add(left(warning()));
        body.add(Box.createVerticalStrut(12));
        body.add(left(buttons()));
        JPanel all = new JPanel(new BorderLayout());
        all.add(header(), BorderLayout.NORTH);
        all.add(body, BorderLayout.CENTER);
        dialog.setContentPane(all);
        dialog.getRootPane().setDefaultButton(sign);
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> refuse(),
                        KeyStroke.getKeyStroke("ESCAPE"),
                        javax.swing.JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.setAlwaysOnTop(true);
        dialog.setResizable(false);
        dialog.pack();
        dialog.setLocationRelativeTo(null);
        showClock();
    }

    private JPanel header() {
        JPanel header = new JPanel(new BorderLayout(16, 0));
        header.setBackground(BLUE);
        header.setBorder(BorderFactory.createEmptyBorder(16, 24, 16, 24));
        header.add(new JLabel(new ImageIcon(TrayMenu.key(40))), BorderLayout.WEST);
        JPanel lines = new JPanel();
        lines.setOpaque(false);
        lines.setLayout(new BoxLayout(lines, BoxLayout.Y_AXIS));
        JLabel name = label(request.site().name().in(texts.locale()), Color.WHITE, Font.BOLD, 17);
        lines.add(name);
        lines.add(Box.createVerticalStrut(3));
        lines.add(label(request.site().origin().value(), Color.WHITE, Font.BOLD, 13));
        lines.add(Box.createVerticalStrut(3));
        lines.add(label(texts.get("asks"), new Color(0xd7e2f4), Font.PLAIN, 13));
        header.add(lines, BorderLayout.CENTER);
        return header;
    }

    private JPanel facts() {
        JPanel facts = new JPanel(new GridBagLayout());
        facts.setOpaque(false);
        TokenKey key = request.key();
        String vendor = request.driver().name().in(texts.locale());
        fact(facts, 0, "field.purpose", texts.get("purpose." + request.purpose().id()), Color.BLACK);
        fact(facts, 1, "field.holder", key.certificate().holderName(), Color.BLACK);
        fact(facts, 2, "field.issuer", key.certificate().issuerName(), Color.BLACK);
        fact(facts, 3, "field.validity", texts.validity(key.certificate()), Color.BLACK);
        fact(facts, 4, "field.device", key.label() + " · " + vendor, Color.BLACK);
        boolean alarming = key.tries().isLast() || key.tries().low();
        fact(facts, 5, "field.tries", texts.tries(key.tries()), alarming ? AMBER : Color.BLACK);
        return facts;
    }

    private void fact(JPanel facts, int row, String name, String value, Color color) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridy = row;
        at.anchor = GridBagConstraints.FIRST_LINE_START;
        at.insets = new Insets(3, 0, 3, 18);
        facts.add(label(texts.get(name), GREY, Font.PLAIN, 13), at);
        at.gridx = 1;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(3, 0, 3, 0);
        facts.add(wrapping(value, color, WIDTH - 170), at);
    }

    private JPanel pinRow() {
        JPanel row = new JPanel();
        row.setOpaque(false);
        row.setLayout(new BoxLayout(row, BoxLayout.Y_AXIS));
        hint.setFont(hint.getFont().deriveFont(Font.PLAIN, 12f));
        hint.setForeground(GREY);
        if (request.key().ownKeypad()) {
            hint.setText(texts.get("pin.keypad"));
        } else {
            JLabel label = label(texts.get("field.pin"), Color.BLACK, Font.BOLD, 13);
            label.setLabelFor(pin);
            pin.setFont(pin.getFont().deriveFont(17f));
            pin.setBorder(BorderFactory.createCompoundBorder(
                    BorderFactory.createLineBorder(new Color(0x8796aa)), BorderFactory.createEmptyBorder(6, 8, 6, 8)));
            pin.setMaximumSize(new Dimension(Integer.MAX_VALUE, 40));
            pin.getAccessibleContext().setAccessibleName(texts.get("field.pin"));
            row.add(left(label));
            row.add(Box.createVerticalStrut(4));
            row.add(left(pin));
            row.add(Box.createVerticalStrut(4));
            hint.setText(texts.get("pin.hint"));
        }
        row.add(left(hint));
        return row;
    }

    private JPanel warning() {
        warning.setLayout(new BoxLayout(warning, BoxLayout.Y_AXIS));
        warning.setBackground(AMBER_GROUND);
        warning.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(10, 0, 0, 0, Color.WHITE),
                BorderFactory.createCompoundBorder(
                        BorderFactory.createMatteBorder(0, 4, 0, 0, AMBER),
                        BorderFactory.createEmptyBorder(8, 12, 8, 12))));
        warning.add(left(label(texts.get("last.title"), AMBER, Font.BOLD, 14)));
        warning.add(Box.createVerticalStrut(3));
        warning.add(left(wrapping(texts.get("last.text"), Color.BLACK, WIDTH - 90)));
        request.driver()
                .hotline()
                .ifPresent(number ->
                        warning.add(left(wrapping(texts.get("last.hotline", number), Color.BLACK, WIDTH - 90))));
        warning.setVisible(false);
        return warning;
    }

    private JPanel buttons() {
        JPanel row = new JPanel(new BorderLayout());
        row.setOpaque(false);
        clock.setForeground(GREY);
        clock.setFont(clock.getFont().deriveFont(Font.PLAIN, 13f));
        row.add(clock, BorderLayout.WEST);
        JButton cancel = new JButton(texts.get("button.cancel"));
        cancel.setName("cancel");
        style(cancel, BLUE, Color.WHITE);
        cancel.addActionListener(event -> refuse());
        sign.setName("sign");
        style(sign, Color.WHITE, BLUE);
        sign.addActionListener(event -> agree());
        JPanel pair = new JPanel(new FlowLayout(FlowLayout.RIGHT, 10, 0));
        pair.setOpaque(false);
        pair.add(cancel);
        pair.add(sign);
        row.add(pair, BorderLayout.EAST);
        row.setPreferredSize(new Dimension(WIDTH, row.getPreferredSize().height));
        return row;
    }

    private static void style(JButton button, Color text, Color ground) {
        button.setForeground(text);
        button.setBackground(ground);
        button.setOpaque(true);
        button.setContentAreaFilled(false);
        button.setOpaque(true);
        button.setFont(button.getFont().deriveFont(Font.BOLD, 13f));
        button.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(BLUE), BorderFactory.createEmptyBorder(7, 18, 7, 18)));
    }

    void open() {
        timer.start();
        dialog.setVisible(true);
        dialog.toFront();
        pin.requestFocusInWindow();
    }

    void close() {
        timer.stop();
        pin.setText("");
        dialog.dispose();
    }

    private void agree() {
        boolean keypad = request.key().ownKeypad();
        if (!keypad && !isPlausible()) {
            hint.setText(texts.get("pin.form"));
            hint.setForeground(AMBER);
            return;
        }
        if (request.key().tries().isLast() && !askingForLastTry) {
            askForLastTry();
            return;
        }
        boolean confirmed = askingForLastTry;
        PinAnswer given =
                keypad ? new PinAnswer.OnKeypad(confirmed) : new PinAnswer.Typed(new Pin(pin.getPassword()), confirmed);
        if (!answer.complete(given) && given instanceof PinAnswer.Typed typed) {
            typed.pin().close();
        }
        close();
    }

    private boolean isPlausible() {
        try (Pin typed = new Pin(pin.getPassword())) {
            return typed.isPlausible();
        }
    }

    /** The same button must not spend it: a second Enter would be no second thought. */
    private void askForLastTry() {
        askingForLastTry = true;
        pin.setEnabled(false);
        warning.setVisible(true);
        sign.setText(texts.get("last.confirm"));
        dialog.getRootPane().setDefaultButton(null);
        dialog.pack();
    }

    private void refuse() {
        answer.complete(new PinAnswer.Refused(false));
        close();
    }

    private void showClock() {
        long left = Math.max(0, end - System.nanoTime());
        clock.setText(texts.get("time", Duration.ofNanos(left).toSeconds()));
    }

    private static JLabel label(String text, Color color, int style, float size) {
        JLabel label = new JLabel();
        // Names come from certificates; Swing would take a leading <html> for markup.
        label.putClientProperty("html.disable", true);
        label.setText(text);
        label.setForeground(color);
        label.setFont(label.getFont().deriveFont(style, size));
        return label;
    }

    private static JTextArea wrapping(String text, Color color, int width) {
        JTextArea area = new JTextArea(text);
        area.setEditable(false);
        area.setFocusable(false);
        area.setOpaque(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setForeground(color);
        area.setFont(new JLabel().getFont().deriveFont(Font.PLAIN, 13f));
        area.setSize(width, Short.MAX_VALUE);
        area.setPreferredSize(new Dimension(width, area.getPreferredSize().height));
        return area;
    }

    private static <T extends javax.swing.JComponent> T left(T component) {
        component.setAlignmentX(Component.LEFT_ALIGNMENT);
        return component;
    }
}
