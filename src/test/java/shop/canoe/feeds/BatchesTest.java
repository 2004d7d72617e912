package shop.canoe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.text.Messages;

class BatchesTest {
    @Test
    void variantsOfAProductStayTogether() throws IOException {
        var lines = IntStream.range(0, 700)
                .mapToObj(i -> "S" + i + ",p" + i / 7)
                .collect(Collectors.joining("\n", "sku,product\n", ""));

        assertThat(sizes(lines)).containsExactly(301, 301, 98);
    }

    @Test
    void aProductOfVeryManyVariantsIsPartedAllTheSame() throws IOException {
        var lines = IntStream.range(0, 700)
                .mapToObj(i -> "S" + i + ",p")
                .collect(Collectors.joining("\n", "sku,product\n", ""));

        assertThat(sizes(lines)).containsExactly(450, 250);
    }

    @Test
    void theSameSkuTwiceIsRefusedTheSecondTime() throws IOException {
        var batch = batches("sku,title\nA,x\nB,x\nA,y\n").next();

        assertThat(batch.stream().filter(line -> !line.isRight()).map(Line::number))
                .containsExactly(4L);
        assertThat(batch.get(2).refusal().reason()).contains("row 2");
    }

    @Test
    void oneSkuInTwoConditionsIsTwoOffers() throws IOException {
        var batch = batches("sku,price,condition\nA,10,new\nA,5,used-good\n").next();

        assertThat(batch).allMatch(Line::isRight);
    }

    @Test
    void rowsAppliedBeforeArePassedOver() throws IOException {
        var batches = batches("sku,title\nA,x\nB,x\nC,x\nA,y\n");

        batches.skip(2);

        assertThat(batches.next().stream().map(Line::sku)).containsExactly("C", "A");
    }

    private static List<Integer> sizes(String text) throws IOException {
        var batches = batches(text);
        var sizes = new ArrayList<Integer>();
        for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next()) sizes.add(batch.size());
        return sizes;
    }

    private static Batches batches(String csv) throws IOException {
        var rows = new CsvReader(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), false);
        var parser = new RowParser("EUR", FeedSellers.only(FeedFixtures.SOL));
        return new Batches(rows, UnaryOperator.identity(), parser, new Messages());
    }
}
