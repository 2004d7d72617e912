package shop.canoe.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * An A4 sheet written from the top: headings, paragraphs and rows of columns, in a font that is embedded. Long text is
 * wrapped, long sheets go on; a character the font lacks becomes a box.
 */
public final class PdfSheet implements AutoCloseable {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float SIZE = 10;
    private static final float HEADING = 18;
    private static final float LEADING = 1.4f;

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private PDPageContentStream page;
    private float y;

    /** @param title what viewers show for the file's name */
    public PdfSheet(String title) {
        try (var in = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("en");
            page = begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PdfSheet heading(String text) {
        lines(text, WIDTH, HEADING).forEach(line -> write(line, 0, HEADING));
        return gap();
    }

    /** Wrapped to the sheet; line breaks stay. */
    public PdfSheet text(String text) {
        text.lines().forEach(paragraph -> lines(paragraph, WIDTH, SIZE).forEach(line -> write(line, 0, SIZE)));
        return this;
    }

    public PdfSheet gap() {
        y -= SIZE;
        return this;
    }

    /** One row: the first cell takes half of the sheet and is wrapped, the others share the rest and end at its right. */
    public PdfSheet row(List<String> cells) {
        var first = lines(cells.get(0), WIDTH / 2, SIZE);
        write(first.get(0), 0, SIZE);
        y += SIZE * LEADING;
        float each = WIDTH / 2 / Math.max(1, cells.size() - 1);
        for (int i = 1; i < cells.size(); i++) {
            var text = known(cells.get(i));
            put(text, WIDTH / 2 + i * each - width(text, SIZE), SIZE);
        }
        y -= SIZE * LEADING;
        first.stream().skip(1).forEach(line -> write(line, 0, SIZE));
        return this;
    }

    /** The finished file; nothing can be written afterwards. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            page.close();
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line, float x, float size) {
        y -= size * LEADING;
        if (y < MARGIN) turn(size);
        put(line, x, size);
    }

    private void put(String line, float x, float size) {
        try {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(MARGIN + x, y);
            page.showText(line);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turn(float size) {
        try {
            page.close();
            page = begin();
            y -= size * LEADING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream begin() throws IOException {
        var fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, fresh);
    }

    /** At least one line. */
    private List<String> lines(String text, float most, float size) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : known(text).split(" ")) {
            var longer = line.isEmpty() ? word : line + ' ' + word;
            if (!line.isEmpty() && width(longer, size) > most) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String known(String text) {
        var known = new StringBuilder();
        text.codePoints().forEach(point -> known.append(isKnown(point) ? Character.toString(point) : "□"));
        return known.toString();
    }

    private boolean isKnown(int point) {
        try {
            return !Character.isISOControl(point) && font.encode(Character.toString(point)).length > 0;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
