package io.countersign.gateway.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** On what a page is looked at: a reviewer's phone or a desk, by day or by night. */
enum Screen {
    PHONE(390, 844, ColorScheme.LIGHT),
    PHONE_AT_NIGHT(390, 844, ColorScheme.DARK),
    DESK(1440, 900, ColorScheme.LIGHT),
    DESK_AT_NIGHT(1440, 900, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Screen(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                // So that nothing is looked at halfway between two colours.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    /** The end of the picture's name, e.g. {@code 390-dark}. */
    String suffix() {
        return width + (colours == ColorScheme.DARK ? "-dark" : "-light");
    }

    ColorScheme colours() {
        return colours;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
