package org.huying.matters;

/**
 * Some of the matters under key supervision.
 *
 * @param theme empty for all
 */
public record KeyPart(KeyView view, String theme) {

    public static final KeyPart ALL = new KeyPart(KeyView.ALL, "");
}
