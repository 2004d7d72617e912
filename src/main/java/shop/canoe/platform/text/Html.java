package shop.canoe.platform.text;

/** Text in HTML that is not written by a page. */
public final class Html {
    private Html() {}

    /** The text so that it is only text, in content and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }
}
