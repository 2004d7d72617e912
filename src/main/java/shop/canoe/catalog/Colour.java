package shop.canoe.catalog;

/** A colour, as 0xRRGGBB. */
record Colour(int rgb) {
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    static Colour of(String sixHexDigits) {
        return new Colour(Integer.parseInt(sixHexDigits, 16));
    }

    /** The shade of surfaces that face away from the light. */
    Colour darker() {
        return mixed(BLACK, 24);
    }

    Colour lighter() {
        return mixed(WHITE, 30);
    }

    /** A backdrop that goes with the colour without competing with it. */
    Colour backdrop() {
        return mixed(WHITE, 82);
    }

    String hex() {
        return "#%06x".formatted(rgb);
    }

    private Colour mixed(int other, int percent) {
        return new Colour(channel(other, percent, 16) | channel(other, percent, 8) | channel(other, percent, 0));
    }

    private int channel(int other, int percent, int shift) {
        int mine = rgb >> shift & 0xff;
        int its = other >> shift & 0xff;
        return (mine * (100 - percent) + its * percent + 50) / 100 << shift;
    }
}
