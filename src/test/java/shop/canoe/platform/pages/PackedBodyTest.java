package shop.canoe.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's own gunzip, which checks sum and length, is the judge. */
class PackedBodyTest {
    private static final Slot SLOT = new Slot("cart", "");

    @Test
    void aPageWithoutBitsUnpacksToItself() throws IOException {
        assertThat(unpacked(body("a teapot, a teapot, a teapot"))).isEqualTo("a teapot, a teapot, a teapot");
    }

    @Test
    void bitsStandWhereTheirSlotsAre() throws IOException {
        assertThat(unpacked(body("<b>", "</b><i>", "</i>"), "3 – drei", "")).isEqualTo("<b>3 – drei</b><i></i>");
    }

    @Test
    void textsMayBeEmpty() throws IOException {
        assertThat(unpacked(body("", "", ""), "one", "two")).isEqualTo("onetwo");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 200_000})
    void aBitMayBeLongerThanABlock(int length) throws IOException {
        assertThat(unpacked(body("<", ">"), "x".repeat(length))).isEqualTo("<" + "x".repeat(length) + ">");
    }

    @Test
    void pagesOfAnyLengthUnpack() throws IOException {
        var random = new Random(7);
        for (int run = 0; run < 50; run++) {
            var texts = Stream.generate(() -> noise(random)).limit(1 + run % 5).toArray(String[]::new);
            var bits =
                    Stream.generate(() -> noise(random)).limit(texts.length - 1).toArray(String[]::new);
            assertThat(unpacked(body(texts), bits)).isEqualTo(plain(body(texts), bits));
        }
    }

    @Test
    void theSumOfPartsIsThatOfTheWhole() {
        var one = noise(new Random(1)).getBytes(StandardCharsets.UTF_8);
        var two = noise(new Random(2)).getBytes(StandardCharsets.UTF_8);
        var whole = new CRC32();
        whole.update(one);
        whole.update(two);

        assertThat(Crc.append(Crc.update(0, one), Crc.shift(two.length), Crc.update(0, two)))
                .isEqualTo((int) whole.getValue())
                .isEqualTo(Crc.update(Crc.update(0, one), two));
    }

    private static String noise(Random random) {
        return random.ints(random.nextInt(40_000), 32, 0x250)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static PageBody body(String... texts) {
        return new PageBody(
                Stream.of(texts)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                Stream.generate(() -> SLOT).limit(texts.length - 1).toList());
    }

    private static String plain(PageBody body, String... bits) {
        return new String(body.with(List.of(bits)), StandardCharsets.UTF_8);
    }

    private static String unpacked(PageBody body, String... bits) throws IOException {
        var packed = new PackedBody(body).with(List.of(bits));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
