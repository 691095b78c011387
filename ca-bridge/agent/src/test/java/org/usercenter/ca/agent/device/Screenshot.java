package org.usercenter.ca.agent.device;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.File;
import java.io.IOException;

import javax.imageio.ImageIO;

/** A program that takes a picture of the display. */
public final class Screenshot {
    private Screenshot() {}

    /** Writes PNG to the file that is named. */
    public static void main(String[] arguments) throws AWTException, IOException {
        Robot robot = new Robot();
        robot.waitForIdle();
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(robot.createScreenCapture(screen), "png", new File(arguments[0]));
        System.exit(0);
    }
}
