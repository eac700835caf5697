package io.countersign.trial;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws the picture that the demo articles carry, so that no file of somebody else's is needed. */
final class DemoPicture {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 383;

    private DemoPicture() {}

    static byte[] png(String caption) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setPaint(new GradientPaint(0, 0, new Color(0x1d4f91), WIDTH, HEIGHT, new Color(0x7fa8d8)));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(new Color(255, 255, 255, 60));
        for (int i = 0; i < 6; i++) canvas.fillRect(80 + i * 130, 220 - i % 3 * 40, 90, 163 + i % 3 * 40);
        canvas.setColor(Color.WHITE);
        canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 44));
        canvas.drawString(caption, 80, 110);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
