package shop.canoe.catalog;

import java.util.regex.Pattern;

/** Other views of a drawing: in a scene, and close up. */
final class PictureViews {
    private static final Pattern ROOT = Pattern.compile("<svg ([^>]*)viewBox=\"0 0 400 400\"([^>]*)>");

    private PictureViews() {}

    /** The object on a floor before a tinted wall with a window's light on it. */
    static String scene(String svg, Colour colour) {
        var root = ROOT.matcher(svg);
        if (!root.find()) return svg;
        var wall = colour.backdrop();
        return """
                <svg %1$sviewBox="0 0 400 400"%2$s><path fill="%3$s" d="M0 0H400V400H0Z"/>\
                <path fill="#fff" opacity=".35" d="M236 0H330L214 300H120Z"/><path fill="#fff" opacity=".35" d="M346 0H376L260 300H230Z"/>\
                <path fill="%4$s" opacity=".55" d="M0 300H400V400H0Z"/><path fill="#fff" opacity=".28" d="M0 300H400V304H0Z"/>\
                <g transform="translate(44 46) scale(.78)">%5$s</g></svg>""".formatted(
                        root.group(1), root.group(2), wall.hex(), wall.darker().hex(), inside(svg, root.end()));
    }

    /** The middle of the drawing at twice its size. */
    static String detail(String svg) {
        return ROOT.matcher(svg).replaceFirst("<svg $1viewBox=\"100 84 200 200\"$2>");
    }

    private static String inside(String svg, int from) {
        return svg.substring(from, svg.lastIndexOf("</svg>"));
    }
}
